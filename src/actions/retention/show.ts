import { z } from 'zod'
import {
  countDue,
  type DueToForget,
  forgettings,
  retentionTerms,
} from '../../../db/queries/retention.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

export const showRetentionInput = z.strictObject({})

export type ShowRetentionInput = z.output<typeof showRetentionInput>

const FORGOTTEN_SHOWN = 20

type Forgetting = Awaited<ReturnType<typeof forgettings>>[number]
type Term = Awaited<ReturnType<typeof retentionTerms>>[number]

/**
 * The terms after which what is kept is forgotten, and how much is due today: what tonight's check would do; and the
 * proof of what was forgotten last, by its place in the log. A board learns of itself, an administrator of all.
 */
export async function showRetention(
  context: Context,
  _input: ShowRetentionInput,
): Promise<{
  readonly terms: readonly Term[]
  readonly due: readonly DueToForget[]
  readonly forgotten: readonly Forgetting[]
}> {
  const actor = onlyFor(context.actor, 'school', 'board', 'admin')
  const own = actor.role === 'admin' ? null : actor.boardId
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const terms = await retentionTerms(tx)
    return {
      terms: terms.filter(({ boardId }) => boardId === null || own === null || boardId === own),
      due: await countDue(tx, dayOf(context.now())),
      forgotten: await forgettings(tx, FORGOTTEN_SHOWN),
    }
  })
}
