import type { Tx } from '../db/client.ts'
import { insertEvent } from '../db/queries/event.ts'
import { askReminder } from '../db/queries/job.ts'
import { writeNotices } from '../db/queries/notice.ts'
import type { Context } from './context.ts'
import type { EventEntry } from './event-entry.ts'
import { noticesOf } from './notice/notices-of.ts'
import { reminderOf } from './notice/reminder-of.ts'

/**
 * Records one event in the transaction of its change, in the chain of its board, else of its pool, else of the system, and writes
 * what people are told about it (`notice/notices-of.ts`). Call it last: the lock on the chain's head is then held for the shortest
 * time.
 */
export async function record(tx: Tx, context: Recorder, entry: EventEntry): Promise<void> {
  await tell(tx, context, entry)
  await insertEvent(tx, {
    ...entry,
    chain: chainOf(entry),
    actorUserId: context.actor.userId,
    actorRole: context.actor.role,
  })
}

/** Records what somebody did at the door, before acting in any role; without `userId` it is not known who. */
export async function recordAtDoor(
  tx: Tx,
  entry: EventEntry,
  userId: string | null = null,
): Promise<void> {
  const chain = chainOf(entry)
  await insertEvent(tx, { ...entry, chain, actorUserId: userId, actorRole: 'sign-in' })
}

function chainOf({ boardId, poolId }: EventEntry): string {
  return boardId ? `board:${boardId}` : poolId ? `pool:${poolId}` : 'system'
}

/** Who acts, when, and how people are told. */
export type Recorder = Pick<Context, 'actor' | 'now' | 'post'>

/** A rehearsal tells nobody. */
async function tell(tx: Tx, context: Recorder, entry: EventEntry): Promise<void> {
  if (context.post.isSilent) return
  const at = context.now()
  const notices = noticesOf(entry, at)
  if (notices.length > 0)
    await writeNotices(tx, notices, { at, actingUserId: context.actor.userId })
  const remindAt = reminderOf(entry, at)
  if (remindAt !== undefined) await askReminder(tx, entry.subjectId, remindAt)
}
