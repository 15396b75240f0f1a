import { region } from '../../scheduler/match/instances/region.ts'
import { greedyChoice } from '../../scheduler/match/solve/greedy-choice.ts'
import { regionGiven } from '../region-given.ts'
import { compiledWorld } from './compiled-region.ts'
import { gapOf, percent, took } from './line.ts'
import type { CoreRow } from './row.ts'
import { middleOf, stopwatch } from './stopwatch.ts'
import { timedSolve } from './timed-solve.ts'

const SIZE = { seed: 1, members: 800, requests: 2_000, mode: 'normal' } as const
const RUNS = 5
const SECONDS_TO_BOUND = 10

/** From facts as they come out of a database to a plan that may be shown. */
export const FIRST_PLAN_ROW: CoreRow = {
  name: 'first-plan-800x2000',
  isLarge: false,
  async measure({ solver }) {
    const runs = Array.from({ length: RUNS + 1 }, firstPlan).slice(1)
    const [run] = runs
    if (run === undefined) throw new RangeError('nothing was planned')
    const total = middleOf(runs.map((one) => one.total))
    const plan = middleOf(runs.map((one) => one.plan))
    const { problem, choice } = run
    const { solved } = await timedSolve(problem, { solver, runs: 1, secondsMax: SECONDS_TO_BOUND })
    const gap = gapOf(choice.value, solved.bound)
    return [
      {
        what: `facts to a first plan; of it the plan itself ${took(plan)}`,
        core: took(total),
        value: choice.value,
        bound: solved.bound,
        targets: [
          { what: '50 ms', isMet: total.milliseconds <= 50 },
          { what: `3 % (${percent(gap)})`, isMet: gap <= 0.03 },
        ],
      },
    ]
  },
}

/** A world of its own each time, so that nothing is remembered from the last. */
function firstPlan() {
  const world = region(SIZE, regionGiven())
  const watch = stopwatch()
  const { problem } = compiledWorld(world)
  const planning = stopwatch()
  const choice = greedyChoice(problem)
  return { problem, choice, plan: planning(), total: watch() }
}
