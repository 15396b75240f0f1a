import { describe, expect, it } from 'vitest'
import { pricesAsTold } from '../../../../scheduler/match/replan/prices-as-told.ts'
import { standingAsTold } from '../../../../scheduler/match/replan/standing-as-told.ts'
import { boundOf } from '../../../../scheduler/match/solve/bound-of.ts'
import { indexProblem } from '../../../../scheduler/match/solve/index-problem.ts'
import { secondBest } from '../../../../scheduler/match/solve/lagrange-start.ts'
import { createPricer } from '../../../../scheduler/match/solve/price-members.ts'
import { workOf } from '../../../../scheduler/match/solve/work.ts'
import { REPLANNED_KINDS, toldOf, useFullMatches } from '../try-replans.ts'

const fully = useFullMatches()

describe('prices that were saved with a plan', () => {
  it.each(REPLANNED_KINDS)('prove nearly the bound that they proved: %s', async (_, make, size) => {
    let [saved, second, bounds] = [0, 0, 0]
    for (let seed = 0; seed < 12; seed += 1) {
      const world = make(seed, size)
      const matched = await fully(world)
      const { compiled, problem, solved } = matched.solvedWorld
      const told = toldOf(matched)
      const index = indexProblem(problem)
      const pricer = createPricer(problem, workOf(Infinity))
      const prices = pricesAsTold(compiled, problem, index, standingAsTold(compiled, told), told)
      expect(boundOf(problem, prices, pricer)).toBeGreaterThanOrEqual(matched.plan.totalValue)
      saved += boundOf(problem, prices, pricer)
      second += boundOf(problem, secondBest(problem, index), pricer)
      bounds += solved.bound
    }
    expect(saved).toBeLessThan(1.02 * bounds)
    expect(saved).toBeLessThan(second)
  })

  it('are what the second best is worth where none were told', async () => {
    const [, make, size] = REPLANNED_KINDS[0]
    const { plan, solvedWorld } = await fully(make(1, size))
    const { compiled, problem } = solvedWorld
    const told = toldOf({ plan, solvedWorld }).map(({ price: _price, ...cover }) => cover)
    const index = indexProblem(problem)
    const standing = standingAsTold(compiled, told)
    expect(pricesAsTold(compiled, problem, index, standing, told)).toEqual(
      secondBest(problem, index),
    )
  })
})
