import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { FeedLesson } from '../src/actions/calendar-feed/read.ts'
import type { SiteFeedLesson } from '../src/actions/site-feed/read.ts'

/** How often a calendar should ask again. */
const REFRESH_SECONDS = 60 * 60

/** A lesson as an event of a calendar. */
interface FeedEvent extends Pick<FeedLesson, 'status' | 'during' | 'confirmedAt' | 'cancelledAt'> {
  /** Stays the same as long as the lesson does. */
  readonly uid: string
  readonly summary: string
  readonly location: string
  readonly path: string
}

/**
 * Lessons as an iCalendar (RFC 5545). Times are in UTC, so that no calendar needs to know when our clocks change. A lesson keeps
 * its UID; one that is cancelled stays, as cancelled, with a higher SEQUENCE, so that a calendar takes it away. Two of the same
 * lessons are the same bytes, whenever they are asked for. `origin` is where the pages live, as `https://pool.example.nl`.
 */
export function calendarFeed(
  events: readonly FeedEvent[],
  { name, origin }: { readonly name: string; readonly origin: string },
): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'achtervang', product: 'agenda', language: 'NL' },
    ttl: REFRESH_SECONDS,
  })
  for (const { uid: id, summary, location, path, ...event } of events) {
    const isCancelled = event.status === 'cancelled'
    const { confirmedAt, cancelledAt, during } = event
    calendar.createEvent({
      id,
      summary,
      location,
      sequence: isCancelled ? 1 : 0,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // Not the moment of asking: then every answer would be another.
      stamp: new Date(isCancelled ? (cancelledAt ?? confirmedAt) : confirmedAt),
      start: new Date(during.startsAt),
      end: new Date(during.endsAt),
      url: `${origin}${path}`,
    })
  }
  return calendar.toString()
}

/** A lesson for whoever comes: what, where and when. */
export function memberEvent(lesson: FeedLesson): FeedEvent {
  const { street, houseNumber, postcode, placeName, siteName } = lesson
  const address = [
    siteName,
    [street, houseNumber].filter(Boolean).join(' '),
    [postcode, placeName].filter(Boolean).join(' '),
  ]
  return {
    ...lesson,
    uid: `${lesson.id}@achtervang`,
    summary: `${whatOf(lesson)} – ${siteName}`,
    location: address.filter((line) => line !== '').join(', '),
    path: `/agenda/${lesson.assignmentId}`,
  }
}

/** A lesson for the school: what, when and who comes. */
export function siteEvent(lesson: SiteFeedLesson): FeedEvent {
  const { id, requestId, siteName, memberName } = lesson
  return {
    ...lesson,
    // Not the one of whoever comes, who may have both in one calendar.
    uid: `school-${id}@achtervang`,
    summary: [whatOf(lesson), memberName].filter(Boolean).join(' – '),
    location: siteName,
    path: `/inbox/${requestId}`,
  }
}

function whatOf({
  vakName,
  level,
  year,
  group,
}: Pick<FeedLesson, 'vakName' | 'level' | 'year' | 'group'>): string {
  return [vakName, year === null ? level : `${level} ${year}`, group].filter(Boolean).join(', ')
}
