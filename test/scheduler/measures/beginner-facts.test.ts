import { describe, expect, test } from 'vitest'
import { day } from '../../../scheduler/domain/day.ts'
import { type BeginnerOfBoard, beginnerFacts } from '../../../scheduler/measures/beginner-facts.ts'

const began = (startedOn: string, over: Partial<BeginnerOfBoard> = {}): BeginnerOfBoard => ({
  id: 'd1',
  boardId: 'A',
  startedOn: day(startedOn),
  supportedFrom: null,
  endedOn: null,
  ...over,
})
const ALWAYS = { first: day('1950-01-01'), last: day('2150-01-01') }
const yearOf = (startedOn: string, endedOn: string | null = null) =>
  beginnerFacts(
    'P',
    [began(startedOn, { endedOn: endedOn === null ? null : day(endedOn) })],
    ALWAYS,
  ).firstYears[0]

describe('a beginning director', () => {
  test('is counted on the first day, at a board of a pool, as one person', () => {
    const helped = began('2026-08-01', { supportedFrom: day('2026-09-01') })
    const { beginners } = beginnerFacts('P', [helped], ALWAYS)
    expect(beginners).toMatchObject([
      { day: '2026-08-01', persons: ['d1'], isSupported: true, groups: { board: 'A', pool: 'P' } },
    ])
    expect(beginnerFacts('P', [began('2026-08-01')], ALWAYS).beginners).toMatchObject([
      { isSupported: false },
    ])
  })

  test.each([
    ['2025-08-01', '2026-08-01'],
    ['2027-02-28', '2028-02-28'],
    ['2027-03-01', '2028-03-01'],
    // There is no 29 February 2029.
    ['2028-02-28', '2029-02-28'],
    ['2028-02-29', '2029-02-28'],
    ['2028-03-01', '2029-03-01'],
  ])('who began on %s is looked at on %s', (startedOn, over) => {
    expect(yearOf(startedOn)?.day).toBe(over)
  })

  test.each([
    ['2025-08-01', null, true],
    ['2025-08-01', '2026-07-31', false],
    ['2025-08-01', '2026-08-01', true],
    ['2028-02-29', '2029-02-27', false],
    ['2028-02-29', '2029-02-28', true],
    ['2027-02-28', '2028-02-27', false],
    ['2027-02-28', '2028-02-28', true],
  ])('who began on %s and had the last day on %s: still in post %s', (startedOn, endedOn, is) => {
    expect(yearOf(startedOn, endedOn)?.isInPost).toBe(is)
  })

  test.each([
    ['2026-07-31', 0, 0],
    ['2026-08-01', 1, 0],
    ['2027-07-31', 1, 0],
    ['2027-08-01', 1, 1],
  ])('is told until %s as %i who began and %i whose year is over', (last, begun, over) => {
    const days = { first: day('2026-08-01'), last: day(last) }
    const { beginners, firstYears } = beginnerFacts('P', [began('2026-08-01')], days)
    expect([beginners.length, firstYears.length]).toEqual([begun, over])
  })
})
