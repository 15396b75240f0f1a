import type { AskedCandidate } from '../../src/actions/proposal/judge-candidate.ts'
import type { whoElse } from '../../src/actions/proposal/who-else.ts'
import { AskAbout } from '../parts/ask-about.tsx'
import { Dutch } from '../parts/dutch.tsx'
import { Facts } from '../parts/facts.tsx'
import { Field } from '../parts/field.tsx'
import { glanceFacts } from '../parts/glance.ts'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { mayBeChosen } from '../parts/proposal-step.ts'
import { Prose } from '../parts/prose.tsx'
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
      <div class="card section">
        <AskAbout
          t={t}
          requestId={about.requestId}
          proposalId={about.proposalId}
          typed={view.query['naam']}
        />
      </div>
      {asked === undefined && <Found {...props} />}
      {asked && <Judgement {...props} asked={asked} />}
    </>
  )
}

/** Whoever is called so, or of whom the proposal says nothing; each leads to how it is now. */
function Found({ view: { t, query }, about }: OtherCandidateProps) {
  const words = t.work.request
  const typed = query['naam'] ?? ''
  const { others, more, requestId, proposalId } = about
  if (others.length === 0) {
    return typed === '' ? null : <p class="card section">{words.notFound(typed)}</p>
  }
  const search = (memberId: string) =>
    new URLSearchParams({ ...(typed && { naam: typed }), wie: memberId }).toString()
  return (
    <section class="section" aria-labelledby="gevonden">
      <h2 id="gevonden">{typed === '' ? words.others : words.found}</h2>
      <ul class="people">
        {others.map(({ id, name }) => (
          <li>
            <a href={`/inbox/${requestId}/voorstel/${proposalId}/anderen?${search(id)}`}>{name}</a>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted">{words.moreFound(more)}</p>}
    </section>
  )
}

type AskedProps = OtherCandidateProps & { readonly asked: AskedCandidate }

function Judgement(props: AskedProps) {
  const { view, about, asked } = props
  const words = view.t.proposal
  const { name, possible, sentences, remedy } = asked
  return (
    <section class="card section" aria-labelledby="oordeel">
      <h2 id="oordeel">{possible ? words.canNow(name) : words.cannotNow(name)}</h2>
      <ul class="why">
        {sentences.map((sentence) => (
          <li>
            <Dutch t={view.t} text={sentence} />
          </li>
        ))}
      </ul>
      {remedy !== null && (
        <p>
          <strong>{view.t.work.request.wouldHelp}</strong> <Dutch t={view.t} text={remedy} />
        </p>
      )}
      <Facts facts={glanceFacts(view.t, asked)} />
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
          <Prose words={view.t.health} control={control} value={''} max={500} rows={3} isRequired />
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
