import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '../../../scheduler/domain/day.ts'
import { inLanes } from '../../../web/planning/lanes.ts'

const board = { first: day('2026-11-23'), last: day('2026-12-27') }
const LENGTH = 35

const items = fc
  .array(
    fc.record({ from: fc.integer({ min: -9, max: 34 }), more: fc.integer({ min: 0, max: 20 }) }),
    {
      maxLength: 40,
    },
  )
  .map((list) =>
    list
      // Something of each is on the board.
      .filter(({ from, more }) => from + more >= 0)
      .toSorted((one, other) => one.from - other.from)
      .map(({ from, more }) => ({
        first: addDays(board.first, from),
        last: addDays(board.first, from + more),
      })),
  )

test('nothing overlaps, everything is on the board, and no lane is wasted', () => {
  fc.assert(
    fc.property(items, (given) => {
      const { placed, lanes } = inLanes(given, board)
      const load = Array.from({ length: LENGTH }, () => 0)
      const taken = new Set<string>()
      for (const { column, width, lane } of placed) {
        expect(column).toBeGreaterThanOrEqual(1)
        expect(column + width - 1).toBeLessThanOrEqual(LENGTH)
        expect(lane).toBeLessThanOrEqual(lanes)
        for (let at = column; at < column + width; at += 1) {
          expect(taken.has(`${lane} ${at}`)).toBe(false)
          taken.add(`${lane} ${at}`)
          load[at - 1] = (load[at - 1] ?? 0) + 1
        }
      }
      // Taken in the order of their first day, the busiest day says how many lanes it takes.
      expect(lanes).toBe(Math.max(0, ...load))
    }),
  )
})

test('what begins before the board or ends after it is cut off', () => {
  const item = { first: day('2026-11-01'), last: day('2027-02-01') }
  expect(inLanes([item], board)).toEqual({
    placed: [{ item, column: 1, width: LENGTH, lane: 1 }],
    lanes: 1,
  })
})
