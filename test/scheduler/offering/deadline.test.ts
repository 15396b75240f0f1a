import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterQuiet, type QuietHours } from '../../../scheduler/calendar/quiet-hours.ts'
import { clockTime, type Instant, MS_PER_MINUTE } from '../../../scheduler/domain/instant.ts'
import { offerDeadline } from '../../../scheduler/offering/deadline.ts'
import { at } from '../when.ts'

const NIGHT: QuietHours = { from: clockTime('22:00'), until: clockTime('06:30') }
const NEVER: QuietHours = { from: clockTime('00:00'), until: clockTime('00:00') }

const open = (sentAt: string, minutesOpen: number, firstStartsAt: string, quietHours = NIGHT) =>
  offerDeadline({
    sentAt: at(sentAt),
    minutesOpen,
    firstStartsAt: at(firstStartsAt),
    answerBeforeMinutes: 0,
    quietHours,
  })

describe('by day', () => {
  it.each([
    ['2026-11-20 09:00', 60, '2026-11-23 08:30', '2026-11-20 10:00'],
    ['2026-11-23 07:29', 60, '2026-11-23 08:30', '2026-11-23 08:29'],
    ['2026-11-23 07:30', 60, '2026-11-23 08:30', '2026-11-23 08:29'],
    ['2026-11-23 08:28', 60, '2026-11-23 08:30', '2026-11-23 08:29'],
  ])('sent at %s for %i minutes before %s is open until %s', (sentAt, minutes, first, until) => {
    expect(open(sentAt, minutes, first)).toBe(at(until))
  })

  it.each(['2026-11-23 08:29', '2026-11-23 08:30', '2026-11-23 09:00'])(
    'is too late at %s for a lesson at 08:30',
    (sentAt) => {
      expect(open(sentAt, 60, '2026-11-23 08:30')).toBeUndefined()
    },
  )
})

describe('around the quiet hours, from ten in the evening to half past six', () => {
  it.each([
    [
      'a lesson in the night itself is urgent',
      '2026-11-22 22:30',
      30,
      '2026-11-22 23:59',
      '2026-11-22 23:00',
    ],
    ['just before', '2026-11-22 21:30', 30, '2026-11-23 08:30', '2026-11-22 22:00'],
    ['a minute over', '2026-11-22 21:31', 30, '2026-11-23 08:30', '2026-11-23 06:31'],
    ['at their beginning', '2026-11-22 22:00', 30, '2026-11-23 08:30', '2026-11-23 07:00'],
    ['in the evening', '2026-11-22 22:30', 30, '2026-11-23 08:30', '2026-11-23 07:00'],
    ['after midnight', '2026-11-23 01:00', 30, '2026-11-23 08:30', '2026-11-23 07:00'],
    ['a minute before their end', '2026-11-23 06:29', 30, '2026-11-23 08:30', '2026-11-23 07:00'],
    ['at their end', '2026-11-23 06:30', 30, '2026-11-23 08:30', '2026-11-23 07:00'],
    [
      'an hour and a half that would be past it',
      '2026-11-22 22:30',
      240,
      '2026-11-23 08:30',
      '2026-11-23 08:29',
    ],
    [
      'just under a day goes over the night',
      '2026-11-22 12:00',
      1_439,
      '2026-11-24 08:30',
      '2026-11-23 20:29',
    ],
    [
      'a day has its night in it',
      '2026-11-22 12:00',
      1_440,
      '2026-11-24 08:30',
      '2026-11-23 12:00',
    ],
    ['a day that ends at night', '2026-11-22 23:00', 1_440, '2026-11-25 08:30', '2026-11-24 06:30'],
    ['a week by the clock', '2026-11-22 12:00', 10_080, '2026-12-25 08:30', '2026-11-29 12:00'],
  ])('%s', (_, sentAt, minutes, first, until) => {
    expect(open(sentAt, minutes, first)).toBe(at(until))
  })

  it.each([
    ['a lesson at their very end', '2026-11-23 06:30', '2026-11-22 23:00'],
    ['a lesson a minute after', '2026-11-23 06:31', '2026-11-23 06:30'],
  ])('count where there is no morning to wait for: %s', (_, first, until) => {
    expect(open('2026-11-22 22:30', 30, first)).toBe(at(until))
  })

  it('count where the answer would run into them before such a lesson', () => {
    expect(open('2026-11-22 21:50', 30, '2026-11-23 06:00')).toBe(at('2026-11-22 22:20'))
  })

  it('make no difference where there are none', () => {
    expect(open('2026-11-22 22:30', 30, '2026-11-23 08:30', NEVER)).toBe(at('2026-11-22 23:00'))
  })
})

