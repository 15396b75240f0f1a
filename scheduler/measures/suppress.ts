import {
  besides,
  connected,
  indexOf,
  type People,
  sizeOf,
  smallest,
  type Table,
} from './cell-table.ts'
import { determinedCells } from './determined-cells.ts'
import type { Sum } from './sum.ts'

/** A cell that is not empty is shown when at least so many people stand behind it (measures.md). */
export const PERSONS_MIN = 5

/** What is known beforehand. */
export interface WithheldOptions<Key> {
  /** Cells that nobody tells this reader anyway, or that stay withheld whatever stands behind them. */
  readonly already?: Iterable<Key>
  /** What is decided first, from 0 up, is not withheld for the sake of what is decided later. */
  readonly rankOf?: (key: Key) => number
}

/** After so many rounds more is withheld at once, so that it ends soon. */
const PATIENT_ROUNDS = 1

/**
 * Which cells to withhold, by key: those behind which one to four people stand, and others beside them, the smallest first, until
 * no such cell follows from what is shown. First every sum by itself: a cell of few is not the only unknown in it, and unknown
 * parts of a known whole are of five people together at least. Then all sums are solved at once, and as long as a cell of few
 * follows from them, more is withheld beside it. Empty cells are shown: a zero is nobody's. The order of the sums decides which
 * cells are chosen.
 */
export function withheld<Key extends string | number>(
  cells: ReadonlyMap<Key, People>,
  sums: readonly Sum<Key>[],
  { already = [], rankOf = () => 0 }: WithheldOptions<Key> = {},
): ReadonlySet<Key> {
  const hidden = new Set(already)
  const ranks = [...new Set([...cells.keys()].map(rankOf))].toSorted((one, other) => one - other)
  for (const rank of ranks) {
    const isDecided = (key: Key) => rankOf(key) <= rank
    const within = sums.filter(({ whole, parts }) => isDecided(whole) && parts.every(isDecided))
    const few = [...cells].filter(([key, people]) => rankOf(key) === rank && isFew(people))
    for (const [key] of few) hidden.add(key)
    const table = { cells, sums: within, sumsWith: indexOf(within), rank, rankOf }
    decide(
      table,
      hidden,
      few.map(([key]) => key),
    )
  }
  return hidden
}

/** Withholds beside the cells of few until none of them follows from what is shown. */
function decide<Key extends string | number>(
  table: Table<Key>,
  hidden: Set<Key>,
  few: readonly Key[],
): void {
  const { cells } = table
  let fresh = [...few, ...protectAll(table, hidden, hidden)]
  for (let round = 0; fresh.length > 0; round++) {
    const { unknown, sums } = connected(fresh, table, hidden)
    const told = determinedCells(unknown, sums).filter((key) => isFew(cells.get(key) ?? []))
    const more = new Set(
      told.flatMap((key) => {
        const found = besides(key, table, hidden)
        return round < PATIENT_ROUNDS ? (smallest(found, cells) ?? []) : found
      }),
    )
    for (const key of more) hidden.add(key)
    fresh = [...more, ...protectAll(table, hidden, more)]
  }
}

/** Withholds more until no single sum gives a cell of few away, beginning with the sums of these cells; answers which. */
function protectAll<Key extends string | number>(
  { cells, sums, sumsWith, rank, rankOf }: Table<Key>,
  hidden: Set<Key>,
  from: Iterable<Key>,
): readonly Key[] {
  const added: Key[] = []
  const mayHide = (key: Key) => rankOf(key) === rank
  let waiting = new Set([...from].flatMap((key) => sumsWith.get(key) ?? []))
  while (waiting.size > 0) {
    const inOrder = [...waiting].toSorted((one, other) => one - other)
    waiting = new Set()
    for (const index of inOrder) {
      const sum = sums[index]
      const chosen = sum === undefined ? [] : protect(sum, cells, hidden, mayHide)
      added.push(...chosen)
      for (const key of chosen) for (const other of sumsWith.get(key) ?? []) waiting.add(other)
    }
  }
  return added
}

/** Withholds more cells of one sum until it gives no cell of few away, and answers which. */
function protect<Key extends string | number>(
  { whole, parts }: Sum<Key>,
  cells: ReadonlyMap<Key, People>,
  hidden: Set<Key>,
  mayHide: (key: Key) => boolean,
): readonly Key[] {
  const chosen: Key[] = []
  const isShown = (key: Key) => !hidden.has(key) && mayHide(key) && sizeOf(cells.get(key)) > 0
  while (givesAway(parts, whole, cells, hidden)) {
    const next = smallest(parts.filter(isShown), cells) ?? (isShown(whole) ? whole : undefined)
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
