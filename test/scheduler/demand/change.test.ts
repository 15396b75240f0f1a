import { describe, expect, test } from 'vitest'
import { differenceOf, ratioOf } from '../../../scheduler/demand/change.ts'
import { dispersionOf, dispersionOfShare } from '../../../scheduler/demand/dispersion.ts'
import { intervalOfSum } from '../../../scheduler/demand/rate-interval.ts'
import { endedPart, yearBefore } from '../../../scheduler/demand/year-before.ts'
import { day } from '../../../scheduler/domain/day.ts'
import { dice, drawnSum, OPEN, weeks } from './drawn.ts'

const range = (first: string, last: string) => ({ first: day(first), last: day(last) })
const SURE = { factor: 1, freedom: 1e9 }

describe('the days a year before', () => {
  test('of a week are 52 weeks earlier, also after a year with 53', () => {
    // 2026 has 53 weeks: the first of 2027 is held against the first full one of 2026, Monday against Monday.
    expect(yearBefore(range('2027-01-04', '2027-01-10'), 'week')).toEqual(
      range('2026-01-05', '2026-01-11'),
    )
  })

  test('of a month that ends on 28 February end on the 29th of a leap year', () => {
    expect(yearBefore(range('2029-02-01', '2029-02-28'), 'month')).toEqual(
      range('2028-02-01', '2028-02-29'),
    )
    expect(yearBefore(range('2028-02-01', '2028-02-29'), 'month')).toEqual(
      range('2027-02-01', '2027-02-28'),
    )
  })

  test('of a period that runs are the months that ended', () => {
    const year = range('2026-08-01', '2027-07-31')
    expect(endedPart(year, day('2026-11-20'))).toEqual(range('2026-08-01', '2026-10-31'))
    expect(endedPart(year, day('2026-08-20'))).toBeUndefined()
    expect(endedPart(year, day('2027-08-01'))).toEqual(year)
  })
})

describe('the ratio of two sums', () => {
  test('is per open school day: twice as much on twice as many days is the same', () => {
    const change = ratioOf({ amount: 200, days: 40 }, { amount: 100, days: 20 }, SURE)
    expect(change?.value).toBeCloseTo(1)
  })

  test('has for large counts the interval of the logarithm, by another road', () => {
    const change = ratioOf({ amount: 4_000, days: 50 }, { amount: 3_000, days: 40 }, SURE)
    const error = 1.959964 * Math.sqrt(1 / 4_000 + 1 / 3_000)
    const ratio = 4_000 / 50 / (3_000 / 40)
    expect(change?.low).toBeCloseTo(ratio * Math.exp(-error), 3)
    expect(change?.high).toBeCloseTo(ratio * Math.exp(error), 3)
  })

  test('has an interval of nought too, and none where nothing was asked before', () => {
    const none = ratioOf({ amount: 0, days: 40 }, { amount: 6, days: 40 }, SURE)
    expect([none?.value, none?.low]).toEqual([0, 0])
    expect(none?.high).toBeGreaterThan(0.3)
    expect(ratioOf({ amount: 6, days: 40 }, { amount: 0, days: 40 }, SURE)).toBeUndefined()
  })

  test.each([
    ['the same', 1],
    ['half as much again', 1.5],
    ['half', 0.5],
  ])('holds the truth in 95 of 100 over-dispersed histories: %s', (_name, truth) => {
    const next = dice(truth * 1_000)
    const earlier = weeks(day('2024-09-02'), day('2025-06-30'))
    const later = weeks(day('2025-09-01'), day('2026-06-29'))
    let held = 0
    const rounds = 600
    for (let round = 0; round < rounds; round++) {
      const drawn = (of: typeof earlier, perDay: number) =>
        of.map((one) => ({ ...one, amount: drawnSum(perDay * OPEN.within(one), next) }))
      const [before, now] = [drawn(earlier, 12), drawn(later, 12 * truth)]
      const dispersion = dispersionOf([[...before, ...now]], OPEN)
      const added = (of: typeof now) => ({
        amount: of.reduce((sum, { amount }) => sum + amount, 0),
        days: of.reduce((sum, one) => sum + OPEN.within(one), 0),
      })
      const change = dispersion && ratioOf(added(now), added(before), dispersion)
      if (change && change.low <= truth && truth <= (change.high ?? Infinity)) held += 1
    }
    // Three standard errors of 600 throws.
    expect(Math.abs(held / rounds - 0.95)).toBeLessThan(0.027)
  })
})

test('the dispersion of drawn sums is that of their sizes', () => {
  const next = dice(7)
  const series = Array.from({ length: 12 }, () =>
    weeks(day('2024-09-02'), day('2026-06-29')).map((one) => ({
      ...one,
      amount: drawnSum(10 * OPEN.within(one), next),
    })),
  )
  // (1 + 4 + 25 + 144) / (1 + 2 + 5 + 12)
  expect(dispersionOf(series, OPEN)?.factor).toBeCloseTo(8.7, 0)
})

test('the interval of a sum holds the mean in 95 of 100 draws', () => {
  const next = dice(11)
  let held = 0
  for (let round = 0; round < 2_000; round++) {
    const { low, high } = intervalOfSum(drawnSum(200, next), 8.7)
    if (low <= 200 && 200 <= high) held += 1
  }
  expect(Math.abs(held / 2_000 - 0.95)).toBeLessThan(0.02)
})

test('the difference of two shares holds the truth in 95 of 100', () => {
  const next = dice(13)
  let held = 0
  const rounds = 600
  for (let round = 0; round < rounds; round++) {
    const drawn = (share: number) =>
      weeks(day('2025-09-01'), day('2026-06-29')).map((one) => {
        const of = 20 + Math.floor(next() * 40)
        const amount = Array.from({ length: of }, () => Number(next() < share))
        return { ...one, of, amount: amount.reduce((sum, hit) => sum + hit, 0) }
      })
    const [before, now] = [drawn(0.6), drawn(0.7)]
    const by = dispersionOfShare([...before, ...now])
    const added = (of: typeof now) => ({
      amount: of.reduce((sum, one) => sum + one.amount, 0),
      of: of.reduce((sum, one) => sum + one.of, 0),
    })
    const change = by && differenceOf(added(now), added(before), by)
    if (change && change.low <= 0.1 && 0.1 <= (change.high ?? 0)) held += 1
  }
  expect(Math.abs(held / rounds - 0.95)).toBeLessThan(0.027)
})
