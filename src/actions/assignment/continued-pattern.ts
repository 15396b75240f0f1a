import { sessionOn } from '../../../scheduler/calendar/sessions.ts'
import type { SiteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { addDays, type Day, weekdayOf } from '../../../scheduler/domain/day.ts'
import type { ClockTime } from '../../../scheduler/domain/instant.ts'

/** What of a session the pattern needs; the rest goes along. */
interface Patterned {
  readonly day: Day
  readonly fromTime: ClockTime
  readonly untilTime: ClockTime
}

/**
 * The lessons go on as they were: on each open day after `after`, up to and including `lastDay`, those of the last such weekday
 * that had any. A weekday that never had a lesson gets none.
 */
export function continuedPattern<Session extends Patterned>(
  sessions: readonly Session[],
  { after, lastDay }: { readonly after: Day; readonly lastDay: Day },
  calendar: SiteCalendar,
) {
  const latest = new Map<number, Day>()
  for (const { day } of sessions) {
    const known = latest.get(weekdayOf(day))
    if (known === undefined || known < day) latest.set(weekdayOf(day), day)
  }
  return calendar
    .openDays(addDays(after, 1), lastDay)
    .flatMap((day) =>
      sessions
        .filter((session) => session.day === latest.get(weekdayOf(day)))
        .map((session) =>
          sessionOn(day, { from: session.fromTime, until: session.untilTime }, session),
        ),
    )
}
