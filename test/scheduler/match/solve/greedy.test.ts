import { describe, expect, it } from 'vitest'
import { greedy } from '../../../../scheduler/match/solve/greedy.ts'
import { isAllowed, programOf, randomProgram } from '../random-program.ts'

const seeds = Array.from({ length: 200 }, (_, seed) => seed)

describe('greedy', () => {
  it('is allowed, and no column can be added', () => {
    for (const seed of seeds) {
      const program = randomProgram(seed)
      const chosen = greedy(program)
      expect(isAllowed(program, chosen)).toBe(true)
      for (const column of program.values.keys()) {
        if (chosen.includes(column)) continue
        expect(isAllowed(program, [...chosen, column])).toBe(false)
      }
    }
  })

  it('takes the most valuable first, of equals the first', () => {
    const rows = [
      {
        uses: [
          [0, 1],
          [1, 1],
          [2, 1],
        ] as const,
        max: 1,
      },
    ]
    expect(greedy(programOf([4, 7, 7], rows))).toEqual([1])
  })
})
