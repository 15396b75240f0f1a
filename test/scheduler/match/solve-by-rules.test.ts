import { describe, expect, it } from 'vitest'
import { compileWorld } from '../../../scheduler/match/compile/compile-world.ts'
import { overlookedIn } from '../../../scheduler/match/compile/overlooked-in.ts'
import { solveProblem } from '../../../scheduler/match/solve/solve-problem.ts'
import type { Solver } from '../../../scheduler/match/solve/solver.ts'
import { solveByRules } from '../../../scheduler/match/solve-by-rules.ts'
import { indexWorld } from '../../../scheduler/match/world/index-world.ts'
import { randomWorld } from './random-world.ts'

const solver: Solver = { solve: () => Promise.reject(new Error('not asked')) }
/** Compiling overlooks something in the best choice of this world. */
const world = randomWorld(70, {
  members: 5,
  requests: 14,
  weeks: 4,
  boards: 2,
  vakken: 2,
  split: 'weekday',
})
const compiled = compileWorld(indexWorld(world))

describe('solving again after the rules refused an answer', () => {
  it('counts the work of both, and tells it rising', async () => {
    const once = await solveProblem(compiled.problem, { solver, seed: 1 })
    expect(overlookedIn(compiled, once.choice.chosen).length).toBeGreaterThan(0)
    const told: number[] = []
    const { solved } = await solveByRules(compiled, {
      solver,
      seed: 1,
      onProgress: ({ work }) => told.push(work),
    })
    expect(solved.workUsed).toBeGreaterThan(once.workUsed)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBeGreaterThan(once.workUsed)
  })

  it('is had again wherever it is stopped', async () => {
    const ends = new Set<number | null>()
    for (let times = 0; times < 60; times += 1) {
      let asked = 0
      const isStopped = () => {
        asked += 1
        return asked > times
      }
      const { solved } = await solveByRules(compiled, { solver, seed: 1, isStopped })
      ends.add(solved.stoppedAtWork)
      if (solved.stoppedAtWork === null) continue
      const stopAtWork = solved.stoppedAtWork
      expect((await solveByRules(compiled, { solver, seed: 1, stopAtWork })).solved).toEqual(solved)
    }
    expect(ends.size).toBeGreaterThan(3)
  })
})
