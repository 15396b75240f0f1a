import { describe, expect, test } from 'vitest'
import { type Day, type DayRange, day } from '../../../../scheduler/domain/day.ts'
import { keptDaysOf } from '../../../../src/actions/measures/kept-days.ts'
import { widerDaysOf } from '../../../../src/actions/measures/wider-days.ts'

/** The stretches in which groups are told of what was asked. */
const stretches = (days: DayRange, yesterday: Day) => {
  const kept = keptDaysOf(
    { days, before: days.first, starts: [] },
    { yesterday, isPool: true, isOfNow: true },
  )
  return widerDaysOf(kept, days, yesterday).flatMap(({ family, days: of }) =>
    family === 'asked' ? [`${of.first}/${of.last}`] : [],
  )
}
const from = (first: string, last: string) => ({ first: day(first), last: day(last) })

describe('the widest stretches in which groups are told', () => {
  test('are school years and quarters that are over for more than a month, then months and weeks', () => {
    expect(stretches(from('2025-08-01', '2027-07-31'), day('2027-03-04'))).toEqual([
      '2025-08-01/2026-07-31',
      '2026-08-01/2026-08-31',
      '2026-09-01/2026-09-30',
      '2026-10-01/2026-12-31',
      '2027-01-01/2027-01-31',
      '2027-02-01/2027-02-07',
      '2027-02-08/2027-02-14',
      '2027-02-15/2027-02-21',
      '2027-02-22/2027-02-28',
      '2027-03-01/2027-03-07',
      '2027-03-08/2027-03-14',
      '2027-03-15/2027-03-21',
      '2027-03-22/2027-03-31',
      '2027-04-01/2027-04-07',
      '2027-04-08/2027-04-14',
      '2027-04-15/2027-04-21',
      '2027-04-22/2027-04-30',
      '2027-05-01/2027-05-07',
      '2027-05-08/2027-05-14',
      '2027-05-15/2027-05-21',
      '2027-05-22/2027-05-31',
      '2027-06-01/2027-06-30',
      '2027-07-01/2027-07-31',
    ])
  })

  test.each([
    ['2026-08-31', '2026-07-22/2026-07-31'],
    ['2026-09-01', '2025-08-01/2026-07-31'],
  ])('have a school year that ended a month ago as one a day later (%s)', (yesterday, holding) => {
    const days = stretches(from('2025-08-01', '2026-07-31'), day(yesterday))
    expect(days.some((one) => one === holding)).toBe(true)
  })

  test('lie within the days that are asked, and never take a day twice', () => {
    expect(stretches(from('2025-07-01', '2026-01-31'), day('2027-03-03'))).toEqual([
      '2025-07-01/2025-07-31',
      '2025-08-01/2025-08-31',
      '2025-09-01/2025-09-30',
      '2025-10-01/2025-12-31',
      '2026-01-01/2026-01-31',
    ])
  })
})
