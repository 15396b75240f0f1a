import type {
  Budget,
  Evenness,
  MemberProblem,
  Problem,
} from '../../../../scheduler/match/solve/problem.ts'
import { valueOf } from '../../../../scheduler/match/solve/problem.ts'
import { type Dice, dice } from '../dice.ts'

/** How large a made-up problem is. */
export interface ProblemSize {
  readonly members: number
  readonly demands: number
  /** How many of all demands a member has a column for, from 0 to 1. */
  readonly density: number
  /** How likely two columns of a member conflict, from 0 to 1. */
  readonly conflicts: number
  readonly budgets: number
  /** Whether some columns cover two demands. */
  readonly split?: boolean
  readonly boards?: number
}

export const SMALL_PROBLEM: ProblemSize = {
  members: 4,
  demands: 5,
  density: 0.6,
  conflicts: 0.4,
  budgets: 1,
}

/** A made-up problem: the same seed and size always give the same one. */
export function randomProblem(seed: number, size: ProblemSize): Problem {
  const random = dice(seed)
  const values: number[] = []
  const memberOf: number[] = []
  const demandStarts = [0]
  const demands: number[] = []
  const members: MemberProblem[] = []
  for (let member = 0; member < size.members; member += 1) {
    const first = values.length
    for (let demand = 0; demand < size.demands; demand += 1) {
      if (!random.chance(size.density)) continue
      const two = size.split === true && demand + 1 < size.demands && random.chance(0.3)
      demands.push(...(two ? [demand, demand + 1] : [demand]))
      demandStarts.push(demands.length)
      values.push(random.whole(1, 1000))
      memberOf.push(member)
    }
    members.push(randomMember(random, first, values.length - first, size))
  }
  return {
    values: Float64Array.from(values),
    memberOf: Int32Array.from(memberOf),
    demandStarts: Int32Array.from(demandStarts),
    demands: Int32Array.from(demands),
    demandCount: size.demands,
    members,
    evenness: randomEvenness(random, values.length, size),
  }
}

function randomMember(
  random: Dice,
  first: number,
  count: number,
  { conflicts: likely, budgets }: ProblemSize,
): MemberProblem {
  const words = (count + 31) >>> 5
  const conflicts = new Uint32Array(count * words)
  const set = (one: number, other: number) => {
    const at = one * words + (other >>> 5)
    conflicts[at] = (conflicts[at] ?? 0) | (1 << (other & 31))
  }
  for (let one = 0; one < count; one += 1) {
    for (let other = one + 1; other < count; other += 1) {
      if (!random.chance(likely)) continue
      set(one, other)
      set(other, one)
    }
  }
  const all = Array.from({ length: budgets }, () => randomBudget(random, count))
  return { first, size: count, words, conflicts, budgets: all }
}

function randomBudget({ chance, whole }: Dice, count: number): Budget {
  const columns = Array.from({ length: count }, (_, column) => column).filter(() => chance(0.7))
  const uses = columns.map(() => whole(1, 9))
  return { columns: Int32Array.from(columns), uses: Float64Array.from(uses), room: whole(9, 15) }
}

function randomEvenness({ whole }: Dice, columns: number, { boards = 0 }: ProblemSize) {
  if (boards === 0) return null
  const evenness: Evenness = {
    costPerMinute: whole(1, 20),
    targets: Float64Array.from({ length: boards }, () => whole(0, 40)),
    boardOf: Int32Array.from({ length: columns }, () => whole(0, boards - 1)),
    minutes: Float64Array.from({ length: columns }, () => whole(1, 30)),
  }
  return evenness
}

/** Whether a choice is allowed: each demand once, no conflict, every budget kept. Written without regard to speed. */
export function isAllowedChoice(problem: Problem, chosen: readonly number[]): boolean {
  const covered = chosen.flatMap((column) => [
    ...problem.demands.subarray(problem.demandStarts[column], problem.demandStarts[column + 1]),
  ])
  if (new Set(covered).size < covered.length) return false
  return problem.members.every((member) => {
    const own = chosen
      .map((column) => column - member.first)
      .filter((column) => column >= 0 && column < member.size)
    const conflict = own.some((one) =>
      own.some(
        (other) =>
          (((member.conflicts[one * member.words + (other >>> 5)] ?? 0) >>> (other & 31)) & 1) ===
          1,
      ),
    )
    return !conflict && member.budgets.every((budget) => isWithin(budget, own))
  })
}

function isWithin({ columns, uses, room }: Budget, own: readonly number[]): boolean {
  let used = 0
  for (const [at, column] of columns.entries()) if (own.includes(column)) used += uses[at] ?? 0
  return used <= room
}

/**
 * The highest value of any allowed choice by trying all of them column by column (at most some twenty columns); with `forced`
 * only choices that have it. Nothing at all is a choice too, unless something is forced.
 */
export function bestByTryingColumns(problem: Problem, forced?: number): number {
  let best = -Infinity
  const visit = (column: number, chosen: readonly number[]) => {
    if (column === problem.values.length) {
      if (forced !== undefined && !chosen.includes(forced)) return
      best = Math.max(best, valueOf(problem, chosen))
      return
    }
    visit(column + 1, chosen)
    const more = [...chosen, column]
    if (isAllowedChoice(problem, more)) visit(column + 1, more)
  }
  visit(0, [])
  return best
}
