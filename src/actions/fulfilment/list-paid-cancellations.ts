import { paidCancellationPage } from '../../../db/queries/paid-cancellation.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { pageOf } from '../cursor.ts'
import type { ListFulfilmentsInput } from './list.ts'

/** Lessons of one assignment that were cancelled and are paid all the same. */
export type PaidCancellation = Awaited<ReturnType<typeof paidCancellationPage>>[number]

/**
 * One page of lessons that school or pool cancelled so late that they are paid by the rules of play, an assignment on each line:
 * those of the own board for a school or a board, those of the pools for a coordinator. Nobody stood before the class, so these
 * are not among the confirmed hours. Days and `next` as `listFulfilments` has them.
 */
export async function listPaidCancellations(
  context: Context,
  { from, to, after, limit }: ListFulfilmentsInput,
): Promise<{ readonly items: readonly PaidCancellation[]; readonly next: string | null }> {
  const actor = onlyFor(context.actor, 'school', 'board', 'coordinator')
  const filter = {
    from,
    to,
    boardId: actor.role === 'coordinator' ? undefined : actor.boardId,
    poolIds: actor.role === 'coordinator' ? actor.poolIds : undefined,
  }
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await paidCancellationPage(tx, filter, { after, limit: limit + 1 })
    return pageOf(found, limit, ({ assignmentId }) => assignmentId)
  })
}
