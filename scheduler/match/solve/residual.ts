import { hasBit, setBit, wordsFor } from '../bits.ts'
import { indexProblem } from './index-problem.ts'
import { planOfChoice } from './plan-state.ts'
import type { Budget, Choice, Evenness, MemberProblem, Problem } from './problem.ts'
import { valueOf } from './problem.ts'

/** What is left of a problem once some columns are known to be in every better choice, and some in none. */
export interface Residual {
  /** Demands keep their numbers; those that are covered already have no columns. */
  readonly problem: Problem
  /** By column of the residual problem: which column of the whole problem it is, rising. */
  readonly columns: Int32Array
  /** What of a choice of the whole problem can still be chosen here; allowed if that was. */
  readonly within: (choice: Choice) => Choice
  /** A choice of the residual problem together with what must be in, as a choice of the whole problem. */
  readonly whole: (chosen: readonly number[]) => Choice
}

/**
 * Leaves out the columns whose `keep` is 0, chooses those whose `must` is 1 (together allowed, else `RangeError`), and leaves
 * out what can no longer stand beside these.
 */
export function residual(problem: Problem, keep: Uint8Array, must: Uint8Array): Residual {
  const index = indexProblem(problem)
  const fixed = [...problem.values.keys()].filter((column) => must[column] === 1)
  const plan = planOfChoice(problem, index, fixed)
  if (!fixed.every((column) => plan.isChosen(column))) throw new RangeError('must is not allowed')
  const columns = Int32Array.from(problem.values.keys()).filter(
    (column) => keep[column] === 1 && must[column] !== 1 && plan.fits(column),
  )
  const placeOf = new Int32Array(problem.values.length).fill(-1)
  for (const [place, column] of columns.entries()) placeOf[column] = place
  const left = problemOf(problem, columns, placeOf, fixed)
  return {
    problem: left,
    columns,
    within(choice) {
      const places = choice.chosen.flatMap((column) => placeOf[column] ?? -1)
      const known = places.filter((place) => place >= 0)
      return planOfChoice(left, indexProblem(left), known).choice()
    },
    whole(chosen) {
      const all = [...fixed, ...chosen.map((place) => columns[place] ?? -1)].sort((a, b) => a - b)
      return { chosen: all, value: valueOf(problem, all) }
    },
  }
}

function problemOf(
  problem: Problem,
  columns: Int32Array,
  placeOf: Int32Array,
  fixed: readonly number[],
): Problem {
  const { values, memberOf, demandStarts, demands, demandCount, evenness } = problem
  const starts = new Int32Array(columns.length + 1)
  const covered: number[] = []
  for (const [place, column] of columns.entries()) {
    covered.push(...demands.subarray(demandStarts[column], demandStarts[column + 1]))
    starts[place + 1] = covered.length
  }
  return {
    values: Float64Array.from(columns, (column) => values[column] ?? 0),
    memberOf: columns.map((column) => memberOf[column] ?? 0),
    demandStarts: starts,
    demands: Int32Array.from(covered),
    demandCount,
    members: membersOf(problem, columns, placeOf, fixed),
    evenness: evenness === null ? null : evennessOf(evenness, columns, fixed),
  }
}

function membersOf(
  { members, memberOf }: Problem,
  columns: Int32Array,
  placeOf: Int32Array,
  fixed: readonly number[],
): readonly MemberProblem[] {
  const fixedOf = members.map((): number[] => [])
  for (const column of fixed) fixedOf[memberOf[column] ?? 0]?.push(column)
  let first = 0
  return members.map((member, at) => {
    const end = member.first + member.size
    let last = first
    while (last < columns.length && (columns[last] ?? 0) < end) last += 1
    const own = columns.subarray(first, last).map((column) => column - member.first)
    const budgets = member.budgets.flatMap(
      (budget) => budgetOf(member, budget, placeOf, first, fixedOf[at] ?? []) ?? [],
    )
    const left = { first, size: own.length, ...conflictsAmong(member, own), budgets }
    first = last
    return left
  })
}

function conflictsAmong({ words: from, conflicts: before }: MemberProblem, own: Int32Array) {
  const words = wordsFor(own.length)
  const conflicts = new Uint32Array(own.length * words)
  for (const [row, one] of own.entries()) {
    for (const [bit, other] of own.entries()) {
      if (hasBit(before, one * from, other)) setBit(conflicts, row * words, bit)
    }
  }
  return { words, conflicts }
}

/** The room that the fixed columns leave, for the columns that are left; nothing where no column is. */
function budgetOf(
  member: MemberProblem,
  { columns, uses, room }: Budget,
  placeOf: Int32Array,
  first: number,
  fixed: readonly number[],
): Budget | undefined {
  const left = [...columns.keys()].filter(
    (at) => (placeOf[member.first + (columns[at] ?? 0)] ?? -1) >= 0,
  )
  if (left.length === 0) return undefined
  const used = [...columns.keys()].reduce((sum, at) => {
    return fixed.includes(member.first + (columns[at] ?? 0)) ? sum + (uses[at] ?? 0) : sum
  }, 0)
  return {
    columns: Int32Array.from(
      left,
      (at) => (placeOf[member.first + (columns[at] ?? 0)] ?? 0) - first,
    ),
    uses: Float64Array.from(left, (at) => uses[at] ?? 0),
    room: room - used,
  }
}

/** A target counts what the fixed columns cover; it may end below 0, which then costs nothing. */
function evennessOf(evenness: Evenness, columns: Int32Array, fixed: readonly number[]): Evenness {
  const targets = evenness.targets.slice()
  for (const column of fixed) {
    const board = evenness.boardOf[column] ?? 0
    targets[board] = (targets[board] ?? 0) - (evenness.minutes[column] ?? 0)
  }
  return {
    costPerMinute: evenness.costPerMinute,
    targets,
    boardOf: columns.map((column) => evenness.boardOf[column] ?? 0),
    minutes: Float64Array.from(columns, (column) => evenness.minutes[column] ?? 0),
  }
}
