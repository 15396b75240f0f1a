import type { Tx } from '../db/client.ts'
import { insertEvent } from '../db/queries/event.ts'
import type { Facts } from '../scheduler/domain/verdict.ts'
import type { Context } from './context.ts'

/** What is written down of one action. Facts hold ids, numbers and codes; never a name, a reason for absence or free text. */
export interface EventEntry {
  /** `noun.verb` of the action, such as `offer.accept`. */
  readonly verb: string
  readonly subjectId: string
  readonly boardId: string | null
  readonly poolId: string | null
  readonly facts: Facts
}

/**
 * Records one event in the transaction of its change, in the chain of its board, else of its pool, else of the system. Call
 * it last: the lock on the chain's head is then held for the shortest time.
 */
export async function record(tx: Tx, context: Context, entry: EventEntry): Promise<void> {
  const chain = entry.boardId
    ? `board:${entry.boardId}`
    : entry.poolId
      ? `pool:${entry.poolId}`
      : 'system'
  await insertEvent(tx, {
    ...entry,
    chain,
    actorUserId: context.actor.userId,
    actorRole: context.actor.role,
  })
}
