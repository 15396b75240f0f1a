import { describe, expect, it } from 'vitest'
import { upperBound } from '../../../../scheduler/match/solve/upper-bound.ts'
import { dice } from '../dice.ts'
import { bestValue, programOf, randomProgram } from '../random-program.ts'

const seeds = Array.from({ length: 200 }, (_, seed) => seed)

describe('upperBound', () => {
  it('is never below the best, whatever the prices', () => {
    for (const seed of seeds) {
      const program = randomProgram(seed)
      const { whole } = dice(seed)
      const prices = program.rowMax.map(() => whole(-200, 900) / 7)
      expect(upperBound(program, prices)).toBeGreaterThanOrEqual(bestValue(program))
    }
  })

  it('is all values together without prices', () => {
    const one = programOf(
      [5, 4, 3],
      [
        {
          uses: [
            [0, 1],
            [1, 1],
          ],
          max: 1,
        },
      ],
    )
    expect(upperBound(one, Float64Array.of(0))).toBe(12)
  })

  it('reads prices in steps, so that the last decimals of a solver change nothing', () => {
    const program = randomProgram(4)
    const prices = program.rowMax.map(() => 100)
    const blurred = prices.map((price, row) => price + (row % 2 === 0 ? 1e-9 : -1e-9))
    expect(upperBound(program, blurred)).toEqual(upperBound(program, prices))
  })
})
