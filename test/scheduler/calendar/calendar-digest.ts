import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { Settings } from 'luxon'
import { availableSpans } from '../../../scheduler/calendar/availability.ts'
import { clockTimeOf, dayOf, instantAt } from '../../../scheduler/calendar/clock.ts'
import { occurrenceDays } from '../../../scheduler/calendar/occurrences.ts'
import { periodOf } from '../../../scheduler/calendar/period.ts'
import { publicHolidays } from '../../../scheduler/calendar/public-holidays.ts'
import { sessionsOf } from '../../../scheduler/calendar/sessions.ts'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { addDays, addMonths, day, mondayOf, weekdayOf } from '../../../scheduler/domain/day.ts'
import { type ClockTime, clockTime } from '../../../scheduler/domain/instant.ts'
import { PERIOD_KINDS } from '../../../scheduler/domain/period.ts'
import { availabilities, calendarEntries, clockTimes, days, recurrences } from './arbitraries.ts'

const SAME = { seed: 20260907, numRuns: 250 }
const YEARS = [2025, 2026, 2027, 2028]
const WINDOW = { first: day('2026-10-12'), last: day('2027-04-02') }

/** Every half hour of the days that the clocks change. */
function momentsOfClockChanges() {
  const times: ClockTime[] = Array.from({ length: 48 }, (_, half) =>
    clockTime(`${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`),
  )
  return ['2025-10-26', '2026-03-29', '2026-10-25', '2027-03-28'].flatMap((on) =>
    times.map((time) => {
      const at = instantAt(day(on), time)
      return [at, dayOf(at), clockTimeOf(at)]
    }),
  )
}

/** One number for everything the room answers to a fixed list of questions, and how many answers it stands for. */
export function calendarDigest(): { readonly digest: string; readonly answers: number } {
  const patterns = fc
    .sample(recurrences, SAME)
    .map((recurrence, payload) => ({ recurrence, payload }))
  const calendars = fc.sample(calendarEntries(WINDOW), { ...SAME, numRuns: 10 }).map(siteCalendar)
  const answers: unknown[] = [
    ...momentsOfClockChanges(),
    ...fc.sample(fc.tuple(days, clockTimes), SAME).map(([on, time]) => instantAt(on, time)),
    ...fc.sample(days, SAME).map((on) => [weekdayOf(on), mondayOf(on), addMonths(on, 1)]),
    ...fc.sample(days, SAME).map((on) => PERIOD_KINDS.map((kind) => periodOf(kind, on))),
    ...patterns.map(({ recurrence }) =>
      occurrenceDays(recurrence, {
        first: recurrence.firstDay,
        last: addDays(recurrence.firstDay, 500),
      }),
    ),
    ...calendars.map((calendar) => sessionsOf(patterns.slice(0, 60), calendar, WINDOW)),
    ...fc.sample(availabilities(WINDOW), SAME).map((each) => availableSpans(each, WINDOW)),
    ...YEARS.map((year) => publicHolidays(year)),
  ]
  const digest = createHash('sha256').update(JSON.stringify(answers)).digest('hex')
  return { digest, answers: answers.length }
}

/** Run by `time-zones.test.ts` in processes of other time zones and, for luxon, at another time of year. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const today = Number(process.env['LUXON_NOW'])
  Settings.now = () => today
  const localHour = new Date(Date.UTC(2026, 8, 7, 12)).getHours()
  process.stdout.write(JSON.stringify({ ...calendarDigest(), localHour }))
}
