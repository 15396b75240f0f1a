import { Choice, Field, type Option, Tick } from './field.tsx'
import { OwnAssignmentSteps } from './own-assignment-steps.tsx'
import { OwnFits } from './own-fit.tsx'
import { OwnStepForm, type OwnStepsProps, ownFieldOf } from './own-step-form.tsx'
import { Prose } from './prose.tsx'

/** What a school can still do about its request, each thing folded away until it is wanted. */
export function OwnSteps(props: OwnStepsProps) {
  const { view, request } = props
  const { status } = request
  const isUnderWay = status === 'open' || status === 'covered'
  const hasWorked = request.coming.some((one) => one.confirmedSessionIds.length > 0)
  if (!isUnderWay && status !== 'unfilled' && !hasWorked) return null
  const coming = request.coming.filter((one) => one.status === 'confirmed')
  return (
    <section class="card" aria-labelledby="doen">
      <h2 id="doen">{view.t.own.stepsTitle}</h2>
      {status === 'open' && request.coming.length === 0 && (
        <p>
          <a class="button quiet" href={`/inbox/${request.id}/lessen`}>
            {view.t.school.lessons.link}
          </a>
        </p>
      )}
      {isUnderWay && <Amend {...props} />}
      {isUnderWay && coming.map((one) => <OwnAssignmentSteps {...props} {...one} />)}
      <OwnFits {...props} />
      {(status === 'open' || status === 'unfilled') && <Outside {...props} />}
      {status === 'open' && <Unfilled {...props} />}
      {isUnderWay && <Withdraw {...props} />}
    </section>
  )
}

function Amend(props: OwnStepsProps) {
  const { view, request, reference, refused } = props
  const words = view.t.own.amend
  const typed = refused?.step === 'wijzigen' ? refused.typed : undefined
  const people = reference.knownMembers.map(({ id, name }) => ({ value: id, text: name }))
  const sentHome =
    typed?.['classWouldBeSentHome'] ?? (request.urgency === 'class-sent-home' ? 'ja' : '')
  return (
    <OwnStepForm
      {...props}
      step="wijzigen"
      title={words.title}
      lead={words.lead}
      submit={words.submit}
    >
      <Field
        {...ownFieldOf(props, 'wijzigen', '', 'notes')}
        label={view.t.post.notes}
        hint={view.t.post.notesHint}
        control={(control) => (
          <Prose
            words={view.t.health}
            control={control}
            value={typed?.['notes'] ?? request.notes ?? ''}
            max={1000}
            rows={3}
          />
        )}
      />
      <Choice
        {...ownFieldOf(props, 'wijzigen', '', 'preferredMemberId')}
        label={view.t.post.preferred}
        hint={view.t.post.preferredHint}
        any={view.t.post.noPreferred}
        options={people}
        chosen={typed?.['preferredMemberId'] ?? request.preferredMemberId ?? ''}
      />
      <Tick name="classWouldBeSentHome" label={view.t.post.sentHome} isOn={sentHome === 'ja'} />
    </OwnStepForm>
  )
}

function Outside(props: OwnStepsProps) {
  const { view, reference, refused } = props
  const words = view.t.own.outside
  const typed = refused?.step === 'zelf-geregeld' ? refused.typed : {}
  const { 'split-class': _split, 'send-home': _home, ...cover } = view.t.alternative
  const agencies = reference.agencies.map(({ id, name }) => ({ value: id, text: name }))
  const choice = (name: string, label: string, any: string, options: readonly Option[]) => (
    <Choice
      {...ownFieldOf(props, 'zelf-geregeld', '', name)}
      {...{ label, any, options }}
      chosen={typed[name]}
    />
  )
  const number = (name: string, label: string, hint: string) => (
    <Field
      {...ownFieldOf(props, 'zelf-geregeld', '', name)}
      {...{ label, hint }}
      control={(control) => <input {...control} inputmode="decimal" value={typed[name] ?? ''} />}
    />
  )
  const by = Object.entries(cover).map(([value, text]) => ({ value, text }))
  return (
    <OwnStepForm
      {...props}
      step="zelf-geregeld"
      title={words.title}
      lead={words.lead}
      submit={words.submit}
    >
      {choice('by', words.by, words.anyBy, by)}
      {choice('agencyId', words.agency, words.noAgency, agencies)}
      {number('minutes', words.hours, words.hoursHint)}
      {number('costCents', words.cost, words.costHint)}
    </OwnStepForm>
  )
}

function Unfilled(props: OwnStepsProps) {
  const words = props.view.t.own.unfilled
  const what = Object.entries(props.view.t.consequence).map(([value, text]) => ({ value, text }))
  return (
    <OwnStepForm
      {...props}
      step="niet-ingevuld"
      title={words.title}
      lead={words.lead}
      submit={words.submit}
    >
      <Choice
        {...ownFieldOf(props, 'niet-ingevuld', '', 'classConsequence')}
        label={words.what}
        any={words.any}
        options={what}
        chosen={props.refused?.typed['classConsequence']}
      />
    </OwnStepForm>
  )
}

function Withdraw(props: OwnStepsProps) {
  const words = props.view.t.own.withdraw
  return (
    <OwnStepForm
      {...props}
      step="intrekken"
      title={words.title}
      lead={words.lead}
      submit={words.submit}
      isGrave
    />
  )
}
