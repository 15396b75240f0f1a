import { describe, expect, test } from 'vitest'
import { day } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import { dayAt, moment, nearnessOf, shortDay, stretch } from '../../web/parts/when.ts'
import { nl } from '../../web/words/nl.ts'
import { at } from '../scheduler/when.ts'

const today = day('2026-11-18') // a Wednesday

test.for([
  ['2026-11-16', '2026-11-17', 'past'],
  ['2026-11-17', '2026-11-18', 'begun'],
  ['2026-11-18', '2026-11-18', 'today'],
  ['2026-11-19', '2026-11-30', 'tomorrow'],
  ['2026-11-20', '2026-11-20', 'thisWeek'],
  ['2026-11-22', '2026-11-22', 'thisWeek'],
  ['2026-11-23', '2026-11-23', 'later'],
] as const)('from %s to %s is %s on Wednesday the 18th', ([first, last, near]) => {
  expect(nearnessOf(day(first), day(last), today)).toBe(near)
})

describe('days and moments in words', () => {
  test('the wall in Amsterdam decides which day it is', () => {
    expect(dayAt(Date.parse('2026-11-20T22:59:59Z') as Instant)).toBe('2026-11-20')
    expect(dayAt(Date.parse('2026-11-20T23:00:00Z') as Instant)).toBe('2026-11-21')
    expect(dayAt(Date.parse('2026-07-01T22:00:00Z') as Instant)).toBe('2026-07-02')
  })

  test('the year is said where it is another', () => {
    expect(shortDay(nl, day('2026-11-23'), today)).toBe('ma 23 nov')
    expect(shortDay(nl, day('2027-01-04'), today)).toBe('ma 4 jan 2027')
  })

  test('one day is said once', () => {
    expect(stretch(nl, today, today, today)).toBe('wo 18 nov')
    expect(stretch(nl, today, day('2026-11-20'), today)).toBe('wo 18 nov – vr 20 nov')
  })

  test('a moment has the time on the wall', () => {
    expect(moment(nl, at('2026-11-23 08:05'))).toBe('ma 23 nov, 08:05')
    expect(moment(nl, at('2026-01-05 08:05'), at('2026-11-23 08:05'))).toBe('ma 5 jan, 08:05')
    expect(moment(nl, at('2025-12-31 23:05'), at('2026-01-01 00:05'))).toBe('wo 31 dec 2025, 23:05')
  })
})
