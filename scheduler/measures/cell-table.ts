import type { Sum } from './sum.ts'

/** The people behind one cell, by how they are counted: those who were away, those who came. One is enough to withhold. */
export type People = readonly ReadonlySet<string | number>[]

/** What is decided in one step. */
export interface Table<Key> {
  readonly cells: ReadonlyMap<Key, People>
  readonly sums: readonly Sum<Key>[]
  readonly sumsWith: ReadonlyMap<Key, readonly number[]>
  /** The rank that is being decided, and of each cell its own. */
  readonly rank: number
  readonly rankOf: (key: Key) => number
}

/** The hidden cells that hang together with these by sums, and those sums: no others can have come to be told. */
export function connected<Key extends string | number>(
  from: readonly Key[],
  { sums, sumsWith }: Table<Key>,
  hidden: ReadonlySet<Key>,
): { readonly unknown: ReadonlySet<Key>; readonly sums: readonly Sum<Key>[] } {
  const unknown = new Set(from)
  const indexes = new Set<number>()
  // A set that grows is walked to its end.
  for (const key of unknown) {
    for (const index of sumsWith.get(key) ?? []) {
      if (indexes.has(index)) continue
      indexes.add(index)
      const { whole, parts } = sums[index] ?? { whole: key, parts: [] }
      for (const other of [whole, ...parts]) if (hidden.has(other)) unknown.add(other)
    }
  }
  return { unknown, sums: [...indexes].flatMap((index) => sums[index] ?? []) }
}

/**
 * What to withhold beside a cell: the smallest cell that is shown in each of its sums, or else in each sum of their cells, and so
 * on; of this rank as near as can be, else of the rank before, and only then from farther away.
 */
export function besides<Key extends string | number>(
  key: Key,
  table: Table<Key>,
  hidden: ReadonlySet<Key>,
): readonly Key[] {
  const { cells, sums, sumsWith, rank, rankOf } = table
  const isShown = (one: Key) => !hidden.has(one) && sizeOf(cells.get(one)) > 0
  const seen = new Set<number>()
  const byRank = new Map<number, readonly Key[]>()
  let near = new Set([key])
  for (let ring = 0; near.size > 0; ring++) {
    const further = new Set<Key>()
    const found = new Map<number, Key[]>()
    for (const index of [...near].flatMap((one) => sumsWith.get(one) ?? [])) {
      if (seen.has(index)) continue
      seen.add(index)
      const { whole, parts } = sums[index] ?? { whole: key, parts: [] }
      for (const one of [whole, ...parts]) further.add(one)
      const shown = Map.groupBy([whole, ...parts].filter(isShown), rankOf)
      for (const [of, keys] of shown) push(found, of, smallest(keys, cells))
    }
    for (const [of, keys] of found) if (!byRank.has(of)) byRank.set(of, keys)
    if (byRank.has(rank) || (ring >= RINGS && byRank.size > 0)) break
    near = further
  }
  return byRank.get(Math.max(...byRank.keys())) ?? []
}

/** How far away something of the least rank is looked for before something nearer of more worth is taken. */
const RINGS = 4

function push<Key>(lists: Map<number, Key[]>, name: number, item: Key | undefined): void {
  if (item === undefined) return
  const list = lists.get(name)
  if (list === undefined) lists.set(name, [item])
  else list.push(item)
}

/** In which sums a cell stands, by its key. */
export function indexOf<Key>(sums: readonly Sum<Key>[]): ReadonlyMap<Key, readonly number[]> {
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

/** The cell with the fewest people. */
export function smallest<Key extends string | number>(
  keys: readonly Key[],
  cells: ReadonlyMap<Key, People>,
): Key | undefined {
  const [first] = keys.toSorted(
    (one, other) => sizeOf(cells.get(one)) - sizeOf(cells.get(other)) || (one < other ? -1 : 1),
  )
  return first
}

/** By how many people a cell is counted at most. */
export function sizeOf(people: People = []): number {
  return Math.max(0, ...people.map(({ size }) => size))
}
