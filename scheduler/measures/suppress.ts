/** A cell that is not empty is shown when at least so many people stand behind it (measures.md). */
export const PERSONS_MIN = 5

/** A sum that a reader can check: the value of the cell `whole` is the sum of the cells `parts`. */
export interface Sum<Key> {
  readonly whole: Key
  readonly parts: readonly Key[]
}

/** The people behind one cell, by how they are counted: those who were away, those who came. One is enough to withhold. */
export type People = readonly ReadonlySet<string | number>[]

/**
 * Which cells to withhold, by key. First those behind which one to four people stand; then others beside them, the smallest
 * part first, until no sum gives a withheld cell away: a sum with anything withheld has at least two withheld cells, and where only
 * parts are, at least five people stand behind these together. Empty cells are shown: a zero is nobody's. `already` are cells
 * that stay withheld whatever stands behind them. The order of the sums decides which cells are chosen.
 */
export function withheld<Key extends string | number>(
  cells: ReadonlyMap<Key, People>,
  sums: readonly Sum<Key>[],
  already: Iterable<Key> = [],
): ReadonlySet<Key> {
  const hidden = new Set(already)
  for (const [key, people] of cells) {
    if (isFew(people)) hidden.add(key)
  }
  const sumsWith = indexOf(sums)
  let waiting = new Set([...hidden].flatMap((key) => sumsWith.get(key) ?? []))
  while (waiting.size > 0) {
    const round = [...waiting].toSorted((one, other) => one - other)
    waiting = new Set()
    for (const index of round) {
      const sum = sums[index]
      const chosen = sum === undefined ? [] : protect(sum, cells, hidden)
      for (const key of chosen) for (const other of sumsWith.get(key) ?? []) waiting.add(other)
    }
  }
  return hidden
}

/** In which sums a cell stands, by its key. */
function indexOf<Key>(sums: readonly Sum<Key>[]): ReadonlyMap<Key, readonly number[]> {
  const found = new Map<Key, number[]>()
  for (const [index, { whole, parts }] of sums.entries()) {
    for (const key of [whole, ...parts]) {
      const known = found.get(key)
      if (known === undefined) found.set(key, [index])
      else known.push(index)
    }
  }
  return found
}

/** Withholds more cells of one sum until it gives nothing away, and answers which. */
function protect<Key extends string | number>(
  { whole, parts }: Sum<Key>,
  cells: ReadonlyMap<Key, People>,
  hidden: Set<Key>,
): readonly Key[] {
  const chosen: Key[] = []
  while (givesAway(parts, whole, cells, hidden)) {
    const [next = sizeOf(cells.get(whole)) > 0 && !hidden.has(whole) ? whole : undefined] = parts
      .filter((key) => !hidden.has(key) && sizeOf(cells.get(key)) > 0)
      .toSorted(
        (one, other) => sizeOf(cells.get(one)) - sizeOf(cells.get(other)) || (one < other ? -1 : 1),
      )
    if (next === undefined) break
    hidden.add(next)
    chosen.push(next)
  }
  return chosen
}

function givesAway<Key>(
  parts: readonly Key[],
  whole: Key,
  cells: ReadonlyMap<Key, People>,
  hidden: ReadonlySet<Key>,
): boolean {
  const hiddenParts = parts.filter((key) => hidden.has(key))
  const count = hiddenParts.length + Number(hidden.has(whole))
  if (count < 2) return count === 1
  return !hidden.has(whole) && isFew(together(hiddenParts.map((key) => cells.get(key) ?? [])))
}

function together(all: readonly People[]): People {
  const kinds = Math.max(0, ...all.map((people) => people.length))
  return Array.from(
    { length: kinds },
    (_, kind) => new Set(all.flatMap((people) => [...(people[kind] ?? [])])),
  )
}

function isFew(people: People): boolean {
  return people.some(({ size }) => size > 0 && size < PERSONS_MIN)
}

function sizeOf(people: People = []): number {
  return Math.max(0, ...people.map(({ size }) => size))
}
