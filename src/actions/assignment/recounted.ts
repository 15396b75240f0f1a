import type { Tx } from '../../../db/client.ts'
import { calendarEntriesOf } from '../../../db/queries/calendar.ts'
import { lockCalendar } from '../../../db/queries/lock.ts'
import { siteOfBoard } from '../../../db/queries/site.ts'
import { lengthOf } from '../../../scheduler/calendar/absence-length.ts'
import { type SiteCalendar, siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Length } from '../../../scheduler/domain/length.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { notFound } from '../../errors.ts'

/** The calendar of the site of a request from its first day to a last one. */
export async function calendarOfRequest(
  tx: Tx,
  request: { readonly boardId: string; readonly siteId: string; readonly firstDay: Day },
  last: Day,
): Promise<SiteCalendar> {
  const site = await siteOfBoard(tx, request.boardId, request.siteId)
  if (site === undefined) throw notFound()
  await lockCalendar(tx, site.id, 'shared')
  return siteCalendar(await calendarEntriesOf(tx, site, { first: request.firstDay, last }))
}

interface Placed {
  readonly lengthSchoolDays: number
  readonly lengthCalendarDays: number
  readonly lengthSessionDays: number
}

/**
 * The length of a request of which lessons fell out, or that got longer: on no basis less than it was placed by. Somebody is away
 * no shorter because the school closes a day, and a pool for long absences stays the pool of this one. Only an early end shortens.
 */
export function keptLength(placed: Placed, counted: Length): Length {
  return {
    schoolDays: Math.max(placed.lengthSchoolDays, counted.schoolDays),
    calendarDays: Math.max(placed.lengthCalendarDays, counted.calendarDays),
    sessionDays: Math.max(placed.lengthSessionDays, counted.sessionDays),
  }
}

/** Length and minutes of a request, counted again on every basis with another last day. */
export function recounted(
  request: { readonly firstDay: Day },
  lastDay: Day,
  sessions: readonly { readonly day: Day; readonly minutes: number }[],
  calendar: SiteCalendar,
): { readonly length: Length; readonly minutes: number } {
  const live = sessions.filter(({ day }) => day <= lastDay)
  const sessionDays = live.map(({ day }) => day)
  return {
    length: lengthOf({ firstDay: request.firstDay, lastDay, sessionDays }, calendar),
    minutes: minutesOf(live),
  }
}
