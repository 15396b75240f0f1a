import { answeredChoice } from './answered-choice.ts'
import { indexProblem } from './index-problem.ts'
import type { Choice, Prices, Problem } from './problem.ts'
import { valueOf } from './problem.ts'
import { ProgramRows } from './program-rows.ts'
import { ranked } from './ranked.ts'
import type { Schedule, Schedules } from './schedules.ts'
import type { IntegerProgram, Solver } from './solver.ts'

export interface PriceAndBranchWith {
  /** What the sweep met. */
  readonly schedules: Schedules
  readonly prices: Prices
  /** An allowed choice; the answer is never worse. */
  readonly start: Choice
  /** How many schedules are worth a column: those that lose least against the best of their member. */
  readonly schedulesMax: number
  readonly seed: number
}

/** Set packing: whole schedules are chosen, at most one per member, and no two that cover the same demand. */
export interface ScheduleProgram {
  readonly program: IntegerProgram
  /** Chosen columns of the program as a choice of the problem. */
  readonly choiceOf: (chosen: readonly number[]) => Choice
}

/**
 * Finds the best way to put priced schedules together, which is far less to search than all columns, and answers with it or
 * with the start, whichever is worth more. What the solver proves holds for these schedules only, never for the problem. Rejects
 * where the answer is not allowed.
 */
export async function priceAndBranch(
  problem: Problem,
  options: PriceAndBranchWith,
  solver: Solver,
  isStopped?: () => boolean,
): Promise<Choice> {
  const { program, choiceOf } = scheduleProgram(problem, options)
  const { chosen } = await solver.solve(program, isStopped)
  const found = answeredChoice(problem, indexProblem(problem), choiceOf(chosen).chosen)
  return found.value > options.start.value ? found : options.start
}

/** The set packing of the schedules that lose least. Where uneven cover costs, a minute counts at the price of its board. */
export function scheduleProgram(problem: Problem, options: PriceAndBranchWith): ScheduleProgram {
  const { start, prices, seed } = options
  const used = [...schedulesOf(problem, start), ...leastLosing(problem, options)]
  const worths = used.map((schedule) => worthOf(problem, prices, schedule))
  const program = {
    values: Float64Array.from(worths, ({ value }) => Math.max(1, Math.round(value))),
    ...rowsOf(problem, used),
    start: [...schedulesOf(problem, start).keys()],
    seed,
  }
  return {
    program,
    choiceOf(chosen) {
      const columns = chosen.flatMap((at) => columnsOf(problem, used[at]))
      columns.sort((a, b) => a - b)
      return { chosen: columns, value: valueOf(problem, columns) }
    },
  }
}

/** What every member has in a choice. */
function schedulesOf({ members, memberOf }: Problem, { chosen }: Choice): readonly Schedule[] {
  const byMember = new Map<number, number[]>()
  for (const column of chosen) {
    const member = memberOf[column] ?? 0
    const columns = byMember.get(member) ?? []
    columns.push(column - (members[member]?.first ?? 0))
    byMember.set(member, columns)
  }
  return [...byMember].map(([member, columns]) => ({ member, columns }))
}

function leastLosing(
  problem: Problem,
  { schedules, prices, start, schedulesMax }: PriceAndBranchWith,
): readonly Schedule[] {
  const known = new Set(schedulesOf(problem, start).map(keyOf))
  const best = new Float64Array(problem.members.length)
  const profits = new Float64Array(schedules.size)
  for (let at = 0; at < schedules.size; at += 1) {
    const schedule = schedules.at(at)
    const profit = worthOf(problem, prices, schedule).profit
    profits[at] = profit
    best[schedule.member] = Math.max(best[schedule.member] ?? 0, profit)
  }
  const losses = profits.map((profit, at) => (best[schedules.at(at).member] ?? 0) - profit)
  const most = losses.reduce((a, b) => Math.max(a, b), 0)
  const order = ranked(losses.map((loss) => 1 + most - loss)).subarray(0, schedulesMax)
  return [...order]
    .map((at) => schedules.at(at))
    .filter((schedule) => !known.has(keyOf(schedule)) && coversOnce(problem, schedule))
}

/** A member can have two columns that cover the same demand; the pricer may have seen nothing against taking both. */
function coversOnce(problem: Problem, schedule: Schedule): boolean {
  const covered = columnsOf(problem, schedule).flatMap((column) => [
    ...problem.demands.subarray(problem.demandStarts[column], problem.demandStarts[column + 1]),
  ])
  return new Set(covered).size === covered.length
}

const keyOf = ({ member, columns }: Schedule) => `${member}:${columns.join()}`

/** `value`: with minutes at their board's price. `profit`: less the prices of the demands. */
function worthOf(problem: Problem, prices: Prices, schedule: Schedule) {
  const { values, demandStarts, demands, evenness } = problem
  let value = 0
  let cost = 0
  for (const column of columnsOf(problem, schedule)) {
    value += values[column] ?? 0
    const board = evenness?.boardOf[column] ?? 0
    value += (prices.boards[board] ?? 0) * (evenness?.minutes[column] ?? 0)
    for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
      cost += prices.demands[demands[at] ?? 0] ?? 0
    }
  }
  return { value, profit: value - cost }
}

function columnsOf({ members }: Problem, schedule: Schedule | undefined): readonly number[] {
  const { first = 0 } = members[schedule?.member ?? -1] ?? {}
  return schedule?.columns.map((column) => first + column) ?? []
}

function rowsOf(problem: Problem, used: readonly Schedule[]) {
  const ofMember = problem.members.map((): number[] => [])
  const ofDemand = Array.from({ length: problem.demandCount }, (): number[] => [])
  for (const [at, schedule] of used.entries()) {
    ofMember[schedule.member]?.push(at)
    for (const column of columnsOf(problem, schedule)) {
      const { demandStarts, demands } = problem
      for (const demand of demands.subarray(demandStarts[column], demandStarts[column + 1])) {
        ofDemand[demand]?.push(at)
      }
    }
  }
  const rows = new ProgramRows()
  for (const row of [...ofMember, ...ofDemand]) if (row.length > 1) rows.addAtMostOne(row)
  return rows.laidOut()
}
