import { describe, expect, it } from 'vitest'
import { branch } from '../../../../scheduler/match/solve/branch.ts'
import { lagrange } from '../../../../scheduler/match/solve/lagrange.ts'
import { createPricer } from '../../../../scheduler/match/solve/price-members.ts'
import { type Problem, valueOf } from '../../../../scheduler/match/solve/problem.ts'
import { workOf } from '../../../../scheduler/match/solve/work.ts'
import { certifiedBound } from '../../../../scheduler/match/trust/check-certificate.ts'
import {
  bestByTryingColumns,
  isAllowedChoice,
  randomProblem,
  SMALL_PROBLEM,
} from './random-problem.ts'

const seeds = Array.from({ length: 250 }, (_, seed) => seed)
const MEDIUM = { members: 15, demands: 25, density: 0.5, conflicts: 0.3, budgets: 1 }

/** From prices that a few rounds have found, so that there is something left to close. */
function branched(problem: Problem, seed: number, nodesMax = 2000) {
  const work = workOf(Infinity)
  const pricer = createPricer(problem, work)
  const incumbent = { chosen: [], value: valueOf(problem, []) }
  const roundsMax = 1 + (seed % 30)
  const { prices } = lagrange(problem, { work, incumbent, pricer, roundsMax })
  return branch(problem, { work, incumbent, prices, pricer, nodesMax })
}

const small = (seed: number) => {
  const size = { ...SMALL_PROBLEM, demands: 6, density: 0.5, split: true }
  return randomProblem(seed, { ...size, boards: seed % 3 })
}

describe('branch', () => {
  it('finds the best choice and proves it', () => {
    for (const seed of seeds) {
      const problem = small(seed)
      const { choice, bound, isProven } = branched(problem, seed)
      expect(choice.value).toBe(bestByTryingColumns(problem))
      expect(isAllowedChoice(problem, choice.chosen)).toBe(true)
      expect(valueOf(problem, choice.chosen)).toBe(choice.value)
      expect([isProven, bound]).toEqual([true, choice.value])
    }
  })

  it('has a certificate for its bound that the checker accepts', () => {
    for (const seed of seeds) {
      const problem = small(seed)
      const { bound, certificate } = branched(problem, seed)
      expect(certifiedBound(problem, certificate)).toBe(bound)
    }
  })

  it('branches where prices alone prove nothing', () => {
    const nodes = seeds.map((seed) => branched(small(seed), seed).nodes)
    expect(Math.max(...nodes)).toBeGreaterThan(2)
  })

  it('ends with a bound that still holds when there are too many parts', () => {
    let open = 0
    for (const seed of seeds.slice(0, 30)) {
      const problem = randomProblem(seed, MEDIUM)
      const whole = branched(problem, seed)
      expect(whole.isProven).toBe(true)
      const { choice, bound, isProven, certificate } = branched(problem, 3, 2)
      expect(bound).toBeGreaterThanOrEqual(whole.choice.value)
      expect(certifiedBound(problem, certificate)).toBeLessThanOrEqual(bound)
      expect(isProven).toBe(bound === choice.value)
      if (!isProven) open += 1
    }
    expect(open).toBeGreaterThan(0)
  })

  it('says the same every time', () => {
    for (const seed of seeds.slice(0, 10)) {
      const problem = randomProblem(seed, { ...MEDIUM, boards: seed % 3 })
      expect(branched(problem, seed, 50)).toEqual(branched(problem, seed, 50))
    }
  })
})
