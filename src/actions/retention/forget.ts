import { countDue, forgetDue, type RetentionKind } from '../../../db/queries/retention.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'

/** Members last: with them go papers, which are counted before. */
const IN_ORDER = [
  'absence',
  'note',
  'refusal',
  'candidate',
  'paper',
  'viewing',
  'applicant',
  'member',
] as const satisfies readonly RetentionKind[]

/** What was forgotten: how much of which kind, of which board. */
export interface Forgotten {
  readonly kind: RetentionKind
  readonly boardId: string | null
  readonly count: number
}

/**
 * Forgets everything whose term is over, and writes down in the chain of each board how much of what that was. Hours, costs,
 * contracts, figures and events stay as they are. A dry run counts the same and changes nothing.
 */
export async function forgetWhatIsDue(
  context: Context,
  { isDryRun }: { readonly isDryRun: boolean },
): Promise<readonly Forgotten[]> {
  const actor = onlyFor(context.actor, 'worker')
  const at = context.now()
  const onDay = dayOf(at)
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const due = await countDue(tx, onDay)
    if (isDryRun) return due.map(({ kind, boardId, count }) => ({ kind, boardId, count }))
    const forgotten: Forgotten[] = []
    for (const kind of IN_ORDER) {
      for (const { boardId, forgotten: count } of await forgetDue(tx, { kind, onDay, at })) {
        forgotten.push({ kind, boardId, count })
        await record(tx, context, {
          verb: 'retention.forget',
          subjectId: boardId ?? crypto.randomUUID(),
          boardId,
          poolId: null,
          facts: { kind, count, onDay },
        })
      }
    }
    return forgotten
  })
}
