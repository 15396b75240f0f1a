import { z } from 'zod'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { gatherNotices } from '../../notice/gather.ts'
import { idInput } from '../input.ts'

export const gatherInput = z.strictObject({ noticeId: idInput })

export type GatherInput = z.output<typeof gatherInput>

/** Makes the mail that a notice goes out in, with all else that waits for the same person. Throws `NotYet`. */
export async function gather(context: Context, { noticeId }: GatherInput): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  await context.db.transaction(scopeOf(actor), (tx) => gatherNotices(tx, context, noticeId))
}
