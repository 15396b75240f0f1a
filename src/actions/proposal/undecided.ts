import type { Tx } from '../../../db/client.ts'
import { lockProposal, lockRequest } from '../../../db/queries/lock.ts'
import type { ProposalRow } from '../../../db/queries/proposal.ts'
import { nameOfUser } from '../../../db/queries/user.ts'
import { ActionError, notFound } from '../../errors.ts'

/**
 * Locks a proposal behind its request and answers it when it can still be decided in one of these statuses. The first decision
 * wins: throws `already-decided` with who and when, and `stale-version` when it changed since it was seen.
 */
export async function undecided(
  tx: Tx,
  about: {
    readonly proposalId: string
    readonly requestId: string
    readonly version: number
    readonly from: readonly ProposalRow['status'][]
  },
): Promise<ProposalRow> {
  if ((await lockRequest(tx, about.requestId)) === undefined) throw notFound()
  const row = await lockProposal(tx, about.proposalId)
  if (row === undefined) throw notFound()
  if (!about.from.includes(row.status)) {
    const by = row.decidedBy === null ? null : await nameOfUser(tx, row.decidedBy)
    throw new ActionError('already-decided', sentence(row, by), {
      facts: {
        status: row.status,
        decidedBy: row.decidedBy,
        decidedByName: by,
        decidedAt: row.decidedAt,
      },
    })
  }
  if (row.version !== about.version) {
    throw new ActionError('stale-version', 'Dit voorstel is intussen gewijzigd.', {
      facts: { version: row.version },
    })
  }
  return row
}

function sentence({ status, decidedBy }: ProposalRow, by: string | null): string {
  if (status === 'proposed') return 'Dit voorstel is nog niet goedgekeurd.'
  if (decidedBy === null) return 'Dit voorstel is vervangen door een nieuwer voorstel.'
  const who = by ?? 'een andere coördinator'
  if (status === 'rejected') return `Dit voorstel is al afgewezen door ${who}.`
  return `Over dit voorstel is al beslist door ${who}.`
}
