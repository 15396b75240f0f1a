import type { Tx } from '../../../db/client.ts'
import { forgetChanges } from '../../../db/queries/measure/kept.ts'
import { forgetNights, withheldReaders } from '../../../db/queries/measure/night.ts'
import { firstAskedDay } from '../../../db/queries/measure/sites.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { periodsBetween } from '../../../scheduler/calendar/period.ts'
import { addDays, type DayRange, laterDay } from '../../../scheduler/domain/day.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { BREAKDOWNS } from '../../../scheduler/measures/breakdown.ts'
import { type ActorAs, onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { choicesFor } from '../measures/choices.ts'
import { keepMade } from '../measures/keep-made.ts'
import { keepNight } from '../measures/keep-night.ts'
import { keptFiguresFor } from '../measures/kept-figures.ts'
import { wholeSchoolYears } from '../measures/stretches.ts'
import type { MeasureReader } from '../measures/view-of.ts'

/** Longer than any transaction lasts: a change that is older is seen by all that was read since. */
const KNOWN_AFTER_MS = 24 * MS_PER_HOUR

const MEASURES = { role: 'measures', userId: null } as const

/**
 * Works out what is missing of the kept figures of every pool, school year by school year, so that nobody waits for it by day; then
 * what boards and regions may ask, as of this night. Forgets which changes there were a day ago, with the parts that did not know
 * of them.
 */
export async function keepFigures(context: Context): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  const { db } = context
  const before = (context.now() - KNOWN_AFTER_MS) as Instant
  await db.transaction(MEASURES, (tx) => forgetChanges(tx, before))
  await keepPools(context, actor)
  const kept: string[] = []
  for (const reader of await db.read(MEASURES, readersOf))
    kept.push(...(await keepNight(context, reader)))
  await db.transaction(MEASURES, (tx) => forgetNights(tx, kept))
}

/** Works out what is missing of the figures of every pool. */
export async function keepPools(context: Context, actor: ActorAs<'worker'>): Promise<void> {
  const choices = await context.db.read(MEASURES, (tx) => choicesFor(tx, actor))
  for (const { kind, id } of choices) if (kind === 'pool') await keepPool(context, actor, id)
}

/** Month by month first, and out of that the whole years and quarters in which groups are told. */
async function keepPool(context: Context, actor: MeasureReader, id: string): Promise<void> {
  const of = { scope: { kind: 'pool', id } as const, by: BREAKDOWNS, periods: [] }
  for (const days of await yearsOf(context, id)) {
    const question = { ...of, days, yesterday: addDays(dayOf(context.now()), -1) }
    for (const hasGroupCourses of [true, false]) {
      const { made } = await context.db.read(MEASURES, (tx) =>
        keptFiguresFor(tx, actor, { ...question, hasGroupCourses }),
      )
      await keepMade(context, made)
    }
  }
}

/** From whom small figures are withheld: boards and their regions. */
async function readersOf(tx: Tx): Promise<readonly MeasureReader[]> {
  const found = await withheldReaders(tx)
  const regionIds = new Set(found.flatMap(({ regionId }) => regionId ?? []))
  return [
    ...found.map(({ boardId }) => ({ role: 'board', boardId }) as const),
    ...[...regionIds].map((regionId) => ({ role: 'region', regionId }) as const),
  ]
}

/** The school years in which the pool was asked for anybody, up to this one. */
async function yearsOf({ db, now }: Context, poolId: string): Promise<readonly DayRange[]> {
  const reach = { poolIds: [poolId], boardIds: [] }
  const first = await db.read(MEASURES, (tx) => firstAskedDay(tx, reach))
  if (first === null) return []
  const known = wholeSchoolYears({ first, last: laterDay(first, dayOf(now())) })
  return periodsBetween('school-year', known.first, known.last)
}
