import type { AskedCandidate } from '../../src/actions/proposal/judge-candidate.ts'
import type { whoElse } from '../../src/actions/proposal/who-else.ts'
import { Dutch } from '../parts/dutch.tsx'
import { Choice, Field } from '../parts/field.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { mayBeChosen } from '../parts/proposal-step.ts'
import type { View } from '../view.ts'

export interface OtherCandidateProps {
  readonly view: View
  readonly about: Awaited<ReturnType<typeof whoElse>>
  /** Who was asked about, as things are now. */
  readonly asked: AskedCandidate | undefined
  readonly refusal: Refusal | undefined
}

/** Somebody whom a proposal does not speak of: asked about, judged now, and chosen where that may be. */
export function OtherCandidate(props: OtherCandidateProps) {
  const { view, about, asked, refusal } = props
  const { t } = view
  const words = t.proposal
  return (
    <>
      <RefusalSummary t={t} refusal={refusal} />
      <p class="path">
        <a href={`/inbox/${about.requestId}`}>{words.askBack}</a>
      </p>
      <h1>{words.askTitle}</h1>
      <p class="lead">{words.askLead}</p>
      <form class="card" method="get" action={pathOf(about)}>
        <Choice
          name="wie"
          label={words.askWho}
          any={words.otherAny}
          options={about.others.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={view.query['wie']}
        />
        <div class="actions">
          <button type="submit">{words.ask}</button>
        </div>
      </form>
      {asked && <Judgement {...props} asked={asked} />}
    </>
  )
}

function pathOf({ requestId, proposalId }: OtherCandidateProps['about']): string {
  return `/inbox/${requestId}/voorstel/${proposalId}/anderen`
}

type AskedProps = OtherCandidateProps & { readonly asked: AskedCandidate }

function Judgement(props: AskedProps) {
  const { view, about, asked } = props
  const words = view.t.proposal
  const { name, possible, sentences } = asked
  return (
    <section class="card" aria-labelledby="oordeel">
      <h2 id="oordeel">{possible ? words.canNow(name) : words.cannotNow(name)}</h2>
      <ul class="why">
        {sentences.map((sentence) => (
          <li>
            <Dutch t={view.t} text={sentence} />
          </li>
        ))}
      </ul>
      {about.status === 'proposed' && mayBeChosen(asked) && <Choose {...props} />}
    </section>
  )
}

function Choose({ view, about, asked }: AskedProps) {
  const words = view.t.proposal
  const { requestId, proposalId, version } = about
  return (
    <form method="post" action={`/inbox/${requestId}/voorstel/${proposalId}/ander`}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="memberId" value={asked.memberId} />
      <Field
        name="reason"
        label={words.reason}
        hint={words.otherReasonHint}
        control={(control) => (
          <textarea {...control} maxlength={500} rows={3} required>
            {''}
          </textarea>
        )}
      />
      <div class="actions">
        <button type="submit" class="quiet">
          {words.chooseThis(asked.name)}
        </button>
      </div>
    </form>
  )
}
