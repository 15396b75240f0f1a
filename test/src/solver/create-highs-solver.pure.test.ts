import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { upperBound } from '../../../scheduler/match/solve/upper-bound.ts'
import { createHighsSolver } from '../../../src/solver/create-highs-solver.ts'
import {
  bestValue,
  hardProgram,
  isAllowed,
  programOf,
  randomProgram,
  valueOf,
} from '../../scheduler/match/random-program.ts'

function solverForTest(...args: Parameters<typeof createHighsSolver>) {
  const solver = createHighsSolver(...args)
  onTestFinished(() => solver.close())
  return solver
}

const seeds = Array.from({ length: 150 }, (_, seed) => seed)

describe('answers', { timeout: 60_000 }, () => {
  it('finds what trying every choice finds', async () => {
    const solver = solverForTest()
    for (const seed of seeds) {
      const program = randomProgram(seed)
      const { status, chosen, value, bound } = await solver.solve(program)
      const best = bestValue(program)
      expect({ seed, status, value, bound }).toEqual({
        seed,
        status: 'optimal',
        value: best,
        bound: best,
      })
      expect(isAllowed(program, chosen)).toBe(true)
      expect(valueOf(program, chosen)).toBe(value)
    }
  })

  it('does not hide a difference of one in a million behind a tolerance', async () => {
    const program = programOf(
      [1_000_000, 1_000_001],
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
    const { chosen } = await solverForTest().solve(program)
    expect(chosen).toEqual([1])
  })

  it('gives prices that prove a bound, and the relaxation to be as good as the best choice here', async () => {
    const program = programOf(
      [5, 4, 3],
      [
        {
          uses: [
            [0, 1],
            [1, 1],
            [2, 1],
          ],
          max: 1,
        },
      ],
    )
    const { prices } = await solverForTest().solve(program)
    expect(upperBound(program, prices)).toBe(5)
  })

  it('answers the same program the same, whatever it solved before', async () => {
    const [one, other] = [solverForTest(), solverForTest()]
    const program = randomProgram(3)
    const first = await one.solve(program)
    for (const seed of seeds.slice(0, 20)) await other.solve(randomProgram(seed))
    expect(await other.solve(program)).toEqual(first)
  })

  it('has nothing to choose from an empty program', async () => {
    const { status, chosen, bound } = await solverForTest().solve(programOf([], []))
    expect({ status, chosen, bound }).toEqual({ status: 'optimal', chosen: [], bound: 0 })
  })
})

describe('limits', { timeout: 60_000 }, () => {
  it('stops at the limit on nodes with an allowed choice, and stops the same every time', async () => {
    const solver = solverForTest({ nodesMax: 5 })
    const program = hardProgram()
    const first = await solver.solve(program)
    expect(first.status).toBe('stopped')
    expect(isAllowed(program, first.chosen)).toBe(true)
    expect(first.bound).toBeGreaterThan(first.value)
    expect(await solver.solve(program)).toEqual(first)
  })

  it('ends a thread that takes too long, gives the best so far, and goes on with a new one', async () => {
    const solver = solverForTest({ millisecondsMax: 2_500 })
    const start = [0, 1, 2]
    const program = { ...hardProgram(), start }
    const { status, value, bound } = await solver.solve(program)
    expect(status).toBe('stopped')
    expect(value).toBeGreaterThanOrEqual(valueOf(program, start))
    expect(bound).toBeGreaterThan(value)
    expect((await solver.solve(programOf([4], []))).value).toBe(4)
  })

  it('gives the best so far as soon as somebody asks to stop, and goes on with a new thread', async () => {
    const solver = solverForTest()
    const start = [0, 1, 2]
    const program = { ...hardProgram(), start }
    const { status, value } = await solver.solve(program, () => true)
    expect(status).toBe('stopped')
    expect(value).toBeGreaterThanOrEqual(valueOf(program, start))
    expect((await solver.solve(programOf([4], []))).value).toBe(4)
  })

  it('replaces a thread whose memory has grown, and keeps one whose memory has not', async () => {
    const worker = new URL('./growing-worker.ts', import.meta.url)
    const program = programOf([1, 1, 1], [])
    const roomy = solverForTest({ memoryBytesMax: 500 }, worker)
    await roomy.solve(program)
    expect((await roomy.solve(program)).chosen).toEqual([2])
    const tight = solverForTest({ memoryBytesMax: 499 }, worker)
    await tight.solve(program)
    expect((await tight.solve(program)).chosen).toEqual([1])
  })
})

describe('failures', { timeout: 60_000 }, () => {
  it('rejects when the thread dies', async () => {
    const solver = solverForTest({}, new URL('./dying-worker.ts', import.meta.url))
    await expect(solver.solve(programOf([1], []))).rejects.toThrow('ended with code 7')
  })

  it('outlives a thread that breaks while nobody waits for it', async () => {
    const solver = solverForTest({}, new URL('./growing-worker.ts', import.meta.url))
    const program = programOf([1, 1, 1, 1, 1], [])
    await solver.solve(program)
    await solver.solve({ ...program, seed: 9 })
    const answered = async () => expect((await solver.solve(program)).chosen).toEqual([1])
    await vi.waitFor(answered, { timeout: 10_000 })
  })

  it('rejects a program that HiGHS refuses, and solves the next', async () => {
    const solver = solverForTest()
    const broken = { ...programOf([1], []), rowMax: Float64Array.of(1) }
    await expect(solver.solve(broken)).rejects.toThrow("the solver's thread failed")
    expect((await solver.solve(programOf([3], []))).value).toBe(3)
  })

  it('rejects what still waits when it is closed', async () => {
    const solver = createHighsSolver()
    const waiting = [solver.solve(hardProgram()), solver.solve(programOf([1], []))]
    const settled = Promise.allSettled(waiting)
    await Promise.resolve()
    await solver.close()
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})
