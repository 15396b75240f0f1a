import type { Messages } from '../words/nl.ts'
import { Badge } from './badge.tsx'
import { CandidateCosts } from './candidate-costs.tsx'
import { Dutch } from './dutch.tsx'
import { numberFormat } from './formats.ts'
import { glanceInWords } from './glance.ts'
import { type Candidate, mayBeChosen, type ShownProposal } from './proposal-step.ts'
import { Table } from './table.tsx'

interface CandidatesProps {
  readonly t: Messages
  readonly proposal: ShownProposal
  readonly candidates: readonly Candidate[]
  readonly canChoose: boolean
}

/** Those who could come too, side by side, best first, and why it is not this one. */
export function Able({ t, proposal, candidates, canChoose }: CandidatesProps) {
  if (candidates.length === 0) return null
  const words = t.work.request
  const glance = (candidate: Candidate) => glanceInWords(t, candidate)
  return (
    <div class="compare">
      <Table<Candidate>
        caption={words.rankingCaption}
        rows={candidates}
        columns={[
          { head: words.who, cell: (candidate) => <Who t={t} candidate={candidate} /> },
          { head: words.travel, cell: (candidate) => glance(candidate)?.travel },
          { head: words.cost, cell: (candidate) => glance(candidate)?.cost },
          { head: words.chain, cell: (candidate) => glance(candidate)?.chain },
          {
            head: words.load,
            cell: (candidate) => (
              <>
                {glance(candidate)?.week}
                <div class="muted">{glance(candidate)?.month}</div>
              </>
            ),
          },
          { head: words.face, cell: (candidate) => glance(candidate)?.face },
          {
            head: words.whyNotChosen,
            cell: (candidate) => (
              <>
                <WhyNotChosen t={t} candidate={candidate} />
                {canChoose && <Choose {...{ t, proposal, candidate }} />}
              </>
            ),
          },
        ]}
      />
    </div>
  )
}

function Who({ t, candidate }: { readonly t: Messages; readonly candidate: Candidate }) {
  return (
    <>
      {candidate.name}
      <div class="muted">
        {t.proposal.rank(candidate.rank)}, {t.source[candidate.source]},{' '}
        {t.licence[candidate.licence.outcome]}
      </div>
    </>
  )
}

function WhyNotChosen({ t, candidate }: { readonly t: Messages; readonly candidate: Candidate }) {
  const { because, atLeast, name, costs } = candidate
  const points = numberFormat(t.locale, { maximumFractionDigits: 0 })
  return (
    <>
      <Dutch t={t} text={because} />{' '}
      {atLeast !== null && atLeast >= 1 && (
        <span class="muted">{t.proposal.atLeast(points.format(Math.floor(atLeast)))}</span>
      )}
      <CandidateCosts t={t} name={name} costs={costs} />
    </>
  )
}

/** Those who cannot come: which rules stand in the way, and what would change it. */
export function Unable({ t, proposal, candidates, canChoose }: CandidatesProps) {
  const words = t.work.request
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
              <Obstacles t={t} candidate={candidate} />
              <p class="small">
                {candidate.remedy === null ? (
                  <span class="muted">{words.nothingHelps}</span>
                ) : (
                  <>
                    <strong>{words.wouldHelp}</strong> <Dutch t={t} text={candidate.remedy} />
                  </>
                )}
              </p>
            </div>
            {canChoose && mayBeChosen(candidate) && <Choose {...{ t, proposal, candidate }} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The rules in somebody's way, where each comes from, and whether a coordinator may set it aside. */
function Obstacles({ t, candidate }: { readonly t: Messages; readonly candidate: Candidate }) {
  return (
    <ul class="why">
      {candidate.obstacles.map(({ sentence, origin, canBeOverridden }) => (
        <li>
          <Dutch t={t} text={sentence} />{' '}
          <Badge
            text={
              canBeOverridden ? `${t.origin[origin]}, ${t.proposal.overridable}` : t.origin[origin]
            }
          />
        </li>
      ))}
    </ul>
  )
}

function Choose({ t, proposal, candidate }: ChooseProps) {
  const { memberId, name } = candidate
  return (
    <a
      class="button quiet"
      href={`/inbox/${proposal.requestId}?kies=${memberId}#ander-${proposal.id}`}
    >
      {t.proposal.chooseThis(name)}
    </a>
  )
}

interface ChooseProps {
  readonly t: Messages
  readonly proposal: ShownProposal
  readonly candidate: Candidate
}
