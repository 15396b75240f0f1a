import type { Sum } from './sum.ts'

/** Cells that are one and the same number under several names, each told by the first of its names. */
export interface SameCells {
  readonly sums: readonly Sum<number>[]
  readonly nameOf: (cell: number) => number
}

/**
 * Finds the cells that are always equal, since one is the only part of the other that is not empty: the only site of a board, the
 * only board of a pool in a month. Of several thousand cells most are; what is left is decided once.
 */
export function sameCells(
  isThere: (cell: number) => boolean,
  sums: readonly Sum<number>[],
): SameCells {
  const names = new Map<number, number>()
  const nameOf = (cell: number): number => {
    let name = cell
    for (let next = names.get(name); next !== undefined; next = names.get(name)) name = next
    if (name !== cell) names.set(cell, name)
    return name
  }
  const all = sums
    .filter(({ whole }) => isThere(whole))
    .map(({ whole, parts }) => ({ whole, parts: parts.filter(isThere) }))
  for (const { whole, parts } of all) {
    const [only] = parts
    if (only === undefined || parts.length > 1) continue
    const [one, other] = [nameOf(whole), nameOf(only)]
    if (one !== other) names.set(Math.max(one, other), Math.min(one, other))
  }
  const told = new Map<string, Sum<number>>()
  for (const { whole, parts } of all) {
    if (parts.length < 2) continue
    const sum = { whole: nameOf(whole), parts: parts.map(nameOf) }
    told.set(`${sum.whole}=${sum.parts.toSorted((one, other) => one - other).join()}`, sum)
  }
  return { sums: [...told.values()], nameOf }
}
