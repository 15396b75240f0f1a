import { describe, expect, it, vi } from 'vitest'
import { cbcAlone, readCbcLog } from '../../bench/core/cbc-alone.ts'

/** What CBC 2.10 prints last, with the numbers that matter. */
const SOLVED = `
Result - Optimal solution found

Objective value:                -39704.00000000
Enumerated nodes:               0
Time (CPU seconds):             0.02
Time (Wallclock seconds):       0.03

Total time (CPU seconds):       0.02   (Wallclock seconds):       0.04
`
const STOPPED = `
Result - Stopped on time limit

Objective value:                -95812.00000000
Lower bound:                    -95885.428
Gap:                            -0.00
Time (Wallclock seconds):       60.01
`

describe('what CBC says', () => {
  it('is a proven value where it found the optimum', () => {
    expect(readCbcLog(SOLVED)).toEqual({
      milliseconds: 30,
      processor: 20,
      value: 39_704,
      bound: 39_704,
      proven: true,
    })
  })

  it('is a value and a bound where it was stopped; whole values are worth no more than the bound rounded down', () => {
    const { value, bound, proven } = readCbcLog(STOPPED)
    expect({ value, bound, proven }).toEqual({ value: 95_812, bound: 95_885, proven: false })
  })

  it('is nothing with no bound at all where it was stopped before it had anything', () => {
    const nothing =
      'Result - Stopped on time limit\n\nNo feasible solution found\nTime (Wallclock seconds): 60.0'
    expect(readCbcLog(nothing)).toMatchObject({ value: 0, bound: Infinity, proven: false })
  })

  it('is refused where it cannot be read', () => {
    expect(() => readCbcLog('There were 1 errors on input')).toThrow('There were 1 errors')
  })

  it('is left out where no cbc is on the path', async () => {
    vi.stubEnv('PATH', '/nowhere')
    const program = {
      values: Float64Array.of(3, 2),
      rowStarts: Int32Array.of(0, 2),
      rowColumns: Int32Array.of(0, 1),
      coefficients: Float64Array.of(1, 1),
      rowMax: Float64Array.of(1),
      start: [],
      seed: 1,
    }
    expect(await cbcAlone(program, 5)).toBeUndefined()
    vi.unstubAllEnvs()
  })
})
