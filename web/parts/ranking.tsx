import type { Messages } from '../words/nl.ts'
import { Badge } from './badge.tsx'
import { CandidateCosts } from './candidate-costs.tsx'
import { Dutch } from './dutch.tsx'
import { type Candidate, mayBeChosen, type ShownProposal } from './proposal-step.ts'

/** Candidates that are shown at once; the others are folded away. */
const SHOWN_MAX = 5

/** Everybody else who was judged, best first: who could come too and why not this time, then who cannot and why. */
export function Ranking({
  t,
  proposal,
}: {
  readonly t: Messages
  readonly proposal: ShownProposal
}) {
  const others = proposal.candidates.filter(({ proposed }) => !proposed)
  if (others.length === 0) return null
  const able = others.filter(({ possible }) => possible)
  const unable = others.filter(({ possible }) => !possible)
  const [shown, folded] = [able.slice(0, SHOWN_MAX), able.slice(SHOWN_MAX)]
  const canChoose = proposal.status === 'proposed'
  return (
    <div class="apart">
      <h3>{t.proposal.othersTitle(others.length)}</h3>
      <Candidates {...{ t, proposal, canChoose }} candidates={shown} />
      {folded.length > 0 && (
        <details>
          <summary>{t.proposal.moreTitle(folded.length)}</summary>
          <Candidates {...{ t, proposal, canChoose }} candidates={folded} />
        </details>
      )}
      {unable.length > 0 && (
        <details>
          <summary>{t.proposal.cannotTitle(unable.length)}</summary>
          <Candidates {...{ t, proposal, canChoose }} candidates={unable} />
        </details>
      )}
      <More t={t} proposal={proposal} />
    </div>
  )
}

/** Those who were judged too and are further from being able than anybody who is shown. */
function More({ t, proposal }: { readonly t: Messages; readonly proposal: ShownProposal }) {
  const { id, requestId, judgedCount, candidates } = proposal
  const more = judgedCount - candidates.length
  if (more <= 0) return null
  return (
    <p>
      {t.proposal.andMore(more)}{' '}
      <a href={`/inbox/${requestId}/voorstel/${id}/anderen`}>{t.proposal.askAboutSomebody}</a>
    </p>
  )
}

interface CandidatesProps {
  readonly t: Messages
  readonly proposal: ShownProposal
  readonly candidates: readonly Candidate[]
  readonly canChoose: boolean
}

function Candidates({ t, proposal, candidates, canChoose }: CandidatesProps) {
  if (candidates.length === 0) return null
  return (
    <ol class="ranking">
      {candidates.map((candidate) => (
        <li>
          <div class="between">
            <div>
              <strong>{candidate.name}</strong>{' '}
              <span class="muted">
                {t.proposal.rank(candidate.rank)}, {t.source[candidate.source]},{' '}
                {t.licence[candidate.licence.outcome]}
              </span>
              <WhyNot t={t} candidate={candidate} />
            </div>
            {canChoose && mayBeChosen(candidate) && (
              <a
                class="button quiet"
                href={`/inbox/${proposal.requestId}?kies=${candidate.memberId}#ander-${proposal.id}`}
              >
                {t.proposal.chooseThis(candidate.name)}
              </a>
            )}
          </div>
          <CandidateCosts t={t} name={candidate.name} costs={candidate.costs} />
        </li>
      ))}
    </ol>
  )
}

function WhyNot({ t, candidate }: { readonly t: Messages; readonly candidate: Candidate }) {
  const { possible, because, atLeast, obstacles } = candidate
  if (!possible) {
    return (
      <ul class="why">
        {obstacles.map(({ sentence, origin, canBeOverridden }) => (
          <li>
            <Dutch t={t} text={sentence} />{' '}
            <Badge
              text={
                canBeOverridden
                  ? `${t.origin[origin]}, ${t.proposal.overridable}`
                  : t.origin[origin]
              }
            />
          </li>
        ))}
      </ul>
    )
  }
  const points = new Intl.NumberFormat(t.locale, { maximumFractionDigits: 0 })
  return (
    <p>
      <Dutch t={t} text={because} />{' '}
      {atLeast !== null && atLeast >= 1 && (
        <span class="muted">{t.proposal.atLeast(points.format(Math.floor(atLeast)))}</span>
      )}
    </p>
  )
}
