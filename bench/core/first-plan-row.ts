import { region } from '../../scheduler/match/instances/region.ts'
import { greedyChoice } from '../../scheduler/match/solve/greedy-choice.ts'
import { regionGiven } from '../region-given.ts'
import { median } from '../times.ts'
import { compiledWorld } from './compiled-region.ts'
import { duration, gapOf, percent } from './line.ts'
import type { CoreRow } from './row.ts'
import { timedSolve } from './timed-solve.ts'

const SIZE = { seed: 1, members: 800, requests: 2_000, mode: 'normal' } as const
const RUNS = 5
const SECONDS_TO_BOUND = 10

/** From facts as they come out of a database to a plan that may be shown. */
export const FIRST_PLAN_ROW: CoreRow = {
  name: 'first-plan-800x2000',
  isLarge: false,
  async measure({ solver }) {
    const times: { readonly total: number; readonly plan: number }[] = []
    let last = firstPlan()
    for (let run = 0; run < RUNS; run += 1) {
      last = firstPlan()
      times.push(last)
    }
    const total = median(times.map((time) => time.total))
    const plan = median(times.map((time) => time.plan))
    const { problem, choice } = last
    const { solved } = await timedSolve(problem, { solver, runs: 1, secondsMax: SECONDS_TO_BOUND })
    const gap = gapOf(choice.value, solved.bound)
    return [
      {
        what: `facts to a first plan; of it the plan itself ${duration(plan)}`,
        core: duration(total),
        value: choice.value,
        bound: solved.bound,
        targets: [
          { what: '50 ms', isMet: total <= 50 },
          { what: `3 % (${percent(gap)})`, isMet: gap <= 0.03 },
        ],
      },
    ]
  },
}

/** A world of its own each time, so that nothing is remembered from the last. */
function firstPlan() {
  const world = region(SIZE, regionGiven())
  const { problem, milliseconds } = compiledWorld(world)
  const start = performance.now()
  const choice = greedyChoice(problem)
  const plan = performance.now() - start
  return { problem, choice, plan, total: milliseconds + plan }
}