describe('on the days when the clocks change, and over the turn of the year', () => {
  it.each([
    ['a night of seven hours and a half', '2027-03-27 21:50', '2027-03-28 06:50'],
    ['a night of nine hours and a half', '2026-10-24 21:50', '2026-10-25 06:50'],
    ['into the new year', '2026-12-31 21:50', '2027-01-01 06:50'],
    ['into a leap day', '2028-02-28 21:50', '2028-02-29 06:50'],
  ])('%s', (_, sentAt, until) => {
    expect(open(sentAt, 30, '2028-12-01 08:30')).toBe(at(until))
  })

  it('a day is as long as it is: 23 hours later by the wall in spring, 25 in autumn', () => {
    expect(open('2027-03-27 12:00', 1_440, '2027-12-01 08:30')).toBe(at('2027-03-28 13:00'))
    expect(open('2026-10-24 12:00', 1_440, '2026-12-01 08:30')).toBe(at('2026-10-25 11:00'))
  })
})

const someMinute = fc.integer({
  min: at('2026-10-01 00:00') / 60_000,
  max: at('2027-04-30 00:00') / 60_000,
})
/** Not in the hour that one night lacks and another has twice. */
const aClock = fc
  .integer({ min: 0, max: 1_439 })
  .map((minute) => {
    const two = (one: number) => String(one).padStart(2, '0')
    return clockTime(`${two(Math.floor(minute / 60))}:${two(minute % 60)}`)
  })
  .filter((time) => time < '02:00' || time > '03:00')

describe('where the school has to know an hour before', () => {
  const hourBefore = (sentAt: string, minutesOpen: number, firstStartsAt: string) =>
    offerDeadline({
      sentAt: at(sentAt),
      minutesOpen,
      firstStartsAt: at(firstStartsAt),
      answerBeforeMinutes: 60,
      quietHours: NIGHT,
    })

  it.each([
    ['the evening before', '2026-11-22 22:30', 240, '2026-11-23 08:30', '2026-11-23 07:30'],
    ['days before', '2026-11-20 09:00', 60, '2026-11-23 08:30', '2026-11-20 10:00'],
    ['when all of it fits', '2026-11-23 06:30', 60, '2026-11-23 08:30', '2026-11-23 07:30'],
    ['a minute later', '2026-11-23 06:31', 60, '2026-11-23 08:30', '2026-11-23 07:30'],
    ['with half an hour left', '2026-11-23 07:00', 60, '2026-11-23 08:30', '2026-11-23 07:30'],
    ['with less: still half', '2026-11-23 07:01', 60, '2026-11-23 08:30', '2026-11-23 07:31'],
    ['an hour before', '2026-11-23 07:30', 60, '2026-11-23 08:30', '2026-11-23 08:00'],
    ['later: half of what is left', '2026-11-23 08:10', 60, '2026-11-23 08:30', '2026-11-23 08:20'],
    ['at the very last', '2026-11-23 08:28', 60, '2026-11-23 08:30', '2026-11-23 08:29'],
    [
      'for a lesson early in the morning',
      '2026-11-22 22:30',
      60,
      '2026-11-23 07:00',
      '2026-11-23 06:45',
    ],
    [
      'over the hour that is lacking',
      '2027-03-27 22:30',
      600,
      '2027-03-28 08:30',
      '2027-03-28 07:30',
    ],
    [
      'over the hour that comes twice',
      '2026-10-24 22:30',
      600,
      '2026-10-25 08:30',
      '2026-10-25 07:30',
    ],
  ])('%s', (_, sentAt, minutes, first, until) => {
    expect(hourBefore(sentAt, minutes, first)).toBe(at(until))
  })

  it('is too late a minute before the lesson', () => {
    expect(hourBefore('2026-11-23 08:29', 60, '2026-11-23 08:30')).toBeUndefined()
  })
})

it('never lies at or past the first lesson, never in the quiet hours but where that is urgent, and gives every minute it promises', () => {
  const check = fc.check(
    fc.property(
      someMinute,
      fc.integer({ min: 1, max: 3_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 0, max: 240 }),
      fc.record({ from: aClock, until: aClock }),
      (sent, minutesOpen, ahead, answerBeforeMinutes, quietHours) => {
        const sentAt = (sent * MS_PER_MINUTE) as Instant
        const firstStartsAt = (sentAt + ahead * MS_PER_MINUTE) as Instant
        const deadline = offerDeadline({
          sentAt,
          minutesOpen,
          firstStartsAt,
          answerBeforeMinutes,
          quietHours,
        })
        if (deadline === undefined) return ahead <= 1
        const byTheClock = sentAt + minutesOpen * MS_PER_MINUTE
        const quietUntil = afterQuiet(deadline, quietHours)
        const isInside =
          quietUntil > deadline &&
          afterQuiet((deadline - 1) as Instant, quietHours) !== deadline - 1
        const schoolKnowsAt = firstStartsAt - answerBeforeMinutes * MS_PER_MINUTE
        const isUrgent = deadline === byTheClock && schoolKnowsAt <= quietUntil
        const isLast = deadline >= Math.min(schoolKnowsAt, firstStartsAt - MS_PER_MINUTE)
        return (
          sentAt < deadline &&
          deadline < firstStartsAt &&
          (isLast || (deadline >= byTheClock && (!isInside || isUrgent)))
        )
      },
    ),
    { numRuns: 1_000 },
  )
  expect(check.failed, JSON.stringify(check.counterexample)).toBe(false)
})
