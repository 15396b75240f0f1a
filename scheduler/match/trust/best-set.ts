import type { MemberProblem } from '../solve/problem.ts'

/** How a column stands on the way to a leaf: nothing decided, chosen, or kept out. */
export const FREE = 0
export const CHOSEN = 1
export const KEPT_OUT = 2

/** How often the search for one member looks further before it is content with a profit that no set exceeds. */
const VISITS_MAX = 50_000

interface Room {
  /** By column of the member, or by candidate. */
  readonly uses: Float64Array
  left: number
}

/**
 * The profit of the best set that one member can take of `profits` (by column of the problem, as is `standing`), with every
 * chosen column and none that is kept out; `-Infinity` where the chosen ones cannot stand together. Exact: the last candidate
 * alone, then the last two, and so on, each search bounded by what the ones before it found (Östergård 2002), and by what the
 * scarcest budget still pays for. On columns that are stretches of time each search walks straight to its answer. Where it takes
 * too long the answer is a profit that no set exceeds: of candidates that all clash only the best counts.
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

/** By candidate, the candidates that it clashes with, as rows of bits. */
function clashesOf(member: MemberProblem, candidates: readonly number[]): readonly Uint32Array[] {
  const words = (candidates.length + 31) >>> 5
  return candidates.map((column) => {
    const row = new Uint32Array(words)
    for (const [at, other] of candidates.entries()) {
      if (doConflict(member, column, other)) row[at >>> 5] = (row[at >>> 5] ?? 0) | (1 << (at & 31))
    }
    return row
  })
}

function bestOf(
  profits: Float64Array,
  clashes: readonly Uint32Array[],
  budgets: readonly Room[],
): number {
  const words = (profits.length + 31) >>> 5
  /** What the candidates from each one on are worth at most together: exact once the search has passed it. */
  const bests = new Float64Array(profits.length + 1)
  const payable = scarcest(profits, budgets)
  let best = 0
  let visits = 0
  const visit = (open: Uint32Array, from: number, sum: number): void => {
    visits += 1
    if (visits > VISITS_MAX) return
    if (sum > best) best = sum
    for (let at = from; at < profits.length; at += 1) {
      if ((((open[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 0) continue
      if (sum + (bests[at] ?? 0) <= best || sum + payable(open, at) <= best) return
      take(at, sum + (profits[at] ?? 0), open)
    }
  }
  const take = (at: number, sum: number, open: Uint32Array): void => {
    if (budgets.some(({ uses, left }) => (uses[at] ?? 0) > left)) return
    for (const budget of budgets) budget.left -= budget.uses[at] ?? 0
    const still = new Uint32Array(words)
    for (let word = 0; word < words; word += 1) {
      still[word] = (open[word] ?? 0) & ~(clashes[at]?.[word] ?? 0)
    }
    visit(still, at + 1, sum)
    for (const budget of budgets) budget.left += budget.uses[at] ?? 0
  }
  const all = new Uint32Array(words).fill(0xffffffff)
  for (let at = profits.length - 1; at >= 0; at -= 1) {
    take(at, profits[at] ?? 0, all)
    bests[at] = best
    if (visits > VISITS_MAX) return Math.min(payable(all, 0), bestOfEachGroup(profits, clashes))
  }
  return best
}

/** The best of each group of candidates that all clash with each other, together. */
function bestOfEachGroup(profits: Float64Array, clashes: readonly Uint32Array[]): number {
  const doClash = (one: number, other: number) =>
    (((clashes[one]?.[other >>> 5] ?? 0) >>> (other & 31)) & 1) === 1
  const groups: number[][] = []
  let sum = 0
  const bestFirst = [...profits.keys()].toSorted(
    (a, b) => (profits[b] ?? 0) - (profits[a] ?? 0) || a - b,
  )
  for (const at of bestFirst) {
    const group = groups.find((one) => one.every((other) => doClash(at, other)))
    if (group === undefined) {
      groups.push([at])
      sum += profits[at] ?? 0
    } else group.push(at)
  }
  return sum
}

/** What the open candidates from one on bring at most, when pieces of them fill the room of the budget with most demand. */
function scarcest(
  profits: Float64Array,
  budgets: readonly Room[],
): (open: Uint32Array, from: number) => number {
  const demandOf = ({ uses, left }: Room) => sumOf(uses) / left
  const budget = budgets.toSorted((a, b) => demandOf(b) - demandOf(a)).at(0)
  if (budget === undefined) return () => Infinity
  const { uses } = budget
  const perUse = (at: number) => (profits[at] ?? 0) / (uses[at] ?? 0)
  const order = [...profits.keys()].toSorted((a, b) => perUse(b) - perUse(a) || a - b)
  return (open, from) => {
    let [sum, left] = [0, budget.left]
    for (const at of order) {
      if (at < from || (((open[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 0) continue
      const use = uses[at] ?? 0
      if (use > left) return sum + ((profits[at] ?? 0) * left) / use
      sum += profits[at] ?? 0
      left -= use
    }
    return sum
  }
}
