import { forgetChanges } from '../../../db/queries/measure/kept.ts'
import { firstAskedDay } from '../../../db/queries/measure/sites.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { periodsBetween } from '../../../scheduler/calendar/period.ts'
import { addDays, type DayRange, laterDay } from '../../../scheduler/domain/day.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { choicesFor } from '../measures/choices.ts'
import { keepMade } from '../measures/keep-made.ts'
import { keptFiguresFor } from '../measures/kept-figures.ts'
import { wholeSchoolYears } from '../measures/stretches.ts'

/** Longer than any transaction lasts: a change that is older is seen by all that was read since. */
const KNOWN_AFTER_MS = 24 * MS_PER_HOUR

const MEASURES = { role: 'measures', userId: null } as const

/**
 * Works out what is missing of the kept figures of every pool, school year by school year, so that nobody waits for it by day; and
 * forgets which changes there were a day ago, with the parts that did not know of them.
 */
export async function keepFigures(context: Context): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  const { db } = context
  const before = (context.now() - KNOWN_AFTER_MS) as Instant
  await db.transaction(MEASURES, (tx) => forgetChanges(tx, before))
  const choices = await db.read(MEASURES, (tx) => choicesFor(tx, actor))
  for (const { kind, id } of choices) {
    if (kind !== 'pool') continue
    for (const days of await yearsOf(context, id)) {
      const question = { scope: { kind, id }, days, yesterday: addDays(dayOf(context.now()), -1) }
      const { made } = await db.read(MEASURES, (tx) =>
        keptFiguresFor(tx, actor, { ...question, by: [], periods: [] }),
      )
      await keepMade(context, made)
    }
  }
}

/** The school years in which the pool was asked for anybody, up to this one. */
async function yearsOf({ db, now }: Context, poolId: string): Promise<readonly DayRange[]> {
  const reach = { poolIds: [poolId], boardIds: [] }
  const first = await db.read(MEASURES, (tx) => firstAskedDay(tx, reach))
  if (first === null) return []
  const known = wholeSchoolYears({ first, last: laterDay(first, dayOf(now())) })
  return periodsBetween('school-year', known.first, known.last)
}
