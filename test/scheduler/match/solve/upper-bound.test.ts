import { describe, expect, it } from 'vitest'
import { upperBound } from '../../../../scheduler/match/solve/upper-bound.ts'
import { dice } from '../dice.ts'
import { bestValue, programOf, randomProgram } from '../random-program.ts'

const seeds = Array.from({ length: 200 }, (_, seed) => seed)

describe('upperBound', () => {
  it('is never below the best, whatever the prices; nor with a column forced in', () => {
    for (const seed of seeds) {
      const program = randomProgram(seed)
      const { whole } = dice(seed)
      const prices = program.rowMax.map(() => whole(-200, 900) / 7)
      const { total, withColumn } = upperBound(program, prices)
      expect(total).toBeGreaterThanOrEqual(bestValue(program))
      for (const [column, bound] of withColumn.entries()) {
        expect(bound).toBeGreaterThanOrEqual(bestValue(program, column))
      }
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
    expect(upperBound(one, Float64Array.of(0)).total).toBe(12)
  })

  it('knows that a forced column leaves no place for those beside it', () => {
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
    expect([...upperBound(one, Float64Array.of(0)).withColumn]).toEqual([8, 7, 12])
    expect([...upperBound(one, Float64Array.of(5)).withColumn]).toEqual([8, 7, 8])
  })

  it('reads prices in steps, so that the last decimals of a solver change nothing', () => {
    const program = randomProgram(4)
    const prices = program.rowMax.map(() => 100)
    const blurred = prices.map((price, row) => price + (row % 2 === 0 ? 1e-9 : -1e-9))
    expect(upperBound(program, blurred)).toEqual(upperBound(program, prices))
  })
})
