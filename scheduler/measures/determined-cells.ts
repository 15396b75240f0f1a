import type { Sum } from './sum.ts'

/** The largest prime below 2^26: two numbers below it have a product that is exact. */
const PRIME = 67_108_859
const ROUNDS = 2

/** How often each unknown stands in one equation, modulo the prime. */
type Row = Map<number, number>

/** What an unknown is replaced by: the others of its row. */
interface Pivot {
  readonly unknown: number
  readonly row: Row
}

/**
 * Which of the hidden cells a reader can work out who knows all others and every sum between them: those for which the
 * equations leave one value. The equations are solved in a field of prime order, where numbers stay whole; then every unknown
 * that is free gets a value at will, and what does not move along is determined (by Schwartz and Zippel a free unknown
 * stands still once in so many millions; it would be hidden better, and not shown).
 */
export function determinedCells<Key>(
  hidden: ReadonlySet<Key>,
  sums: readonly Sum<Key>[],
): readonly Key[] {
  const keys = [...hidden]
  const numbers = new Map(keys.map((key, index) => [key, index]))
  const { core, peeled } = peel(equations(numbers, sums), keys.length)
  const pivots = [...peeled, ...solved(core, keys.length)]
  const moves = new Uint8Array(keys.length)
  let seed = 1
  const anything = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed % PRIME
  }
  for (let round = 0; round < ROUNDS; round++) {
    const values = Float64Array.from(keys, anything)
    for (const { unknown, row } of pivots.toReversed())
      values[unknown] = valueOf(row, unknown, values)
    for (const [index, value] of values.entries()) if (value !== 0) moves[index] = 1
  }
  return keys.filter((_, index) => moves[index] === 0)
}

/** One row per sum with unknowns. */
function equations<Key>(
  numbers: ReadonlyMap<Key, number>,
  sums: readonly Sum<Key>[],
): readonly Row[] {
  const rows = sums.flatMap(({ whole, parts }) => {
    const row: Row = new Map()
    for (const key of parts) {
      const unknown = numbers.get(key)
      if (unknown !== undefined) addTo(row, unknown, 1)
    }
    const unknown = numbers.get(whole)
    if (unknown !== undefined) addTo(row, unknown, PRIME - 1)
    return row.size === 0 ? [] : [row]
  })
  return rows
}

/**
 * Sets aside, one after the other, every row with an unknown that no other row has: whatever the others are, this one makes up
 * for it. What remains is far smaller, and is what can determine anything.
 */
function peel(
  rows: readonly Row[],
  count: number,
): { readonly core: readonly Row[]; readonly peeled: readonly Pivot[] } {
  const rowsWith: Set<number>[] = Array.from({ length: count }, () => new Set())
  for (const [index, row] of rows.entries())
    for (const unknown of row.keys()) rowsWith[unknown]?.add(index)
  const alone = rowsWith.flatMap((of, unknown) => (of.size === 1 ? [unknown] : []))
  const peeled: Pivot[] = []
  const isPeeled = new Uint8Array(rows.length)
  for (let next = alone.pop(); next !== undefined; next = alone.pop()) {
    const [index] = rowsWith[next] ?? []
    const row = rows[index ?? -1]
    if (index === undefined || row === undefined) continue
    isPeeled[index] = 1
    peeled.push({ unknown: next, row })
    for (const unknown of row.keys()) {
      rowsWith[unknown]?.delete(index)
      if (rowsWith[unknown]?.size === 1) alone.push(unknown)
    }
  }
  return { core: rows.filter((_, index) => isPeeled[index] === 0), peeled }
}

/** Rows of which each has an unknown that no later row has. */
function solved(rows: readonly Row[], count: number): readonly Pivot[] {
  const standing = new Uint32Array(count)
  for (const row of rows)
    for (const unknown of row.keys()) standing[unknown] = (standing[unknown] ?? 0) + 1
  const placeOf = new Int32Array(count).fill(-1)
  const pivots: Pivot[] = []
  // The shortest first: these hardly make others longer.
  for (const row of rows.toSorted((one, other) => one.size - other.size)) {
    reduce(row, pivots, placeOf)
    let chosen = -1
    for (const unknown of row.keys()) {
      if (chosen < 0 || (standing[unknown] ?? 0) < (standing[chosen] ?? 0)) chosen = unknown
    }
    if (chosen < 0) continue
    placeOf[chosen] = pivots.length
    pivots.push({ unknown: chosen, row })
  }
  return pivots
}

/** Takes out of a row every unknown that an earlier row replaces, in the order of these rows. */
function reduce(row: Row, pivots: readonly Pivot[], placeOf: Int32Array): void {
  for (;;) {
    let first = -1
    for (const unknown of row.keys()) {
      const place = placeOf[unknown] ?? -1
      if (place >= 0 && (first < 0 || place < first)) first = place
    }
    const pivot = pivots[first]
    if (pivot === undefined) return
    const times =
      ((row.get(pivot.unknown) ?? 0) * inverse(pivot.row.get(pivot.unknown) ?? 1)) % PRIME
    for (const [unknown, value] of pivot.row) addTo(row, unknown, PRIME - ((times * value) % PRIME))
  }
}

function addTo(row: Row, unknown: number, value: number): void {
  const sum = ((row.get(unknown) ?? 0) + value) % PRIME
  if (sum === 0) row.delete(unknown)
  else row.set(unknown, sum)
}

function valueOf(row: Row, unknown: number, values: Float64Array): number {
  let rest = 0
  for (const [other, times] of row) {
    if (other !== unknown) rest = (rest + times * (values[other] ?? 0)) % PRIME
  }
  return ((PRIME - rest) * inverse(row.get(unknown) ?? 1)) % PRIME
}

/** By Fermat: to the power of the prime less two. */
function inverse(value: number): number {
  if (value === 1) return 1
  let [result, base, power] = [1, value, PRIME - 2]
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
    power = Math.floor(power / 2)
  }
  return result
}
