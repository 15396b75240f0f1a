import type { Names } from '../../src/actions/reference/names.ts'
import type { ShownRequest } from '../../src/actions/request/show.ts'
import type { View } from '../view.ts'
import { Proposal } from './proposal.tsx'
import type { ProposalStep, ShownProposal } from './proposal-step.ts'

/** What was found for a request, to decide about. */
export function Proposals({ view, names, request, proposals, refused }: ProposalsProps) {
  const { t } = view
  if (proposals.length === 0) {
    return (
      <section class="card" aria-labelledby="voorstellen">
        <h2 id="voorstellen">{t.proposal.title}</h2>
        <p>{request.status === 'open' ? t.proposal.none : t.proposal.noneDone}</p>
        <p>
          <a href="/inbox">{t.proposal.toInbox}</a>
        </p>
      </section>
    )
  }
  const live = proposals
    .filter(({ status }) => status !== 'rejected')
    .toSorted((one, other) => placeOf(one).localeCompare(placeOf(other)))
  const rejected = proposals.filter(({ status }) => status === 'rejected')
  return (
    <>
      {live.length > 1 && <p class="notice">{t.work.request.isSplit(live.length)}</p>}
      {[...live, ...rejected].map((proposal) => (
        <Proposal
          view={view}
          names={names}
          whole={request.sessions.length}
          proposal={proposal}
          title={titleOf(t, live, proposal)}
          refused={refused?.proposalId === proposal.id ? refused : undefined}
        />
      ))}
    </>
  )
}

/** Parts are numbered in the order of their first lessons, so that they keep their number when one is decided. */
function titleOf(t: View['t'], live: readonly ShownProposal[], proposal: ShownProposal): string {
  if (live.length < 2 || !live.includes(proposal)) return t.proposal.title
  return t.proposal.titlePart(live.indexOf(proposal) + 1, live.length)
}

function placeOf({ lessons: [first], partId }: ShownProposal): string {
  return `${first?.day} ${first?.from} ${partId}`
}

interface ProposalsProps {
  readonly view: View
  readonly names: Names
  readonly request: Pick<ShownRequest, 'status' | 'sessions'>
  readonly proposals: readonly ShownProposal[]
  readonly refused: ProposalStep | undefined
}
