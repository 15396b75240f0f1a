import type { membersOfTerm } from '../../../db/queries/past-members.ts'
import type { SiteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { type DayRange, daysFrom } from '../../../scheduler/domain/day.ts'
import type { Commitment } from '../../../scheduler/domain/member.ts'
import type { PastMember } from '../../../scheduler/replay/history.ts'
import { paidDaysOf } from '../../../scheduler/replay/paid-days.ts'

/** What is known besides the person. */
interface About {
  readonly term: DayRange
  /** The term, and what is asked in it to its end. */
  readonly days: DayRange
  readonly calendars: ReadonlyMap<string, SiteCalendar>
  /** The calendar of whoever has no home school. */
  readonly ofRegion: SiteCalendar
  readonly commitments: readonly Commitment[]
}

/** Somebody as a replay knows a person: what was so, from which day on. */
export function memberOfTerm(
  person: Awaited<ReturnType<typeof membersOfTerm>>[number],
  { term, days, calendars, ofRegion, commitments }: About,
): PastMember {
  const { leftOn, admissions, exclusions, ...rest } = person
  const { engagements, availability, joinedOn } = rest
  const isAway = (day: string) =>
    availability.exceptions.some(
      ({ available, from, until, firstDay, lastDay }) =>
        !available && from === null && until === null && firstDay <= day && day <= lastDay,
    )
  const calendarOf = (siteId: string | null) => calendars.get(siteId ?? '') ?? ofRegion
  return {
    member: {
      ...rest,
      commitments,
      ownHolidays: [...new Set(engagements.flatMap(holidaysOf))].toSorted(),
      admittedByBoardIds: [],
      excludedSiteIds: [],
      knownPlaces: [],
      loadMinutes: 0,
    },
    leftOn,
    admissions,
    exclusions,
    paidDays: paidDaysOf(engagements, { joinedOn, leftOn, isAway }, term, calendarOf),
  }

  function holidaysOf({ homeSiteId, firstDay, lastDay }: (typeof engagements)[number]) {
    const calendar = calendars.get(homeSiteId ?? '')
    return daysFrom(days.first, days.last).filter(
      (day) =>
        firstDay <= day &&
        (lastDay === null || day <= lastDay) &&
        calendar?.closedOn(day)?.kind === 'school-holiday',
    )
  }
}
