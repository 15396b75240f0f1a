import { enqueue } from '../../../db/queries/job.ts'
import { dayOf, instantAt } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import { scopeOf } from '../../actor.ts'
import type { Deps } from '../../context.ts'
import { CHECK_KINDS } from '../job/kinds.ts'

/** While nobody works; an hour that every day has, also when the clocks change. */
const NIGHT = clockTime('03:30')

/**
 * Asks for the checks of today, each once, whichever process is first; answers the day. After a night in which nothing ran they
 * are done as soon as something does; a day that is over is not made up for, because each check looks at how things are.
 */
export async function askChecks({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<Day> {
  const today = dayOf(now())
  const runAfter = instantAt(today, NIGHT)
  await db.transaction(scopeOf({ role: 'worker', userId: null }), async (tx) => {
    for (const kind of CHECK_KINDS) {
      await enqueue(tx, { kind, subjectId: today, payload: {}, runAfter })
    }
  })
  return today
}
