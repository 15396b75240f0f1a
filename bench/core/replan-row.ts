import { minutesOf } from '../../scheduler/domain/minutes-of.ts'
import type { World } from '../../scheduler/domain/world.ts'
import { dice } from '../../scheduler/match/instances/dice.ts'
import { region } from '../../scheduler/match/instances/region.ts'
import { GONE } from '../../scheduler/match/replan-changes.ts'
import { replanChoice } from '../../scheduler/match/replan-choice.ts'
import { NOBODY } from '../../scheduler/match/solve/plan-state.ts'
import { createPricer } from '../../scheduler/match/solve/price-members.ts'
import { type Problem, valueOf } from '../../scheduler/match/solve/problem.ts'
import type { SolvedProblem } from '../../scheduler/match/solve/solve-problem.ts'
import { workOf } from '../../scheduler/match/solve/work.ts'
import { regionGiven } from '../region-given.ts'
import { type CompiledRegion, compiledWorld } from './compiled-region.ts'
import { duration, gapOf, percent, took } from './line.ts'
import type { CoreBench, CoreLine, CoreRow } from './row.ts'
import { middleOf, stopwatch } from './stopwatch.ts'
import { timedSolve } from './timed-solve.ts'

const SIZE = { seed: 1, members: 800, requests: 2_020, mode: 'normal' } as const
const NEW_REQUESTS = 20
const MEMBERS_GONE = 5
const KEEP_POINTS_PER_HOUR = 300
const UNITS_MAX = 1_500_000
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
    const busy = busiestFirst(old, solved)
    const anybody = dice('who falls out').shuffled(busy)
    return [
      await replanLine('any 5 members', anybody.slice(0, MEMBERS_GONE), {
        later,
        old,
        solved,
        solver,
      }),
      await replanLine('the 5 busiest', busy.slice(0, MEMBERS_GONE), {
        later,
        old,
        solved,
        solver,
      }),
    ]
  },
}

/** The plan that stood, and the world that came after it but for who falls out. */
interface Stood {
  readonly later: World
  readonly old: CompiledRegion
  readonly solved: SolvedProblem
  readonly solver: CoreBench['solver']
}

async function replanLine(
  who: string,
  gone: readonly number[],
  { later, old, solved, solver }: Stood,
): Promise<CoreLine> {
  const world = without(later, gone)
  const compiledAgain = Array.from({ length: RUNS + 1 }, () => compiledWorld(world, old))
  const after = compiledAgain[0] ?? old
  const start = startOf(after, old, solved)
  const runs = Array.from({ length: RUNS + 1 }, () => replanned(after, start, gone, solved))
  const chosen = runs[0]?.chosen ?? []
  const keeping = withBonus(after.problem, start)
  const best = await timedSolve(keeping, { solver, runs: 1, secondsMax: SECONDS_MAX })
  const compiling = middleOf(compiledAgain.slice(1).map((one) => one.took))
  const planning = middleOf(runs.slice(1).map((one) => one.took))
  const value = valueOf(keeping, chosen)
  const { bound } = best.solved
  const gap = gapOf(value, bound)
  const changes = changesIn(after.problem, start.before, chosen)
  const changesBest = changesIn(after.problem, start.before, best.solved.choice.chosen)
  const total = planning.milliseconds + compiling.milliseconds
  return {
    what:
      `${NEW_REQUESTS} new requests, ${who} gone: ${changes} changed hands, ${changesBest} in the ` +
      `best plan${best.proven ? '' : ' known'}; compiling what changed takes ${took(compiling)}`,
    core: took(planning),
    value,
    bound,
    targets: [
      { what: '100 ms', isMet: planning.milliseconds <= 100 },
      { what: `100 ms from the changed world (${duration(total)})`, isMet: total <= 100 },
      { what: `0.02 % (${percent(gap)})`, isMet: gap <= 0.0002 },
      { what: 'no more changes', isMet: changes <= changesBest },
    ],
  }
}

/** What stood before, told in columns of the problem after. */
interface Start {
  readonly before: Int32Array
  readonly keepBonus: Float64Array
  readonly newDemands: readonly number[]
}

/** Those who have work, by how much it is worth. */
function busiestFirst({ problem }: CompiledRegion, { choice }: SolvedProblem): readonly number[] {
  const work = new Map<number, number>()
  for (const column of choice.chosen) {
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

function startOf(after: CompiledRegion, old: CompiledRegion, { choice }: SolvedProblem): Start {
  const { problem } = after
  const before = new Int32Array(problem.demandCount).fill(NOBODY)
  const columns = new Map(
    Array.from(problem.values, (_, column) => [nameOf(after, column), column] as const),
  )
  for (const column of choice.chosen) {
    const demand = old.problem.demands[old.problem.demandStarts[column] ?? 0] ?? 0
    before[demand] = columns.get(nameOf(old, column)) ?? GONE
  }
  const hours = after.compiled.parts.map(({ sessions }) => minutesOf(sessions) / 60)
  const isNew = (_: number, demand: number) => demand >= old.problem.demandCount
  return {
    before,
    keepBonus: Float64Array.from(hours, (one) => Math.round(one * KEEP_POINTS_PER_HOUR)),
    newDemands: Array.from(before, (_, demand) => demand).filter(isNew),
  }
}

function nameOf({ compiled, world }: CompiledRegion, column: number): string {
  const part = compiled.parts[compiled.partOf[column] ?? 0]
  return `${part?.id} ${world.members[compiled.memberOf[column] ?? 0]?.id}`
}

function replanned(
  { problem }: CompiledRegion,
  { before, keepBonus, newDemands }: Start,
  touchedMembers: readonly number[],
  { prices }: SolvedProblem,
) {
  const demands = new Float64Array(problem.demandCount)
  demands.set(prices.demands)
  const watch = stopwatch()
  const work = workOf(Infinity)
  const { choice } = replanChoice(problem, {
    before,
    touchedMembers,
    touchedDemands: newDemands,
    keepBonus,
    prices: { demands, boards: prices.boards },
    pricer: createPricer(problem, work),
    work,
    unitsMax: UNITS_MAX,
    seed: 1,
  })
  return { chosen: choice.chosen, took: watch() }
}

/** The problem with what keeping is worth, for who looks for the best plan of all. */
function withBonus(problem: Problem, { before, keepBonus }: Start): Problem {
  const values = problem.values.slice()
  for (const [demand, column] of before.entries()) {
    if (column >= 0) values[column] = (values[column] ?? 0) + (keepBonus[demand] ?? 0)
  }
  return { ...problem, values }
}

/** How many of those who stood in the plan no longer do what they did. */
function changesIn(
  { demands, demandStarts }: Problem,
  before: Int32Array,
  chosen: readonly number[],
): number {
  const is = new Map(chosen.map((column) => [demands[demandStarts[column] ?? 0] ?? 0, column]))
  return [...before.entries()].filter(
    ([demand, column]) => column !== NOBODY && is.get(demand) !== column,
  ).length
}
