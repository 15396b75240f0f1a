import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { FeedLesson } from '../src/actions/calendar-feed/read.ts'

/** How often a calendar should ask again. */
const REFRESH_SECONDS = 60 * 60

/**
 * Lessons as an iCalendar (RFC 5545). Times are in UTC, so that no calendar needs to know when our clocks change. A lesson keeps
 * its UID; one that is cancelled stays, as cancelled, with a higher SEQUENCE, so that a calendar takes it away. Two of the same
 * lessons are the same bytes, whenever they are asked for. `origin` is where the pages live, as `https://pool.example.nl`.
 */
export function calendarFeed(
  lessons: readonly FeedLesson[],
  { name, origin }: { readonly name: string; readonly origin: string },
): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'achtervang', product: 'agenda', language: 'NL' },
    ttl: REFRESH_SECONDS,
  })
  for (const lesson of lessons) calendar.createEvent(eventOf(lesson, origin))
  return calendar.toString()
}

function eventOf(lesson: FeedLesson, origin: string) {
  const isCancelled = lesson.status === 'cancelled'
  const { street, houseNumber, postcode, placeName, siteName, vakName, level, year, group } = lesson
  const address = [
    siteName,
    [street, houseNumber].filter(Boolean).join(' '),
    [postcode, placeName].filter(Boolean).join(' '),
  ]
  const what = [vakName, year === null ? level : `${level} ${year}`, group].filter(Boolean)
  const changedAt = isCancelled ? (lesson.cancelledAt ?? lesson.confirmedAt) : lesson.confirmedAt
  return {
    id: `${lesson.id}@achtervang`,
    sequence: isCancelled ? 1 : 0,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Not the moment of asking: then every answer would be another.
    stamp: new Date(changedAt),
    start: new Date(lesson.during.startsAt),
    end: new Date(lesson.during.endsAt),
    summary: `${what.join(', ')} – ${siteName}`,
    location: address.filter((line) => line !== '').join(', '),
    url: `${origin}/agenda/${lesson.assignmentId}`,
  }
}
