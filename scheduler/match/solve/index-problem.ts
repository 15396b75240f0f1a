import type { MemberProblem, Problem } from './problem.ts'

/**
 * The other way around of what a problem says: which columns cover a demand, which budgets a column uses. Hangs on neither the
 * values nor on what is chosen, so it is made once and serves every search of the problem.
 */
export interface ProblemIndex {
  /** The columns that cover demand `d` are `columns[columnStarts[d]]` up to `columnStarts[d + 1]`, rising. */
  readonly columnStarts: Int32Array
  readonly columns: Int32Array
  /** The room of every budget, of all members one after another. */
  readonly rooms: Float64Array
  /** Column `c` uses `uses[at]` of budget `budgets[at]`, `at` from `useStarts[c]` up to `useStarts[c + 1]`. */
  readonly useStarts: Int32Array
  readonly budgets: Int32Array
  readonly uses: Float64Array
  /** By member: where its bits begin in a row of words that holds the bits of all members. */
  readonly wordStarts: Int32Array
}

export function indexProblem(problem: Problem): ProblemIndex {
  const { members } = problem
  const wordStarts = new Int32Array(members.length + 1)
  for (const [member, { words }] of members.entries()) {
    wordStarts[member + 1] = (wordStarts[member] ?? 0) + words
  }
  return { ...columnsByDemand(problem), ...usesByColumn(problem), wordStarts }
}

function columnsByDemand({ values, demandStarts, demands, demandCount }: Problem) {
  const columnStarts = new Int32Array(demandCount + 1)
  for (const demand of demands) columnStarts[demand + 1] = (columnStarts[demand + 1] ?? 0) + 1
  addUp(columnStarts)
  const next = columnStarts.slice()
  const columns = new Int32Array(demands.length)
  for (let column = 0; column < values.length; column += 1) {
    for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
      const demand = demands[at] ?? 0
      const place = next[demand] ?? 0
      columns[place] = column
      next[demand] = place + 1
    }
  }
  return { columnStarts, columns }
}

function usesByColumn({ values, members }: Problem) {
  const useStarts = new Int32Array(values.length + 1)
  const rooms: number[] = []
  eachUse(members, (column) => {
    useStarts[column + 1] = (useStarts[column + 1] ?? 0) + 1
  })
  addUp(useStarts)
  const next = useStarts.slice()
  const budgets = new Int32Array(useStarts.at(-1) ?? 0)
  const uses = new Float64Array(budgets.length)
  for (const member of members) for (const { room } of member.budgets) rooms.push(room)
  eachUse(members, (column, use, budget) => {
    const place = next[column] ?? 0
    budgets[place] = budget
    uses[place] = use
    next[column] = place + 1
  })
  return { rooms: Float64Array.from(rooms), useStarts, budgets, uses }
}

function eachUse(
  members: readonly MemberProblem[],
  visit: (column: number, use: number, budget: number) => void,
): void {
  let budget = 0
  for (const { first, budgets } of members) {
    for (const { columns, uses } of budgets) {
      for (let at = 0; at < columns.length; at += 1) {
        visit(first + (columns[at] ?? 0), uses[at] ?? 0, budget)
      }
      budget += 1
    }
  }
}

/** Turns counts into where each begins. */
function addUp(starts: Int32Array): void {
  for (let at = 1; at < starts.length; at += 1) {
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  }
}
