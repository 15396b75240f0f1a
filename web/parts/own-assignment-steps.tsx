import type { ShownRequest } from '../../src/actions/request/show.ts'
import { Field } from './field.tsx'
import { OwnStepForm, type OwnStepsProps, ownFieldOf } from './own-step-form.tsx'
import { stretch } from './when.ts'

/** What a school can do about somebody who comes: go on longer, end early, cancel. */
export function OwnAssignmentSteps(props: OwnStepsProps & ShownRequest['coming'][number]) {
  const { view, assignmentId } = props
  const name = whoAndWhen(props)
  const { cancel } = view.t.own
  return (
    <>
      <Extend {...props} name={name} />
      <p>
        <a href={`/inzet/${assignmentId}/eerder-stoppen`}>{view.t.roads.endEarly.title(name)}</a>
      </p>
      <p>
        <a href={`/inzet/${assignmentId}/uren`}>{view.t.roads.hours.link(name)}</a>
      </p>
      <p>
        <a href={`/inzet/${assignmentId}/afzeggen`}>{cancel.title(name)}</a>
      </p>
    </>
  )
}

/** The name, with the days where there are more people or the same one twice. */
function whoAndWhen({ view, request, name, sessionIds }: Parameters<typeof OwnAssignmentSteps>[0]) {
  const days = request.sessions.filter(({ id }) => sessionIds.includes(id)).map(({ day }) => day)
  const [first, last] = [days[0], days.at(-1)]
  if (request.coming.length < 2 || first === undefined || last === undefined) return name
  return `${name} (${stretch(view.t, first, last, view.today)})`
}

function Extend(props: OwnStepsProps & { readonly assignmentId: string; readonly name: string }) {
  const { view, request, refused, assignmentId, name } = props
  const words = view.t.own.extend
  const isMine = refused?.step === 'verlengen' && refused.about === assignmentId
  return (
    <OwnStepForm
      {...props}
      step="verlengen"
      about={assignmentId}
      title={words.title(name)}
      lead={words.lead}
      submit={words.submit}
    >
      <Field
        {...ownFieldOf(props, 'verlengen', assignmentId, 'lastDay')}
        label={words.lastDay}
        control={(control) => (
          <input
            {...control}
            type="date"
            value={isMine ? refused.typed['lastDay'] : request.lastDay}
          />
        )}
      />
    </OwnStepForm>
  )
}
