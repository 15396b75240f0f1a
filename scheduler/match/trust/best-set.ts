import type { MemberProblem } from '../solve/problem.ts'

/** How a column stands on the way to a leaf: nothing decided, chosen, or kept out. */
export const FREE = 0
export const CHOSEN = 1
export const KEPT_OUT = 2

/** How often the search for one member looks further before it is content with a profit that no set exceeds. */
const VISITS_MAX = 20_000

interface Room {
  /** By column of the member, or by candidate. */
  readonly uses: Float64Array
  left: number
}

/**
 * The profit of the best set that one member can take of `profits` (by column of the problem, as is `standing`), with every
 * chosen column and none that is kept out; `-Infinity` where the chosen ones cannot stand together. Exact: the candidate that
 * clashes with most is taken or left, until what is open is known to bring too little, or to be worth what it can be at most: by
 * weights on groups that clash, the last to begin first, which is exact for stretches of time (Bar-Noy and others 2001), and by
 * what the scarcest budget pays for. Where it takes too long the answer is a profit that no set exceeds.
 */
export function bestSet(
  member: MemberProblem,
  profits: Float64Array,
  standing: Uint8Array,
): number {
  const { first, size } = member
  const chosen: number[] = []
  let sum = 0
  for (let column = 0; column < size; column += 1) {
    if (standing[first + column] !== CHOSEN) continue
    if (chosen.some((other) => doConflict(member, column, other))) return -Infinity
    chosen.push(column)
    sum += profits[first + column] ?? 0
  }
  const rooms = roomsBeside(member, chosen)
  if (rooms.some(({ left }) => left < 0)) return -Infinity
  const candidates: number[] = []
  for (let column = 0; column < size; column += 1) {
    if (standing[first + column] !== FREE || (profits[first + column] ?? 0) <= 0) continue
    if (rooms.some(({ uses, left }) => (uses[column] ?? 0) > left)) continue
    if (!chosen.some((other) => doConflict(member, column, other))) candidates.push(column)
  }
  const own = Float64Array.from(candidates, (column) => profits[first + column] ?? 0)
  return sum + bestOf(own, clashesOf(member, candidates), contestedBy(rooms, candidates))
}

function doConflict({ conflicts, words }: MemberProblem, one: number, other: number): boolean {
  return (((conflicts[one * words + (other >>> 5)] ?? 0) >>> (other & 31)) & 1) === 1
}

/** Per budget what each column uses, and what the chosen ones leave. */
function roomsBeside({ budgets, size }: MemberProblem, chosen: readonly number[]): readonly Room[] {
  return budgets.map(({ columns, uses, room }) => {
    const byColumn = new Float64Array(size)
    for (const [at, column] of columns.entries()) byColumn[column] = uses[at] ?? 0
    const left = chosen.reduce((rest, column) => rest - (byColumn[column] ?? 0), room)
    return { uses: byColumn, left }
  })
}

/** The budgets that the candidates exceed when all are taken, by candidate. */
function contestedBy(rooms: readonly Room[], candidates: readonly number[]): readonly Room[] {
  return rooms
    .map(({ uses, left }) => {
      return { uses: Float64Array.from(candidates, (column) => uses[column] ?? 0), left }
    })
    .filter(({ uses, left }) => sumOf(uses) > left)
}

function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** By candidate, whether it clashes with each candidate. */
function clashesOf(member: MemberProblem, candidates: readonly number[]): readonly Uint8Array[] {
  return candidates.map((column) =>
    Uint8Array.from(candidates, (other) => (doConflict(member, column, other) ? 1 : 0)),
  )
}

