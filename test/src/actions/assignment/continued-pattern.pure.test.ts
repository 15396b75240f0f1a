import { expect, it } from 'vitest'
import { siteCalendar } from '../../../../scheduler/calendar/site-calendar.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import { continuedPattern } from '../../../../src/actions/assignment/continued-pattern.ts'

const lesson = (on: string, from: string, until: string) => ({
  day: day(on),
  fromTime: clockTime(from),
  untilTime: clockTime(until),
})

const goOn = (sessions: readonly ReturnType<typeof lesson>[], after: string, lastDay: string) =>
  continuedPattern(sessions, { after: day(after), lastDay: day(lastDay) }, siteCalendar([])).map(
    (one) => `${one.day} ${one.from}-${one.until}`,
  )

it('goes on with the lessons of each weekday', () => {
  const sessions = [
    lesson('2026-11-23', '08:30', '09:20'),
    lesson('2026-11-23', '10:30', '11:20'),
    lesson('2026-11-26', '13:00', '13:50'),
  ]
  expect(goOn(sessions, '2026-11-26', '2026-12-03')).toEqual([
    '2026-11-30 08:30-09:20',
    '2026-11-30 10:30-11:20',
    '2026-12-03 13:00-13:50',
  ])
})

it('takes the last week in which the weekday had lessons', () => {
  const sessions = [lesson('2026-11-16', '08:30', '09:20'), lesson('2026-11-23', '09:20', '10:10')]
  expect(goOn(sessions, '2026-11-23', '2026-11-30')).toEqual(['2026-11-30 09:20-10:10'])
})

it('starts after the day that it is told', () => {
  const sessions = [lesson('2026-11-23', '08:30', '09:20')]
  expect(goOn(sessions, '2026-11-30', '2026-12-07')).toEqual(['2026-12-07 08:30-09:20'])
})
