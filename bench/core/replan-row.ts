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

const SECONDS_MAX = 30

/** What comes into a plan that stood, and who falls out of it. */
interface Change {
  readonly newRequests: number
  readonly membersGone: number
  /** Any of those who have work, or those with the most, of whom nearly everybody in the pool is a neighbour. */
  readonly who: 'any' | 'busiest'
}

/** A pool whose plan stands, and what may happen to it. */
interface ReplanSize {
  readonly members: number
  readonly requests: number
  readonly changes: readonly Change[]
}

/** Requests come and people fall out of a plan that stood: the new plan against the best one, as the product makes it. */
export function replanRow(name: string, { members, requests, changes }: ReplanSize): CoreRow {
  return {
    name,
    isLarge: false,
    async measure({ solver }) {
      const newMax = Math.max(...changes.map(({ newRequests }) => newRequests))
      const size = { seed: 1, members, requests: requests + newMax, mode: 'normal' } as const
      const whole = region(size, regionGiven())
      const earlier = { ...whole, requests: whole.requests.slice(0, requests) }
      const watch = stopwatch()
      const isStopped = () => watch().milliseconds > 1_000 * SECONDS_MAX
      const matched = await matchWithProblem(earlier, solver, { seed: 1, isStopped })
      const busiest = busiestFirst(matched)
      const goes = { busiest, any: dice('who falls out').shuffled(busiest) }
      const lines: CoreLine[] = []
      for (const { newRequests, membersGone, who } of changes) {
        const later = { ...whole, requests: whole.requests.slice(0, requests + newRequests) }
        const world = without(later, goes[who].slice(0, membersGone))
        const what = `${counted(newRequests, 'new request')}, ${goneInWords(membersGone, who)}`
        lines.push(...(await replanLines(what, { world, earlier, told: toldOf(matched), solver })))
      }
      return lines
    },
  }
}

/** The plan that stood, its world, and the world that came after it. */
interface Changed {
  readonly world: World
  readonly earlier: World
  readonly told: Told
  readonly solver: CoreBench['solver']
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}

function goneInWords(count: number, who: Change['who']): string {
  return who === 'any' ? `any ${counted(count, 'member')} gone` : `the ${count} busiest gone`
}

async function replanLines(
  what: string,
  { world, earlier, told, solver }: Changed,
): Promise<readonly CoreLine[]> {
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
        `${what}, until the plan is there, in a thread that knows the pool: ` +
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
