import { insertViewings } from '../../../db/queries/viewing.ts'
import { scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

/** What was looked at of one person. */
export type Viewed =
  | {
      readonly what: 'member-file' | 'own-data'
      readonly memberId: string
      readonly boardId: string | null
    }
  | { readonly what: 'absence'; readonly absenceId: string; readonly boardId: string }

/**
 * Writes down that the asker saw these records (*inzagelog*), in a statement of its own after the reading. Who looks at
 * themselves is not written down.
 */
export async function noteViewing(context: Context, viewed: readonly Viewed[]): Promise<void> {
  const { actor } = context
  if (actor.userId === null || viewed.length === 0) return
  const by = { seenAt: context.now(), viewerId: actor.userId, viewerRole: actor.role }
  await context.db.transaction(scopeOf(actor), (tx) =>
    insertViewings(
      tx,
      viewed.map((one) => ({ ...by, ...one })),
    ),
  )
}
