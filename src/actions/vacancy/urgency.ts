import { needsOfSites } from '../../../db/queries/shortage.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import { byUrgency, shortageOf } from '../../../scheduler/measures/solidarity.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

/** Four weeks: long enough that one ill teacher does not put a site on top. */
const DAYS = 28

/**
 * The sites within scope, the most urgent first: the fte of its open vacancies and of the replacement that nobody gave over the last
 * four weeks, divided by its formation. All fte in hundredths. A site of which the formation is not known comes after all others.
 */
export async function listUrgency(context: Context) {
  const actor = onlyFor(context.actor, 'coordinator', 'school', 'board')
  const last = dayOf(context.now())
  const days = { first: addDays(last, 1 - DAYS), last }
  return context.db.read(scopeOf(actor), async (tx) => {
    const needs = await needsOfSites(tx, days)
    const items = needs.map((need) => ({ ...need, ...shortageOf(need, DAYS) })).toSorted(byUrgency)
    return { days, items }
  })
}
