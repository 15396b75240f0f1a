import type { ShownRequest } from '../../src/actions/request/show.ts'
import type { View } from '../view.ts'
import { Proposal } from './proposal.tsx'
import type { ProposalStep, ShownProposal } from './proposal-step.ts'

/** What was found for a request, to decide about. */
export function Proposals({ view, request, proposals, refused }: ProposalsProps) {
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
  return (
    <>
      {proposals.map((proposal, place) => (
        <Proposal
          view={view}
          proposal={proposal}
          title={
            proposals.length === 1
              ? t.proposal.title
              : t.proposal.titlePart(place + 1, proposals.length)
          }
          refused={refused?.proposalId === proposal.id ? refused : undefined}
        />
      ))}
    </>
  )
}

interface ProposalsProps {
  readonly view: View
  readonly request: Pick<ShownRequest, 'status'>
  readonly proposals: readonly ShownProposal[]
  readonly refused: ProposalStep | undefined
}
