import { expect, test } from 'vitest'
import { day } from '../../../scheduler/domain/day.ts'
import {
  afterYear,
  byUrgency,
  countReferred,
  type Referred,
  replacementOf,
  shortageOf,
  spreadOf,
  withheldFew,
} from '../../../scheduler/measures/solidarity.ts'

test('minutes that nobody taught are an fte of 1659 hours a year', () => {
  // A year long 1659 hours: one fte; in four weeks the 365/28th part of it.
  expect(replacementOf(1659 * 60, 365)).toBe(100)
  expect(replacementOf(Math.round((1659 * 60 * 28) / 365), 28)).toBe(100)
  expect(replacementOf(0, 28)).toBe(0)
})

test('the share is vacancies and replacement by formation, and none without a formation', () => {
  const need = { formation: 1000, vacant: 100, unfilledMinutes: 1659 * 60 }
  expect(shortageOf(need, 365)).toEqual({ replacement: 100, lacking: 200, share: 0.2 })
  expect(shortageOf({ ...need, formation: 0 }, 365).share).toBeNull()
  expect(shortageOf({ ...need, formation: null }, 365).share).toBeNull()
})

test('who lacks the greatest share is first, and who lacks most of those without a share', () => {
  const lacks = (lacking: number, share: number | null) => ({ replacement: 0, lacking, share })
  const [a, b, c, d] = [lacks(10, 0.1), lacks(5, 0.2), lacks(90, null), lacks(80, null)]
  expect([d, a, c, b].toSorted(byUrgency)).toEqual([b, a, c, d])
})

test('the spread of 0, 10 and 20 % is a Gini of 4/9, and of equals none', () => {
  // Differences of all nine pairs: 4 x 0.1 + 2 x 0.2 = 0.8; by 2 x 3 x 0.3.
  expect(spreadOf([0, 0.1, 0.2])?.gini).toBeCloseTo(4 / 9, 12)
  expect(spreadOf([0, 0.1, 0.2])?.maxMin).toBeCloseTo(0.2, 12)
  expect(spreadOf([0.1, 0.1])).toEqual({ gini: 0, maxMin: 0 })
  expect(spreadOf([0, 0])).toEqual({ gini: null, maxMin: 0 })
  expect(spreadOf([0.1])).toBeUndefined()
})

const sent = (applicantId: string, over: Partial<Referred> = {}): Referred => ({
  applicantId,
  referredOn: day('2026-09-01'),
  outcome: null,
  outcomeOn: null,
  leftOn: null,
  ...over,
})
const hired = (applicantId: string, on: string, leftOn: string | null = null) =>
  sent(applicantId, {
    referredOn: day(on),
    outcome: 'hired',
    outcomeOn: day(on),
    leftOn: leftOn === null ? null : day(leftOn),
  })
const NOVEMBER = {
  year: { first: day('2026-08-01'), last: day('2027-07-31') },
  today: day('2026-11-20'),
}

test('people are counted and not referrals, and who stayed is who was there a year after', () => {
  const all = [
    sent('anna'),
    sent('anna', { outcome: 'declined', outcomeOn: day('2026-10-01') }),
    hired('bas', '2026-10-01'),
    sent('cor', { referredOn: day('2026-07-31') }),
    hired('dirk', '2025-11-20'),
    hired('els', '2025-11-20', '2026-11-20'),
    hired('fien', '2025-11-20', '2026-11-19'),
    hired('gijs', '2025-11-21'),
  ]
  const counted = countReferred(all, NOVEMBER)
  expect(counted).toEqual({ referred: 2, hired: 1, hiredBefore: 3, stayed: 2 })
  expect(afterYear(day('2028-02-29'))).toBe('2029-02-28')
})

test('nobody is told of fewer than five people, beside those who are known', () => {
  const counts = (referred: number, hiredOf: number, hiredBefore: number, stayed: number) => ({
    referred,
    hired: hiredOf,
    hiredBefore,
    stayed,
  })
  const told = counts(12, 6, 10, 5)
  expect(withheldFew(told, counts(12, 6, 10, 5))).toEqual(told)
  expect(withheldFew(told, counts(4, 4, 4, 4))).toEqual({
    referred: null,
    hired: null,
    hiredBefore: null,
    stayed: null,
  })
  // Of five others all but one was hired: that one would be known.
  expect(withheldFew(told, counts(6, 5, 6, 5))).toMatchObject({ hired: null, stayed: null })
  expect(withheldFew(told, counts(0, 0, 0, 0))).toEqual(told)
})
