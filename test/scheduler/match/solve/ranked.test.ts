import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ranked } from '../../../../scheduler/match/solve/ranked.ts'

describe('ranked', () => {
  it('puts the highest first and of equals the first, and leaves out what is not above 0', () => {
    const scores = fc.array(
      fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }), fc.nat()),
    )
    fc.assert(
      fc.property(scores, (list) => {
        const byComparing = [...list.keys()]
          .filter((place) => (list[place] ?? 0) > 0)
          .toSorted((a, b) => {
            const [one = 0, other = 0] = [list[a], list[b]]
            return one === other ? a - b : one > other ? -1 : 1
          })
        expect([...ranked(Float64Array.from(list))]).toEqual(byComparing)
      }),
    )
  })
})
