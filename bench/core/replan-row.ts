import type { World } from '../../scheduler/domain/world.ts'
import type { EarlierCover } from '../../scheduler/match/explain/changes-of.ts'
import { planOf, type SolvedWorld } from '../../scheduler/match/explain/plan-of.ts'
import { dice } from '../../scheduler/match/instances/dice.ts'
import { region } from '../../scheduler/match/instances/region.ts'
import type { Plan } from '../../scheduler/match/plan.ts'
import { keepingIn } from '../../scheduler/match/replan-keeping.ts'
import { replanTold } from '../../scheduler/match/replan-told.ts'
import { type ReplannedWorld, replanWorld } from '../../scheduler/match/replan-world.ts'
import { NOBODY } from '../../scheduler/match/solve/plan-state.ts'
import { type Problem, valueOf } from '../../scheduler/match/solve/problem.ts'
import { regionGiven } from '../region-given.ts'
import { compiledWorld } from './compiled-region.ts'
import { gapOf, percent, took } from './line.ts'
import type { CoreBench, CoreLine, CoreRow } from './row.ts'
import { middleOf, stopwatch, type Took } from './stopwatch.ts'
import { timedSolve } from './timed-solve.ts'
import { checkedInWords } from './trusted.ts'

const SIZE = { seed: 1, members: 800, requests: 2_020, mode: 'normal' } as const
const NEW_REQUESTS = 20
const MEMBERS_GONE = 5
const SECONDS_MAX = 30
const RUNS = 5

/**
 * Twenty requests come and five people fall out of a plan that stood: the new plan against the best one. Once any five of those
 * who have work, and once the five with the most, of whom nearly everybody in the pool is a neighbour.
 */
export const REPLAN_ROW: CoreRow = {
  name: 'replan-800x2000',
  isLarge: false,
  async measure({ solver }) {
    const later = region(SIZE, regionGiven())
    const old = compiledWorld({ ...later, requests: later.requests.slice(0, -NEW_REQUESTS) })
    const { solved } = await timedSolve(old.problem, { solver, runs: 1, secondsMax: SECONDS_MAX })
    const before = { compiled: old.compiled, problem: old.problem, solved, seed: 1 }
    const busy = busiestFirst(before)
    const anybody = dice('who falls out').shuffled(busy)
    const stood = { later, before, solver }
    return [
      await replanLine('any 5 members', anybody.slice(0, MEMBERS_GONE), stood),
      await replanLine('the 5 busiest', busy.slice(0, MEMBERS_GONE), stood),
    ]
  },
}

/** The plan that stood, and the world that came after it but for who falls out. */
interface Stood {
  readonly later: World
  readonly before: SolvedWorld
  readonly solver: CoreBench['solver']
}

async function replanLine(
  who: string,
  gone: readonly number[],
  { later, before, solver }: Stood,
): Promise<CoreLine> {
  const world = without(later, gone)
  const { again } = replanned(before, world)
  const replanning = timesOf(() => replanned(before, without(later, gone)))
  const readAgain = timesOf(() => replanned(before, structuredClone(world)))
  const told = toldOf(planOf(before))
  const asTheProduct = timesOf(() => {
    const watch = stopwatch()
    replanTold(world, told, { seed: 1 })
    return { took: watch() }
  })
  const keeping = withKeeping(again)
  const best = await timedSolve(keeping, { solver, runs: 1, secondsMax: SECONDS_MAX })
  const { chosen } = again.solved.choice
  const [value, { bound }] = [valueOf(keeping, chosen), best.solved]
  const gap = gapOf(value, bound)
  const changes = changesIn(again, chosen)
  const changesBest = changesIn(again, best.solved.choice.chosen)
  return {
    what:
      `${NEW_REQUESTS} new requests, ${who} gone, from the changed world: ${changes} changed hands, ` +
      `${changesBest} in the best plan${best.proven ? '' : ' known'}`,
    core: took(replanning),
    value,
    bound,
    checked: checkedInWords({ world, ...again }, again.solved),
    targets: [
      { what: '100 ms', isMet: replanning.milliseconds <= 100 },
      {
        what: `100 ms where the whole world is read again (${took(readAgain)})`,
        isMet: readAgain.milliseconds <= 100,
      },
      {
        what: `100 ms as the product does it, from what was saved (${took(asTheProduct)})`,
        isMet: asTheProduct.milliseconds <= 100,
      },
      { what: `0.02 % (${percent(gap)})`, isMet: gap <= 0.0002 },
      { what: 'no more changes', isMet: changes <= changesBest },
    ],
  }
}

/** A plan as it is saved: who has what, and what is open. */
function toldOf({ assignments, requests }: Plan): readonly EarlierCover[] {
  const open = requests.map(({ requestId, openSessionIds }) => ({
    requestId,
    partId: requestId,
    memberId: null,
    sessionIds: openSessionIds,
  }))
  return [...assignments, ...open]
}

function replanned(before: SolvedWorld, world: World) {
  const watch = stopwatch()
  const again = replanWorld(before, world, { seed: 1 })
  return { again, took: watch() }
}

function timesOf(run: () => { readonly took: Took }): Took {
  const all = Array.from({ length: RUNS + 1 }, () => run().took)
  return middleOf(all.slice(1))
}

/** Those who have work, by how much it is worth. */
function busiestFirst({ problem, solved }: SolvedWorld): readonly number[] {
  const work = new Map<number, number>()
  for (const column of solved.choice.chosen) {
    const member = problem.memberOf[column] ?? 0
    work.set(member, (work.get(member) ?? 0) + (problem.values[column] ?? 0))
  }
  const busiest = [...work].toSorted((one, other) => other[1] - one[1] || one[0] - other[0])
  return busiest.map(([member]) => member)
}

function without(world: World, gone: readonly number[]): World {
  const nowhere = { recurrences: [], exceptions: [] }
  const members = world.members.map((member, at) =>
    gone.includes(at) ? { ...member, availability: nowhere } : member,
  )
  return { ...world, members }
}

/** The problem with what keeping is worth among its values, for who looks for the best plan of all. */
function withKeeping({ compiled, problem, standing }: ReplannedWorld): Problem {
  const bonus = keepingIn(compiled, standing)
  const values = problem.values.slice()
  for (const [demand, column] of standing.before.entries()) {
    if (column >= 0) values[column] = (values[column] ?? 0) + (bonus[demand] ?? 0)
  }
  return { ...problem, values }
}

/** How many of those who stood in the plan no longer do what they did. */
function changesIn({ problem, standing }: ReplannedWorld, chosen: readonly number[]): number {
  const { demands, demandStarts } = problem
  const is = new Map(chosen.map((column) => [demands[demandStarts[column] ?? 0] ?? 0, column]))
  return [...standing.before.entries()].filter(
    ([demand, column]) => column !== NOBODY && is.get(demand) !== column,
  ).length
}
