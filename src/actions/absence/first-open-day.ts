import { sitesOfBoard } from '../../../db/queries/site.ts'
import { calendarEntriesOfSites } from '../../../db/queries/world-calendar.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

/** Longer than any holiday. */
const DAYS_AHEAD = 70

/** The first day from today on which one of the own schools is open; today where none is for weeks. */
export async function firstOpenDay(context: Context): Promise<Day> {
  const actor = onlyFor(context.actor, 'school')
  const today = dayOf(context.now())
  const last = addDays(today, DAYS_AHEAD)
  const entries = await context.db.transaction(scopeOf(actor), async (tx) => {
    const sites = await sitesOfBoard(tx, actor.boardId, actor.siteIds)
    const siteIds = sites.map(({ id }) => id)
    return calendarEntriesOfSites(tx, siteIds, { first: today, last })
  })
  const days = [...entries.values()].flatMap(
    (ofSite) => siteCalendar(ofSite).openDays(today, last)[0] ?? [],
  )
  return days.toSorted()[0] ?? today
}
