import { z } from 'zod'
import { proposalPage } from '../../../db/queries/proposal.ts'
import { statusesOf } from '../../../scheduler/domain/lifecycle.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { pageOf } from '../cursor.ts'
import { idInput, pageInput } from '../input.ts'

export const listProposalsInput = z.strictObject({
  poolId: idInput.optional(),
  runId: idInput.optional(),
  requestId: idInput.optional(),
  status: z.enum(statusesOf('proposal')).optional(),
  ...pageInput,
  after: idInput.optional(),
})

export type ListProposalsInput = z.output<typeof listProposalsInput>

/** One page of proposals of the coordinator's pools; `next` asks for the page after it, null at the end. */
export async function listProposals(context: Context, input: ListProposalsInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  const { poolId, runId, requestId, status, after, limit } = input
  if (poolId !== undefined && !actor.poolIds.includes(poolId)) throw notFound()
  const filter = {
    poolIds: poolId === undefined ? actor.poolIds : [poolId],
    statuses: status === undefined ? undefined : [status],
    requestId,
    runId,
  }
  const found = await context.db.transaction(scopeOf(actor), (tx) =>
    proposalPage(tx, filter, { after, limit: limit + 1 }),
  )
  return pageOf(found, limit, ({ id }) => id)
}
