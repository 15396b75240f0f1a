import type { SiteCalendar } from '../calendar/site-calendar.ts'
import { type Day, type DayRange, daysFrom, earlierDay, laterDay } from '../domain/day.ts'
import { type Engagement, hasFixedHours } from '../domain/engagement.ts'
import { paidMinutes } from '../measures/paid-minutes.ts'
import type { PaidDay } from './history.ts'

/** Between which days somebody is in a pool, and when that person is away by their own word. */
export interface InPool {
  readonly joinedOn: Day
  readonly leftOn: Day | null
  readonly isAway: (day: Day) => boolean
}

/** What the fixed hours of somebody are paid on the days of a term, as the measures count them. */
export function paidDaysOf(
  engagements: readonly Engagement[],
  { joinedOn, leftOn, isAway }: InPool,
  { first, last }: DayRange,
  calendarOf: (homeSiteId: string | null) => SiteCalendar,
): readonly PaidDay[] {
  return engagements
    .filter(({ form }) => hasFixedHours(form))
    .flatMap(({ id: engagementId, weekMinutes, homeSiteId, firstDay, lastDay }) => {
      const calendar = calendarOf(homeSiteId)
      const from = laterDay(laterDay(first, firstDay), joinedOn)
      const until = earlierDay(earlierDay(last, lastDay ?? last), leftOn ?? last)
      return daysFrom(from, until).flatMap((day) => {
        const minutes = isAway(day) ? 0 : paidMinutes(weekMinutes, day, calendar)
        return minutes === 0 ? [] : [{ engagementId, day, minutes }]
      })
    })
}
