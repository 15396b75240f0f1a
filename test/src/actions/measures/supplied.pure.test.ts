import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, day } from '../../../../scheduler/domain/day.ts'
import { NOWHERE } from '../../../../scheduler/measures/breakdown.ts'
import {
  type DeliveredFact,
  type Facts,
  NO_FACTS,
  type SuppliedFact,
} from '../../../../scheduler/measures/facts.ts'
import { PERSONS_MIN } from '../../../../scheduler/measures/suppress.ts'
import { cellName, hiddenCells } from '../../../../src/actions/measures/hidden-cells.ts'
import { fixedGrids } from '../../../../src/actions/measures/stretches.ts'
import { aDelivered, groups } from '../../../scheduler/measures/a-fact.ts'
import { determined, type Equation } from './determined.ts'

/*
 * What boards supplied to a pool is what was delivered in it. Somebody who adds up what is told of the one learns the other: neither
 * may tell a figure of few.
 */

const YEAR = { first: day('2025-08-01'), last: day('2026-07-31') }
const GRIDS = fixedGrids(YEAR)
const STRETCHES = GRIDS.flatMap(({ year, quarters }) => [
  year,
  ...quarters.flatMap(({ quarter, months }) => [quarter, ...months]),
])
const DAYS = ['2025-09-03', '2025-10-07', '2025-11-04', '2026-01-12'].map(day)
const UNIVERSE = { poolIds: ['pool'], boardIds: [], regionId: null, ownBoardId: null }
const KINDS = ['delivered', 'supplied'] as const

const aRow = fc.record({
  on: fc.nat(DAYS.length - 1),
  board: fc.nat(1),
  employer: fc.nat(3),
  member: fc.nat(20),
  away: fc.nat(20),
})
type Drawn = typeof aRow extends fc.Arbitrary<infer Row> ? Row : never

function factsOf(drawn: readonly Drawn[]): Facts {
  const delivered = drawn.map(({ on, board, member, away }, index): DeliveredFact => {
    const day = DAYS[on] as Day
    const of = { persons: [`m${member}`], absent: `a${away}`, minutes: 100 + index }
    return aDelivered({ day, groups: groups(`b${board}`), ...of })
  })
  const supplied = delivered.map((one, index): SuppliedFact => {
    const employer = drawn[index]?.employer ?? 0
    const { day: on, persons, absent, minutes } = one
    const board = employer === 3 ? '-' : `e${employer}`
    return {
      day: on,
      persons,
      absent,
      minutes,
      cents: 0,
      groups: { ...NOWHERE, board, pool: 'pool' },
    }
  })
  return { ...NO_FACTS, delivered, supplied }
}

function told(facts: Facts) {
  const hidden = new Set(hiddenCells({ facts, universe: UNIVERSE, grids: GRIDS }))
  const known = new Map<string, number | null>()
  const few = new Set<string>()
  const equations: Equation[] = []
  const key = (kind: string, first: string, last: string, group: string) =>
    `${kind} ${first}/${last} ${group}`
  for (const kind of KINDS) {
    for (const stretch of STRETCHES) {
      const { first, last } = stretch
      const within = facts[kind].filter(({ day: on }) => first <= on && on <= last)
      const byBoard = Map.groupBy(within, (one) => one.groups.board)
      for (const [group, of] of [['*', within] as const, ...byBoard]) {
        const at = { kind, layer: 'pool:pool', stretch }
        const whole = group === '*' ? { by: null, group: null } : { by: 'board' as const, group }
        const minutes = of.reduce((sum, one) => sum + one.minutes, 0)
        known.set(
          key(kind, first, last, group),
          hidden.has(cellName({ ...at, ...whole })) ? null : minutes,
        )
        const people = [of.flatMap(({ persons }) => persons), of.map(({ absent }) => absent)]
        const isFew = people.some((all) => {
          const { size } = new Set(all)
          return size > 0 && size < PERSONS_MIN
        })
        if (isFew) few.add(key(kind, first, last, group))
      }
      const parts = [...byBoard.keys()].map((group) => key(kind, first, last, group))
      for (const of of KINDS) equations.push({ whole: key(of, first, last, '*'), parts })
    }
  }
  for (const { year, quarters } of GRIDS) {
    for (const kind of KINDS) {
      const groupsThere = new Set(facts[kind].map((one) => one.groups.board)).add('*')
      for (const group of groupsThere) {
        const of = ({ first, last }: typeof year) => key(kind, first, last, group)
        const there = (all: readonly (typeof year)[]) => all.map(of).filter((one) => known.has(one))
        equations.push({ whole: of(year), parts: there(quarters.map(({ quarter }) => quarter)) })
        for (const { quarter, months } of quarters)
          equations.push({ whole: of(quarter), parts: there(months) })
      }
    }
  }
  return { known, few, equations }
}

test('what boards supplied tells nobody what few delivered, nor the other way about', () => {
  fc.assert(
    fc.property(fc.array(aRow, { minLength: 5, maxLength: 60 }), (drawn) => {
      const { known, few, equations } = told(factsOf(drawn))
      expect([...few].filter((one) => known.get(one) !== null)).toEqual([])
      expect(determined(known, equations).filter((one) => few.has(one))).toEqual([])
    }),
    { numRuns: 30 },
  )
}, 60_000)
