import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { implies } from '../../../../scheduler/match/solve/implies.ts'

const SIZE = 6

/** Room for some of six columns; a use of 0 is a column that has no part in it. */
const roomOf = fc
  .tuple(fc.array(fc.nat(3), { minLength: SIZE, maxLength: SIZE }), fc.nat(8))
  .map(([all, room]) => {
    const columns = [...all.keys()].filter((column) => (all[column] ?? 0) > 0)
    return { columns, uses: columns.map((column) => all[column] ?? 0), room }
  })

type Room = { readonly columns: number[]; readonly uses: number[]; readonly room: number }

/** Whether the columns whose bits are set stay within the room. */
function keeps({ columns, uses, room }: Room, chosen: number): boolean {
  const used = columns.map((column, at) => ((chosen >>> column) & 1) * (uses[at] ?? 0))
  return used.reduce((sum, use) => sum + use, 0) <= room
}

describe('implies', () => {
  it('says so only where whatever keeps the one keeps the other', () => {
    let times = 0
    const property = fc.property(roomOf, roomOf, (one, other) => {
      if (!implies(one, other)) return
      times += 1
      for (let chosen = 0; chosen < 2 ** SIZE; chosen += 1) {
        expect(!keeps(one, chosen) || keeps(other, chosen)).toBe(true)
      }
    })
    fc.assert(property, { numRuns: 20_000 })
    expect(times).toBeGreaterThan(20)
  })

  it.each([
    ['the same', [0, 2], [1, 2], 3, true],
    ['fewer columns', [2], [2], 3, true],
    ['less use', [0, 2], [1, 1], 3, true],
    ['more room', [0, 2], [1, 2], 4, true],
    ['less room', [0, 2], [1, 2], 2, false],
    ['more use', [0, 2], [1, 3], 3, false],
    ['another column', [0, 1], [1, 1], 3, false],
    ['one column more', [0, 2, 3], [1, 1, 1], 3, false],
  ])('is asked of %s', (_, columns, uses, room, isImplied) => {
    const one = { columns: [0, 2], uses: [1, 2], room: 3 }
    expect(implies(one, { columns, uses, room })).toBe(isImplied)
  })
})
