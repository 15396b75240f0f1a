import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { People } from '../../../scheduler/measures/cell-table.ts'
import type { Sum } from '../../../scheduler/measures/sum.ts'
import { PERSONS_MIN, withheld } from '../../../scheduler/measures/suppress.ts'

const people = (...names: string[]): People => [new Set(names)]
const many = (prefix: string, count: number): People =>
  people(...Array.from({ length: count }, (_, index) => `${prefix}${index}`))

describe('withheld', () => {
  test('leaves alone what nobody or five people stand behind', () => {
    const cells = new Map([
      ['whole', many('a', 5)],
      ['one', many('a', 5)],
      ['none', people()],
    ])
    expect(withheld(cells, [{ whole: 'whole', parts: ['one', 'none'] }])).toEqual(new Set())
  })

  test('withholds the smallest neighbour too, so that subtracting from the whole finds nothing', () => {
    const cells = new Map([
      ['whole', [...many('a', 3), new Set<string>()]],
      ['few', many('a', 3)],
    ])
    expect(withheld(cells, [])).toEqual(new Set(['whole', 'few']))
    const shown = new Map([
      ['whole', people('a', 'b', 'c', ...many('d', 13).flatMap((set) => [...set].map(String)))],
      ['few', people('a', 'b', 'c')],
      ['six', many('d', 6)],
      ['seven', many('e', 7)],
      ['empty', people()],
    ])
    const sum = { whole: 'whole', parts: ['few', 'six', 'seven', 'empty'] }
    expect(withheld(shown, [sum])).toEqual(new Set(['few', 'six']))
  })

  test('withholds a third where two together still are fewer than five people', () => {
    const cells = new Map([
      ['whole', many('w', 20)],
      ['a', people('x', 'y')],
      ['b', people('x', 'z')],
      ['c', many('w', 9)],
      ['d', many('v', 8)],
    ])
    const sum = { whole: 'whole', parts: ['a', 'b', 'c', 'd'] }
    expect(withheld(cells, [sum])).toEqual(new Set(['a', 'b', 'd']))
  })

  test('withholds the whole when all else is empty', () => {
    const cells = new Map([
      ['whole', many('w', 7)],
      ['year', many('w', 7)],
      ['few', many('w', 2)],
      ['empty', people()],
    ])
    const sums = [{ whole: 'whole', parts: ['few', 'empty'] }]
    expect(withheld(cells, sums)).toEqual(new Set(['few', 'whole']))
  })

  test('counts those who came apart from those who were away: few of either is few', () => {
    const cells = new Map([['cell', [...many('came', 9), new Set(['away'])]]])
    expect(withheld(cells, [])).toEqual(new Set(['cell']))
  })

  test('of a table, no sum has exactly one unknown, and no known sum of unknowns is of fewer than five people', () => {
    const facts = fc.array(
      fc.record({
        time: fc.integer({ min: 0, max: 5 }),
        group: fc.integer({ min: 0, max: 3 }),
        person: fc.integer({ min: 0, max: 30 }),
      }),
      { maxLength: 120 },
    )
    fc.assert(
      fc.property(facts, (rows) => {
        const { cells, sums } = tableOf(rows)
        const hidden = withheld(cells, sums)
        const sized = [...cells].map(([key, [who = new Set()]]) => ({ key, size: who.size }))
        const few = sized.filter(({ size }) => size > 0 && size < PERSONS_MIN)
        expect(few.filter(({ key }) => !hidden.has(key))).toEqual([])
        expect(sized.filter(({ key, size }) => size === 0 && hidden.has(key))).toEqual([])
        for (const { whole, parts } of sums) {
          const unknown = [whole, ...parts].filter((key) => hidden.has(key))
          expect(unknown).not.toHaveLength(1)
          if (unknown.length === 0 || hidden.has(whole)) continue
          const together = new Set(unknown.flatMap((key) => [...(cells.get(key)?.[0] ?? [])]))
          expect(together.size).toBeGreaterThanOrEqual(PERSONS_MIN)
        }
      }),
    )
  })
})

/** Six months in two quarters in a year, by four groups and as a whole. */
function tableOf(rows: readonly { time: number; group: number; person: number }[]): {
  readonly cells: ReadonlyMap<string, People>
  readonly sums: readonly Sum<string>[]
} {
  const times = new Map<string, readonly number[]>([
    ...[0, 1, 2, 3, 4, 5].map((month) => [`m${month}`, [month]] as const),
    ['q0', [0, 1, 2]],
    ['q1', [3, 4, 5]],
    ['y', [0, 1, 2, 3, 4, 5]],
  ])
  const groups = ['*', '0', '1', '2', '3']
  const cells = new Map(
    [...times].flatMap(([time, months]) =>
      groups.map((group) => {
        const inside = rows.filter(
          (row) => months.includes(row.time) && (group === '*' || String(row.group) === group),
        )
        return [`${time} ${group}`, [new Set(inside.map((row) => `p${row.person}`))]] as const
      }),
    ),
  )
  const sums = [
    ...[...times.keys()].map((time) => ({
      whole: `${time} *`,
      parts: groups.slice(1).map((group) => `${time} ${group}`),
    })),
    ...groups.flatMap((group) => [
      { whole: `y ${group}`, parts: [`q0 ${group}`, `q1 ${group}`] },
      { whole: `q0 ${group}`, parts: ['m0', 'm1', 'm2'].map((month) => `${month} ${group}`) },
      { whole: `q1 ${group}`, parts: ['m3', 'm4', 'm5'].map((month) => `${month} ${group}`) },
    ]),
  ]
  return { cells, sums }
}
