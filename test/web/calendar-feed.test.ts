import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { instantAt } from '../../scheduler/calendar/clock.ts'
import { addDays, type Day, day, daysFrom } from '../../scheduler/domain/day.ts'
import { clockTime } from '../../scheduler/domain/instant.ts'
import type { FeedLesson } from '../../src/actions/calendar-feed/read.ts'
import { memberEvent, calendarFeed as written } from '../../web/calendar-feed.ts'
import { at } from '../scheduler/when.ts'

const calendarFeed = (lessons: readonly FeedLesson[], about: typeof ABOUT) =>
  written(lessons.map(memberEvent), about)
const ABOUT = { name: 'Vervangingen', origin: 'https://pool.example.nl' }

function aLesson(on: Day, over: Partial<FeedLesson> = {}): FeedLesson {
  const [from, until] = [clockTime('08:30'), clockTime('09:20')]
  return {
    id: `lesson-${on}`,
    assignmentId: 'assignment-1',
    day: on,
    from,
    until,
    during: { startsAt: instantAt(on, from), endsAt: instantAt(on, until) },
    minutes: 50,
    status: 'confirmed',
    vakName: 'Wiskunde',
    level: 'HAVO',
    year: 3,
    group: '3b',
    siteName: 'Lyceum; de "Kei", Noord',
    street: 'Schoolstraat',
    houseNumber: '1',
    postcode: '3811 AA',
    placeName: 'Amersfoort',
    confirmedAt: at('2026-11-19 10:00'),
    cancelledAt: null,
    ...over,
  }
}

/** As a parser of somebody else reads it. */
function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

describe('the feed, as another program reads it', () => {
  test('says what, where and when, also with signs that mean something in the format', () => {
    const text = calendarFeed([aLesson(day('2026-11-23'))], ABOUT)
    const [event, ...more] = eventsIn(text)
    expect(more).toEqual([])
    expect(event?.summary).toBe('Wiskunde, HAVO 3, 3b – Lyceum; de "Kei", Noord')
    expect(event?.location).toBe('Lyceum; de "Kei", Noord, Schoolstraat 1, 3811 AA Amersfoort')
    expect(event?.uid).toBe('lesson-2026-11-23@achtervang')
    expect(event?.component.getFirstPropertyValue('url')).toBe(
      'https://pool.example.nl/agenda/assignment-1',
    )
    const calendar = new ICAL.Component(ICAL.parse(text))
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Vervangingen')
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('is right by the wall on every day around both changes of the clocks', () => {
    for (const change of ['2026-10-25', '2027-03-28']) {
      const days = daysFrom(addDays(day(change), -3), addDays(day(change), 3))
      const events = eventsIn(
        calendarFeed(
          days.map((on) => aLesson(on)),
          ABOUT,
        ),
      )
      const wall = events.map(({ startDate, endDate }) => {
        expect(startDate.zone.tzid).toBe('UTC')
        return [startDate, endDate].map((time) =>
          new Intl.DateTimeFormat('sv-SE', {
            timeZone: 'Europe/Amsterdam',
            dateStyle: 'short',
            timeStyle: 'short',
          }).format(time.toJSDate()),
        )
      })
      expect(wall).toEqual(days.map((on) => [`${on} 08:30`, `${on} 09:20`]))
    }
  })

  test('keeps a cancelled lesson under its own UID, later in sequence', () => {
    const lesson = aLesson(day('2026-11-23'))
    const cancelledAt = at('2026-11-20 09:00')
    const [before] = eventsIn(calendarFeed([lesson], ABOUT))
    const cancelled = { ...lesson, status: 'cancelled' as const, cancelledAt }
    const [after] = eventsIn(calendarFeed([cancelled], ABOUT))
    const statusOf = (event = before) => event?.component.getFirstPropertyValue('status')
    expect([before?.uid, before?.sequence, statusOf(before)]).toEqual([after?.uid, 0, 'CONFIRMED'])
    expect([after?.sequence, statusOf(after)]).toEqual([1, 'CANCELLED'])
    const stampOf = (event = before) => String(event?.component.getFirstPropertyValue('dtstamp'))
    expect(stampOf(before)).toBe('2026-11-19T09:00:00Z')
    expect(stampOf(after)).toBe('2026-11-20T08:00:00Z')
  })

  test('is the same bytes for the same lessons, and a calendar without lessons is one', () => {
    const lessons = [aLesson(day('2026-11-23')), aLesson(day('2026-11-24'), { vakName: null })]
    expect(calendarFeed(lessons, ABOUT)).toBe(calendarFeed(lessons, ABOUT))
    expect(eventsIn(calendarFeed([], ABOUT))).toEqual([])
  })
})
