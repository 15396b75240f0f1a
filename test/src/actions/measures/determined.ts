/** The cell `whole` is the sum of the cells `parts`. */
export interface Equation {
  readonly whole: string
  readonly parts: readonly string[]
}

const PRIME = 2_147_483_647n

/**
 * Which unknown cells follow from what is known: those for which the equations have one solution alone. Gauss' elimination in a
 * field of prime order, exact and without rounding; an unknown is determined when its row has no other unknown left.
 */
export function determined(
  known: ReadonlyMap<string, number | null>,
  equations: readonly Equation[],
): readonly string[] {
  const isHole = (key: string) => known.get(key) === null
  const rows = equations
    .filter(({ whole, parts }) => [whole, ...parts].every((key) => known.has(key)))
    .map(({ whole, parts }) => {
      const row = new Map<string, bigint>()
      for (const key of parts.filter(isHole)) row.set(key, (row.get(key) ?? 0n) + 1n)
      if (isHole(whole)) row.set(whole, (row.get(whole) ?? 0n) + PRIME - 1n)
      return clean(row)
    })
    .filter((row) => row.size > 0)
    .toSorted((one, other) => one.size - other.size)
  const pivots = new Map<string, Map<string, bigint>>()
  for (const row of rows) {
    reduce(row, pivots)
    const [pivot] = row.keys()
    if (pivot === undefined) continue
    scale(row, inverse(row.get(pivot) ?? 1n))
    for (const other of pivots.values()) subtract(other, row, pivot)
    pivots.set(pivot, row)
  }
  return [...pivots].filter(([, row]) => row.size === 1).map(([key]) => key)
}

function reduce(row: Map<string, bigint>, pivots: ReadonlyMap<string, Map<string, bigint>>): void {
  const known = [...row.keys()]
  for (const key of known) {
    const pivot = pivots.get(key)
    if (pivot !== undefined) subtract(row, pivot, key)
  }
}

/** Takes the pivot's row so often that its key goes away. */
function subtract(row: Map<string, bigint>, pivot: ReadonlyMap<string, bigint>, key: string): void {
  const times = row.get(key)
  if (times === undefined) return
  for (const [other, value] of pivot) {
    row.set(other, ((row.get(other) ?? 0n) + (PRIME - times) * value) % PRIME)
  }
  clean(row)
}

function scale(row: Map<string, bigint>, by: bigint): void {
  for (const [key, value] of row) row.set(key, (value * by) % PRIME)
}

function clean(row: Map<string, bigint>): Map<string, bigint> {
  for (const [key, value] of row) if (value % PRIME === 0n) row.delete(key)
  return row
}

/** By Fermat: a to the power of p - 2. */
function inverse(value: bigint): bigint {
  let [result, base, power] = [1n, value % PRIME, PRIME - 2n]
  while (power > 0n) {
    if (power % 2n === 1n) result = (result * base) % PRIME
    base = (base * base) % PRIME
    power /= 2n
  }
  return result
}
