import type { World } from '../../scheduler/domain/world.ts'
import { dice } from '../../scheduler/match/instances/dice.ts'
import { region } from '../../scheduler/match/instances/region.ts'
import { type Matched, matchWithProblem } from '../../scheduler/match/match.ts'
import { keepingIn } from '../../scheduler/match/replan/keeping-in.ts'
import { type Standing, standingAsTold } from '../../scheduler/match/replan/standing-as-told.ts'
import { replanTold } from '../../scheduler/match/replan-told.ts'
import { NOBODY } from '../../scheduler/match/solve/plan-state.ts'
import { type Problem, valueOf } from '../../scheduler/match/solve/problem.ts'
import { regionGiven } from '../region-given.ts'
import { gapOf, percent, took } from './line.ts'
import { timesOfReplanning } from './replan-in-threads.ts'
import type { CoreBench, CoreLine, CoreRow } from './row.ts'
import { stopwatch } from './stopwatch.ts'
import { timedSolve } from './timed-solve.ts'
import { type Told, toldOf } from './told-of.ts'
import { checkedInWords } from './trusted.ts'

const SIZE = { seed: 1, members: 800, requests: 2_020, mode: 'normal' } as const
const NEW_REQUESTS = 20
const MEMBERS_GONE = 5
const SECONDS_MAX = 30

/**
 * Twenty requests come and five people fall out of a plan that stood: the new plan against the best one, as the product makes
 * it. Once any five of those who have work, and once the five with the most, of whom nearly everybody in the pool is a neighbour.
 */
export const REPLAN_ROW: CoreRow = {
  name: 'replan-800x2000',
  isLarge: false,
  async measure({ solver }) {
    const later = region(SIZE, regionGiven())
    const earlier = { ...later, requests: later.requests.slice(0, -NEW_REQUESTS) }
    const watch = stopwatch()
    const isStopped = () => watch().milliseconds > 1_000 * SECONDS_MAX
    const matched = await matchWithProblem(earlier, solver, { seed: 1, isStopped })
    const busy = busiestFirst(matched)
    const anybody = dice('who falls out').shuffled(busy)
    const stood = { later, earlier, told: toldOf(matched), solver }
    return [
      ...(await replanLines('any 5 members', anybody.slice(0, MEMBERS_GONE), stood)),
      ...(await replanLines('the 5 busiest', busy.slice(0, MEMBERS_GONE), stood)),
    ]
  },
}

/** The plan that stood, its world, and the world that came after it but for who falls out. */
interface Stood {
  readonly later: World
  readonly earlier: World
  readonly told: Told
  readonly solver: CoreBench['solver']
}

async function replanLines(
  who: string,
  gone: readonly string[],
  { later, earlier, told, solver }: Stood,
): Promise<readonly CoreLine[]> {
  const world = without(later, gone)
  const { warm, started } = await timesOfReplanning({ earlier, world, told })
  const { solvedWorld } = replanTold(world, told, { seed: 1 })
  const { compiled, problem, solved } = solvedWorld
  const standing = standingAsTold(compiled, told)
  const keeping = withKeeping(problem, standing, keepingIn(compiled, standing))
  const best = await timedSolve(keeping, { solver, runs: 1, secondsMax: SECONDS_MAX })
  const { chosen } = solved.choice
  const [value, { bound }] = [valueOf(keeping, chosen), best.solved]
  const gap = gapOf(value, bound)
  const changes = changesIn(problem, standing, chosen)
  const changesBest = changesIn(problem, standing, best.solved.choice.chosen)
  const known = best.proven ? '' : ' known'
  return [
    {
      what:
        `${NEW_REQUESTS} new requests, ${who} gone, until the plan is there, in a thread that knows the pool: ` +
        `${changes} changed hands, ${changesBest} in the best plan${known}`,
      core: took(warm.planned),
      value,
      bound,
      checked: checkedInWords({ world, compiled, problem }, solved),
      targets: [
        { what: '100 ms', isMet: warm.planned.milliseconds <= 100 },
        { what: `0.02 % (${percent(gap)})`, isMet: gap <= 0.0002 },
        { what: 'no more changes', isMet: changes <= changesBest },
      ],
    },
    {
      what:
        'the same until every proposal is explained, checked and handed back ' +
        `(in a thread that has just started: ${took(started.planned)}, ${took(started.done)})`,
      core: took(warm.done),
      targets: [],
    },
  ]
}

/** Those who have work, by how much it is worth. */
function busiestFirst({ plan }: Pick<Matched, 'plan'>): readonly string[] {
  const work = new Map<string, number>()
  for (const { memberId, verdict } of plan.assignments) {
    work.set(memberId, (work.get(memberId) ?? 0) + verdict.value)
  }
  const busiest = [...work].toSorted(
    (one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1),
  )
  return busiest.map(([memberId]) => memberId)
}

function without(world: World, gone: readonly string[]): World {
  const nowhere = { recurrences: [], exceptions: [] }
  const members = world.members.map((member) =>
    gone.includes(member.id) ? { ...member, availability: nowhere } : member,
  )
  return { ...world, members }
}

/** The problem with what keeping is worth among its values, for who looks for the best plan of all. */
function withKeeping(problem: Problem, { before }: Standing, bonus: Float64Array): Problem {
  const values = problem.values.slice()
  for (const [demand, column] of before.entries()) {
    if (column >= 0) values[column] = (values[column] ?? 0) + (bonus[demand] ?? 0)
  }
  return { ...problem, values }
}

/** How many of those who stood in the plan no longer do what they did. */
function changesIn(
  { demands, demandStarts }: Problem,
  { before }: Standing,
  chosen: readonly number[],
): number {
  const is = new Map(chosen.map((column) => [demands[demandStarts[column] ?? 0] ?? 0, column]))
  return [...before.entries()].filter(
    ([demand, column]) => column !== NOBODY && is.get(demand) !== column,
  ).length
}