function bestOf(
  profits: Float64Array,
  clashes: readonly Uint8Array[],
  budgets: readonly Room[],
): number {
  const degrees = clashes.map((row) => row.reduce((sum, one) => sum + one, 0))
  const payable = scarcest(profits, budgets)
  let best = 0
  let visits = 0
  /** The best of what was looked into, or more than that where something was not. */
  const visit = (open: readonly number[], sum: number): number => {
    best = Math.max(best, sum)
    const { worth, heads } = weightsOf(open, profits, clashes)
    const most = sum + Math.min(worth, payable(open))
    if (most <= best) return best
    if (doFit(heads, budgets)) best = Math.max(best, sum + worthOf(heads, profits))
    if (most <= best) return best
    visits += 1
    if (visits > VISITS_MAX) return most
    const at = open.reduce((a, b) => ((degrees[b] ?? 0) > (degrees[a] ?? 0) ? b : a))
    const rest = open.filter((other) => other !== at)
    return Math.max(visitWith(at, rest, sum), visit(rest, sum))
  }
  const visitWith = (at: number, rest: readonly number[], sum: number): number => {
    for (const budget of budgets) budget.left -= budget.uses[at] ?? 0
    const open = rest.filter(
      (other) =>
        clashes[at]?.[other] !== 1 && budgets.every(({ uses, left }) => (uses[other] ?? 0) <= left),
    )
    const found = visit(open, sum + (profits[at] ?? 0))
    for (const budget of budgets) budget.left += budget.uses[at] ?? 0
    return found
  }
  return visit([...profits.keys()], 0)
}

/**
 * Weights on groups that clash, so that the groups of each open candidate weigh as much as its profit: no set is worth more than
 * all weights. `heads`: one candidate of each group, where they do not clash with each other.
 */
function weightsOf(
  open: readonly number[],
  profits: Float64Array,
  clashes: readonly Uint8Array[],
): { readonly worth: number; readonly heads: readonly number[] } {
  const left = profits.slice()
  const heads: number[] = []
  let worth = 0
  for (let from = open.length - 1; from >= 0; from -= 1) {
    const head = open[from] ?? 0
    const weight = left[head] ?? 0
    if (weight <= 0) continue
    worth += weight
    heads.push(head)
    const group = [head]
    for (let at = from - 1; at >= 0; at -= 1) {
      const other = open[at] ?? 0
      if ((left[other] ?? 0) <= 0) continue
      if (!group.every((one) => clashes[one]?.[other] === 1)) continue
      left[other] = (left[other] ?? 0) - weight
      group.push(other)
    }
  }
  const standing = heads.reduceRight((some: readonly number[], head) => {
    return some.some((one) => clashes[one]?.[head] === 1) ? some : [...some, head]
  }, [])
  return { worth, heads: standing }
}

function worthOf(candidates: readonly number[], profits: Float64Array): number {
  return candidates.reduce((sum, at) => sum + (profits[at] ?? 0), 0)
}

/** Whether candidates that do not clash keep every budget. */
function doFit(candidates: readonly number[], budgets: readonly Room[]): boolean {
  return budgets.every(({ uses, left }) => worthOf(candidates, uses) <= left)
}

/** What open candidates bring at most, when pieces of them fill the room of the budget with most demand. */
function scarcest(
  profits: Float64Array,
  budgets: readonly Room[],
): (open: readonly number[]) => number {
  const demandOf = ({ uses, left }: Room) => sumOf(uses) / left
  const budget = budgets.toSorted((a, b) => demandOf(b) - demandOf(a)).at(0)
  if (budget === undefined) return () => Infinity
  const { uses } = budget
  const perUse = (at: number) => (profits[at] ?? 0) / (uses[at] ?? 0)
  const place = new Float64Array(profits.length)
  const order = [...profits.keys()].toSorted((a, b) => perUse(b) - perUse(a) || a - b)
  for (const [at, candidate] of order.entries()) place[candidate] = at
  return (open) => {
    let [sum, left] = [0, budget.left]
    for (const at of open.toSorted((a, b) => (place[a] ?? 0) - (place[b] ?? 0))) {
      const use = uses[at] ?? 0
      if (use > left) return sum + ((profits[at] ?? 0) * left) / use
      sum += profits[at] ?? 0
      left -= use
    }
    return sum
  }
}
