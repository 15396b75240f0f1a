import { determinedCells } from './determined-cells.ts'
import type { Sum } from './sum.ts'

/** A cell that is not empty is shown when at least so many people stand behind it (measures.md). */
export const PERSONS_MIN = 5

/** The people behind one cell, by how they are counted: those who were away, those who came. One is enough to withhold. */
export type People = readonly ReadonlySet<string | number>[]

/**
 * Which cells to withhold, by key. First those behind which one to four people stand; then others beside them, the smallest
 * part first, until no sum gives a withheld cell away: a sum with anything withheld has at least two withheld cells, and where only
 * parts are, at least five people stand behind these together. Then all sums are solved at once, and as long as a cell of few
 * people follows from them, more is withheld beside it. Empty cells are shown: a zero is nobody's. `already` are cells that stay
 * withheld whatever stands behind them. The order of the sums decides which cells are chosen.
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
  const table: Table<Key> = { cells, sums, sumsWith }
  protectAll(table, hidden, hidden)
  for (;;) {
    const told = determinedCells(hidden, sums).filter((key) => isFew(cells.get(key) ?? []))
    const more = new Set(told.flatMap((key) => beside(key, table, hidden)))
    if (more.size === 0) return hidden
    for (const key of more) hidden.add(key)
    protectAll(table, hidden, more)
  }
}

interface Table<Key> {
  readonly cells: ReadonlyMap<Key, People>
  readonly sums: readonly Sum<Key>[]
  readonly sumsWith: ReadonlyMap<Key, readonly number[]>
}

/** Withholds more until no single sum gives anything away, beginning with the sums of these cells. */
function protectAll<Key extends string | number>(
  { cells, sums, sumsWith }: Table<Key>,
  hidden: Set<Key>,
  from: ReadonlySet<Key>,
): void {
  let waiting = new Set([...from].flatMap((key) => sumsWith.get(key) ?? []))
  while (waiting.size > 0) {
    const round = [...waiting].toSorted((one, other) => one - other)
    waiting = new Set()
    for (const index of round) {
      const sum = sums[index]
      const chosen = sum === undefined ? [] : protect(sum, cells, hidden)
      for (const key of chosen) for (const other of sumsWith.get(key) ?? []) waiting.add(other)
    }
  }
}

/** The smallest cell that is still shown in each sum with this one, or, where there is none, in each sum with one of those. */
function beside<Key extends string | number>(
  key: Key,
  { cells, sums, sumsWith }: Table<Key>,
  hidden: ReadonlySet<Key>,
): readonly Key[] {
  const isShown = (one: Key) => !hidden.has(one) && sizeOf(cells.get(one)) > 0
  const seen = new Set<number>()
  let near = [key]
  for (;;) {
    const around = new Set(
      near.flatMap((one) => sumsWith.get(one) ?? []).filter((index) => !seen.has(index)),
    )
    if (around.size === 0) return []
    const groups = [...around].map((index): readonly Key[] => {
      const sum = sums[index]
      return sum === undefined ? [] : [sum.whole, ...sum.parts]
    })
    const found = groups.flatMap((of) => smallest(of.filter(isShown), cells) ?? [])
    if (found.length > 0) return found
    for (const index of around) seen.add(index)
    near = groups.flat()
  }
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
    const isShown = (key: Key) => !hidden.has(key) && sizeOf(cells.get(key)) > 0
    const next = smallest(parts.filter(isShown), cells) ?? (isShown(whole) ? whole : undefined)
    if (next === undefined) break
    hidden.add(next)
    chosen.push(next)
  }
  return chosen
}

function smallest<Key extends string | number>(
  keys: readonly Key[],
  cells: ReadonlyMap<Key, People>,
): Key | undefined {
  const [first] = keys.toSorted(
    (one, other) => sizeOf(cells.get(one)) - sizeOf(cells.get(other)) || (one < other ? -1 : 1),
  )
  return first
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
