/** A cell that is not empty is shown when at least so many people stand behind it (measures.md). */
export const PERSONS_MIN = 5

/** A sum that a reader can check: the value of `whole` is the sum of `parts`. */
export interface Sum {
  readonly whole: string
  readonly parts: readonly string[]
}

/** The people behind one cell, by how they are counted: those who were away, those who came. One is enough to withhold. */
export type People = readonly ReadonlySet<string>[]

/**
 * Which cells to withhold, by key. First those behind which one to four people stand; then others beside them, the smallest
 * part first, until no sum gives a withheld cell away: a sum with anything withheld has at least two withheld cells, and where only
 * parts are, at least five people stand behind these together. Empty cells are shown: a zero is nobody's.
 */
export function withheld(
  cells: ReadonlyMap<string, People>,
  sums: readonly Sum[],
): ReadonlySet<string> {
  const hidden = new Set<string>()
  for (const [key, people] of cells) {
    if (isFew(people)) hidden.add(key)
  }
  let before = -1
  while (before < hidden.size) {
    before = hidden.size
    for (const sum of sums) protect(sum, cells, hidden)
  }
  return hidden
}

function protect(
  { whole, parts }: Sum,
  cells: ReadonlyMap<string, People>,
  hidden: Set<string>,
): void {
  while (givesAway(parts, whole, cells, hidden)) {
    const [next = sizeOf(cells.get(whole)) > 0 && !hidden.has(whole) ? whole : undefined] = parts
      .filter((key) => !hidden.has(key) && sizeOf(cells.get(key)) > 0)
      .toSorted(
        (one, other) => sizeOf(cells.get(one)) - sizeOf(cells.get(other)) || (one < other ? -1 : 1),
      )
    if (next === undefined) return
    hidden.add(next)
  }
}

function givesAway(
  parts: readonly string[],
  whole: string,
  cells: ReadonlyMap<string, People>,
  hidden: ReadonlySet<string>,
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
