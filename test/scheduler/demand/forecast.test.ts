import { describe, expect, test } from 'vitest'
import { naiveOf } from '../../../scheduler/demand/backtest.ts'
import type { Counted } from '../../../scheduler/demand/counted.ts'
import { forecastTerm } from '../../../scheduler/demand/forecast.ts'
import { termAfter } from '../../../scheduler/demand/term-after.ts'
import { yearBefore } from '../../../scheduler/demand/year-before.ts'
import { type Day, type DayRange, day, daysBetween } from '../../../scheduler/domain/day.ts'
import { dice, drawnSum, OPEN, weeks } from './drawn.ts'

const START = day('2023-09-04')
const TODAY = day('2026-01-05')
const TERM = { first: day('2026-02-23'), last: day('2026-04-24') }
const SHARES = [0.55, 0.3, 0.12, 0.03]

type Rate = (day: Day) => number
const WORLDS: Readonly<Record<string, Rate>> = {
  stationary: () => 30,
  growing: (of) => 20 * 1.2 ** (daysBetween(START, of) / 364),
  seasonal: (of) => (['11', '12', '01', '02', '03'].includes(of.slice(5, 7)) ? 42 : 22),
  sparse: () => 2,
}

/** A history by cell up to today, and what the term became. */
function history(rate: Rate, next: () => number) {
  const drawn = (of: DayRange, share: number) =>
    drawnSum(rate(of.first) * share * OPEN.within(of), next)
  const past = weeks(START, TODAY)
  const cells = new Map(
    SHARES.map((share, index): [string, readonly Counted[]] => [
      `cell ${index}`,
      past.map((one) => ({ ...one, amount: drawn(one, share) })),
    ]),
  )
  const whole = past.map((one, index) => ({
    ...one,
    amount: [...cells.values()].reduce((sum, of) => sum + (of[index]?.amount ?? 0), 0),
  }))
  const became = SHARES.map((share) =>
    weeks(day('2026-02-23'), day('2026-04-28')).reduce((sum, one) => sum + drawn(one, share), 0),
  )
  return { cells, whole, became }
}

const question = { term: TERM, asOf: TODAY, open: OPEN, drift: 0 }

test('a term runs from one holiday to the next', () => {
  expect(termAfter(TODAY, OPEN)).toEqual({ first: day('2026-02-23'), last: day('2026-04-24') })
})

describe.each(Object.keys(WORLDS))('held-back history that is %s', (name) => {
  const rate = WORLDS[name] ?? (() => 0)
  const rounds = 150
  const next = dice(name.length * 101)
  const found = Array.from({ length: rounds }, () => {
    const { cells, whole, became } = history(rate, next)
    const made = forecastTerm({ ...question, cells, whole })
    const amountOn = (of: readonly Counted[]) => (days: DayRange) =>
      of
        .filter(({ first, last }) => days.first <= first && last <= days.last)
        .reduce((sum, { amount }) => sum + (amount ?? 0), 0)
    const naive = [...cells.values()].map(
      (of) =>
        naiveOf(
          TERM,
          yearBefore({ first: TERM.first, last: day('2026-04-26') }, 'week'),
          OPEN,
          amountOn(of),
        ) ?? 0,
    )
    return { made, naive, became, cells: [...(made?.cells.values() ?? [])] }
  })

  test('is forecast no worse than by the same weeks a year before', () => {
    const error = (of: (one: (typeof found)[number]) => readonly number[]) =>
      found.reduce(
        (sum, one) =>
          sum +
          of(one).reduce(
            (all, value, index) => all + Math.abs(value - (one.became[index] ?? 0)),
            0,
          ),
        0,
      )
    const ours = error(({ cells }) => cells.map(({ mean }) => mean))
    expect(ours).toBeLessThanOrEqual(error(({ naive }) => naive))
  })

  test('lies within the intervals about as often as they say', () => {
    const all = found.flatMap(({ cells, became, made }) => [
      ...cells.map((cell, index) => [cell, became[index] ?? 0] as const),
      ...(made === undefined
        ? []
        : [[made.whole, became.reduce((sum, one) => sum + one, 0)] as const]),
    ])
    const held = (low: 'low80' | 'low95', high: 'high80' | 'high95') =>
      all.filter(([cell, value]) => cell[low] <= value && value <= cell[high]).length / all.length
    expect(held('low80', 'high80')).toBeGreaterThan(0.74)
    expect(held('low80', 'high80')).toBeLessThan(0.93)
    expect(held('low95', 'high95')).toBeGreaterThan(0.91)
  })

  test('has cells that make up the whole, and thin ones that are less sure', () => {
    for (const { made, cells } of found.slice(0, 20)) {
      const sum = cells.reduce((total, { mean }) => total + mean, 0)
      expect(sum).toBeCloseTo(made?.whole.mean ?? -1, 6)
      const width = ({ low80, high80, mean }: (typeof cells)[number]) => (high80 - low80) / mean
      const [widest, thinnest] = [cells[0], cells[3]]
      if (widest === undefined || thinnest === undefined || thinnest.mean === 0) continue
      expect(width(thinnest)).toBeGreaterThan(width(widest))
    }
  })
})

test('less than a year of history says nothing', () => {
  const { cells, whole } = history(() => 30, dice(3))
  const young = whole.filter(({ first }) => first >= day('2025-03-03'))
  expect(forecastTerm({ ...question, cells, whole: young })).toBeUndefined()
})

test('the same history gives the same forecast, and what is still to come changes nothing', () => {
  const { cells, whole } = history(() => 30, dice(5))
  const later = [...whole, { first: TERM.first, last: TERM.last, amount: 9_999 }]
  expect(forecastTerm({ ...question, cells, whole: later })).toEqual(
    forecastTerm({ ...question, cells, whole }),
  )
})
