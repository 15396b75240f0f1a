import type { Problem } from '../solve/problem.ts'
import { bestSet, CHOSEN, FREE, KEPT_OUT } from './best-set.ts'
import type { Certificate } from './certificate.ts'

type Leaf = Extract<Certificate, { readonly kind: 'bound' }>

/** Prices are read in steps of this size, so that every sum below is exact and the bound does not hang on rounding. */
const STEPS_PER_POINT = 64

/**
 * What a certificate proves: no choice of the problem is worth more. It trusts nobody who found the prices; poor prices give a
 * poor bound, never a wrong one. Throws `RangeError` for prices that are negative, no number or of the wrong length, for a
 * branch on a column that is none or decided already, and for one that ends in no prices.
 */
export function certifiedBound(problem: Problem, certificate: Certificate): number {
  const standing = new Uint8Array(problem.values.length)
  const boundOf = leafBounds(problem)
  const walk = (start: Certificate): number => {
    const keptOut: number[] = []
    let bound = -Infinity
    let node = start
    while (node?.kind === 'branch') {
      const { column } = node
      if (standing[column] !== FREE) throw new RangeError(`no column to decide: ${column}`)
      standing[column] = CHOSEN
      bound = Math.max(bound, walk(node.with))
      standing[column] = KEPT_OUT
      keptOut.push(column)
      node = node.without
    }
    bound = Math.max(bound, boundOf(leafAt(node), standing))
    for (const column of keptOut) standing[column] = FREE
    return bound
  }
  return walk(certificate)
}

/** Whoever made it may have left out anything, so its shape is looked at as its prices are. */
function leafAt(node: Leaf | undefined): Leaf {
  const isLeaf = node?.kind === 'bound' && ArrayBuffer.isView(node.demands)
  if (!isLeaf || !ArrayBuffer.isView(node.boards)) throw new RangeError('no prices in a leaf')
  return node
}

/**
 * Weak duality. For prices p of demands and q of boards (0 <= q <= F) every allowed choice x has
 * `sum v x - F sum max(0, T - m x) <= sum p - q T + sum (v + q m - p) x`, since a demand is covered at most once and
 * `F max(0, s) >= q s`. The last sum falls apart by member, and each member's part is at most its best set.
 * A leaf with the prices of the leaf before it works out only the members for whom something else was decided.
 */
function leafBounds(problem: Problem): (leaf: Leaf, standing: Uint8Array) => number {
  const { members, values } = problem
  const inWhole = isWhole(problem)
  let before: (Priced & Pick<Leaf, 'demands' | 'boards'>) | undefined
  const bests = new Float64Array(members.length)
  const stoodBefore = new Uint8Array(values.length)
  return (leaf, decided) => {
    const standing = withoutTaken(problem, decided)
    if (standing === undefined) return -Infinity
    const isSame = leaf.demands === before?.demands && leaf.boards === before.boards
    if (before === undefined || !isSame) before = { ...leaf, ...pricedBy(problem, leaf) }
    let bound = before.constant
    for (const [index, member] of members.entries()) {
      const [from, to] = [member.first, member.first + member.size]
      const stands = standing.subarray(from, to)
      if (!isSame || stands.some((how, at) => how !== stoodBefore[from + at])) {
        bests[index] = bestSet(member, before.profits, standing)
      }
      bound += bests[index] ?? 0
    }
    stoodBefore.set(standing)
    return inWhole ? Math.floor(bound) : bound
  }
}

/** As decided, and nobody else covers what a chosen column covers; nothing where two chosen columns cover the same. */
function withoutTaken(
  { demandStarts, demands, demandCount }: Problem,
  decided: Uint8Array,
): Uint8Array | undefined {
  const taken = new Uint8Array(demandCount)
  const covers = (column: number) =>
    demands.subarray(demandStarts[column], demandStarts[column + 1])
  for (const [column, how] of decided.entries()) {
    if (how !== CHOSEN) continue
    for (const demand of covers(column)) {
      if (taken[demand] === 1) return undefined
      taken[demand] = 1
    }
  }
  const isTaken = (demand: number) => taken[demand] === 1
  return decided.map((how, column) =>
    how === FREE && covers(column).some(isTaken) ? KEPT_OUT : how,
  )
}

interface Priced {
  readonly constant: number
  /** By column. */
  readonly profits: Float64Array
}

function pricedBy(problem: Problem, leaf: Leaf): Priced {
  const { values, demandStarts, demands, demandCount, evenness } = problem
  const prices = leaf.demands.map(inSteps)
  const boardPrices = leaf.boards.map((p) => Math.min(inSteps(p), evenness?.costPerMinute ?? 0))
  const boardCount = evenness?.targets.length ?? 0
  if (prices.length !== demandCount || boardPrices.length !== boardCount) {
    throw new RangeError(`${prices.length} and ${boardPrices.length} prices do not fit the problem`)
  }
  let constant = prices.reduce((sum, price) => sum + price, 0)
  for (const [board, price] of boardPrices.entries()) {
    constant -= price * (evenness?.targets[board] ?? 0)
  }
  const profits = values.map((value, column) => {
    let profit = value
    for (let at = demandStarts[column] ?? 0; at < (demandStarts[column + 1] ?? 0); at += 1) {
      profit -= prices[demands[at] ?? 0] ?? 0
    }
    if (evenness === null) return profit
    const price = boardPrices[evenness.boardOf[column] ?? 0] ?? 0
    return profit + price * (evenness.minutes[column] ?? 0)
  })
  return { constant, profits }
}

function inSteps(price: number): number {
  if (!(price >= 0 && price < Infinity)) throw new RangeError(`no price: ${price}`)
  return Math.round(price * STEPS_PER_POINT) / STEPS_PER_POINT
}

/** Choices of whole numbers are worth a whole number, so that what lies behind the point proves nothing. */
function isWhole({ values, evenness }: Problem): boolean {
  if (!values.every(Number.isInteger)) return false
  if (evenness === null) return true
  const { costPerMinute, targets, minutes } = evenness
  return [costPerMinute, ...targets, ...minutes].every(Number.isInteger)
}
