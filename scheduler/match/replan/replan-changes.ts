import { hasBit } from '../bits.ts'
import type { ProblemIndex } from '../solve/index-problem.ts'
import { NOBODY, type PlanState, planOfChoice } from '../solve/plan-state.ts'
import type { Choice, Problem } from '../solve/problem.ts'

/** The column that covered a demand before is no longer there. */
export const GONE = -2

/** A demand that is covered otherwise than before. */
export interface DemandChange {
  readonly demand: number
  /** The column that covered it, `GONE` or `NOBODY`. */
  readonly was: number
  /** The column that covers it, or `NOBODY`. */
  readonly is: number
  readonly reason: DemandChangeReason
}

export type DemandChangeReason =
  /** Nobody covered it before. */
  | { readonly kind: 'filled' }
  /** What covered it is no longer possible. */
  | { readonly kind: 'gone' }
  /** What covered it gave way to new cover of these demands, rising. */
  | { readonly kind: 'made-room'; readonly demands: readonly number[] }
  /** What covered it can no longer stand beside these columns, rising, which were there before as well. */
  | { readonly kind: 'no-room'; readonly beside: readonly number[] }
  /** What covered it could have stayed; another is worth more. */
  | { readonly kind: 'better' }

/** Every demand that is covered otherwise than `before` (by demand), and why. */
export function replanChanges(
  problem: Problem,
  index: ProblemIndex,
  before: Int32Array,
  { chosen }: Choice,
): readonly DemandChange[] {
  const plan = planOfChoice(problem, index, chosen)
  const changes: DemandChange[] = []
  for (let demand = 0; demand < problem.demandCount; demand += 1) {
    const was = before[demand] ?? NOBODY
    const is = plan.ownerOf[demand] ?? NOBODY
    if (was === is) continue
    changes.push({ demand, was, is, reason: reasonOf(problem, plan, before, demand, was, is) })
  }
  return changes
}

function reasonOf(
  problem: Problem,
  plan: PlanState,
  before: Int32Array,
  demand: number,
  was: number,
  is: number,
): DemandChangeReason {
  if (was === NOBODY) return { kind: 'filled' }
  if (was === GONE) return { kind: 'gone' }
  const beside = inTheWay(problem, plan, was, is)
  if (beside.length === 0) return { kind: 'better' }
  const demands = beside
    .filter((column) => !isIn(problem, before, column))
    .flatMap((column) => demandsOf(problem, column).filter((other) => other !== demand))
  if (demands.length === 0) return { kind: 'no-room', beside }
  return { kind: 'made-room', demands: [...new Set(demands)].sort((a, b) => a - b) }
}

/** The chosen columns, without `instead`, beside which `column` cannot stand, rising. */
function inTheWay(
  problem: Problem,
  plan: PlanState,
  column: number,
  instead: number,
): readonly number[] {
  const own: number[] = []
  plan.collectChosen(problem.memberOf[column] ?? 0, own)
  const others = own.filter((other) => other !== instead)
  const coverers = demandsOf(problem, column).map((demand) => plan.ownerOf[demand] ?? NOBODY)
  const found = new Set(coverers.filter((other) => other !== NOBODY && other !== instead))
  for (const other of others) if (excludes(problem, column, other)) found.add(other)
  for (const other of overspent(problem, column, others)) found.add(other)
  return [...found].sort((a, b) => a - b)
}

function excludes({ members, memberOf }: Problem, column: number, other: number): boolean {
  const member = members[memberOf[column] ?? 0]
  if (member === undefined) return false
  const { first, words, conflicts } = member
  return hasBit(conflicts, (column - first) * words, other - first)
}

/** The members' other columns that share a budget with this one for which the room is not enough. */
function overspent(
  { members, memberOf }: Problem,
  column: number,
  others: readonly number[],
): readonly number[] {
  const { first = 0, budgets = [] } = members[memberOf[column] ?? 0] ?? {}
  return budgets.flatMap(({ columns, uses, room }) => {
    const useOf = (one: number) => uses[columns.indexOf(one - first)] ?? 0
    const sharing = others.filter((other) => useOf(other) > 0)
    const used = sharing.reduce((sum, other) => sum + useOf(other), 0)
    return useOf(column) > 0 && used + useOf(column) > room ? sharing : []
  })
}

function isIn({ demandStarts, demands }: Problem, before: Int32Array, column: number): boolean {
  return before[demands[demandStarts[column] ?? 0] ?? 0] === column
}

function demandsOf({ demandStarts, demands }: Problem, column: number): readonly number[] {
  return [...demands.subarray(demandStarts[column], demandStarts[column + 1])]
}
