import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import { factsIn } from '../../../scheduler/measures/cells.ts'
import { NO_FACTS } from '../../../scheduler/measures/facts.ts'
import { UNITS, valueOf } from '../../../scheduler/measures/measure.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'
import { type Cell, cellsOf, tallyOf } from '../../../scheduler/measures/tally.ts'
import { aDelivered, anAsked, aWork, found, groups, START } from './a-fact.ts'

describe('the measures', () => {
  test('each have one id, both names, a sentence and a unit', () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length)
    for (const { id, nl, en, definition, unit } of MEASURES) {
      expect(id).toMatch(/^[a-z0-9-]+$/)
      expect(UNITS).toContain(unit)
      expect(nl.length * en.length).toBeGreaterThan(0)
      expect(definition).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('are held against the year before where what was asked is told: they count that alone, and no slice of it', () => {
    const compared = MEASURES.filter((one) => one.compared !== undefined)
    expect(compared.length).toBeGreaterThan(5)
    for (const { id, counts, slice, ofWhole } of compared)
      expect([id, counts, slice, ofWhole]).toEqual([id, ['asked'], undefined, undefined])
  })

  test('find nothing in nothing, and never divide by it', () => {
    for (const measure of MEASURES) {
      const value = valueOf(measure.find(NO_FACTS, NO_FACTS))
      expect([0, null]).toContain(value)
    }
  })

  test('count a request once, and its hours in each vak', () => {
    const asked = [anAsked(), anAsked({ main: false, minutes: 50, sessions: 1 })]
    expect(found('demand-requests', { asked }).numerator).toBe(1)
    expect(found('demand-school-days', { asked }).numerator).toBe(5)
    expect(found('demand-hours', { asked }).numerator).toBe(150)
    expect(found('demand-sessions', { asked }).numerator).toBe(3)
  })

  test('divide what is covered by what was asked', () => {
    const asked = [anAsked({ coveredMinutes: 100, samePersonMinutes: 100 }), anAsked()]
    expect(found('fill-rate', { asked })).toEqual({ numerator: 100, denominator: 200 })
    expect(found('same-person', { asked })).toEqual({ numerator: 100, denominator: 100 })
    const [first] = asked
    const part = first === undefined ? [] : [first]
    expect(found('fill-share', { asked: part }, { asked })).toEqual({
      numerator: 100,
      denominator: 200,
    })
  })

  test('take time to fill from confirmed requests alone', () => {
    const asked = [10, 20, 30].map((minutesToConfirm, index) =>
      anAsked({ minutesToConfirm, confirmedBeforeFirst: index > 0 }),
    )
    expect(found('time-to-fill-median', { asked: [...asked, anAsked()] }).numerator).toBe(20)
    expect(found('time-to-fill-p90', { asked }).numerator).toBe(30)
    expect(found('filled-in-time', { asked })).toEqual({ numerator: 2, denominator: 3 })
  })

  test('charge idle hours and overhead to the saving, which can be negative', () => {
    const overhead = [{ day: START, groups: groups('-'), persons: [], cents: 1_000 }]
    const facts = { delivered: [aDelivered()], work: [aWork()], overhead }
    expect(found('pool-cost', facts).numerator).toBe(5_800 + 200 + 11_600 + 1_000)
    expect(found('saving-expected', facts).numerator).toBe(9_500 - 18_600)
    expect(found('assignment-saving-low', facts).numerator).toBe(8_800 - 6_000)
    expect(found('deployment', facts)).toEqual({ numerator: 360, denominator: 480 })
  })

  test('report lessons that would have been lost, and no euro for them', () => {
    const lost = aDelivered({
      alternative: 'send-home',
      lowCents: 0,
      expectedCents: 0,
      highCents: 0,
    })
    const delivered = [lost, { ...lost, minutes: 0 }, aDelivered()]
    expect(found('lessons-saved', { delivered }).numerator).toBe(1)
    expect(found('alternative-cost-high', { delivered }).numerator).toBe(11_300)
  })

  test('know how closed offers ended; one that waits is not closed', () => {
    const offer = { day: START, groups: groups('a'), persons: ['someone'], requestId: 'request' }
    const statuses = ['accepted', 'expired', 'expired', 'sent', 'withdrawn'] as const
    const offers = statuses.map((status) => ({ ...offer, status }))
    expect(found('offers-expired', { offers })).toEqual({ numerator: 2, denominator: 3 })
    expect(found('offers-accepted', { offers })).toEqual({ numerator: 1, denominator: 3 })
  })
})

describe('cells', () => {
  test('have their borders inside: the first and last day, and not the days beside them', () => {
    const days: readonly Day[] = [-1, 0, 6, 7].map((offset) => addDays(START, offset))
    const asked = days.map((on) => anAsked({ day: on }))
    const week = { first: START, last: addDays(START, 6) }
    expect(factsIn({ ...NO_FACTS, asked }, week).asked.map((fact) => fact.day)).toEqual(
      days.slice(1, 3),
    )
  })

  test('of the groups add up to the whole, for every sum', () => {
    const fact = fc.record({
      day: fc.integer({ min: 0, max: 20 }).map((offset) => addDays(START, offset)),
      board: fc.constantFrom('a', 'b', 'c'),
      minutes: fc.nat(500),
    })
    fc.assert(
      fc.property(fc.array(fact), (facts) => {
        const asked = facts.map(({ day: on, board, minutes }) =>
          anAsked({ day: on, groups: groups(board), minutes }),
        )
        const stretch = { first: START, last: addDays(START, 10), label: 'x' }
        const tally = tallyOf({ ...NO_FACTS, asked }, 'board')
        const [whole, ...parts] = cellsOf(tally, [stretch], ['a', 'b', 'c'])
        const [measure] = MEASURES.filter(({ id }) => id === 'demand-hours')
        const hours = (cell: Cell | undefined) => measure && cell?.find(measure).numerator
        expect(parts.reduce((sum, part) => sum + (hours(part) ?? Number.NaN), 0)).toBe(hours(whole))
      }),
    )
  })
})
