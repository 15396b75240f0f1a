import { isWhole, type Part } from '../world/parts-of.ts'
import type { SharedRoom } from './shared-rooms.ts'

/**
 * Contracts that a board can still give, as room for requests. One contract serves all parts of a request, so that a budget
 * has the whole of each request and one of its weekdays, as many budgets as there are weekdays: no two of one request are in
 * one budget without a conflict. `contracts` says by column for how many requests there is one, in all. Several weekdays of one
 * request beside others are left for the whole plan to be judged.
 */
export function sharedContracts(
  contracts: Float64Array,
  partAt: (column: number) => Part | undefined,
  exclude: (one: number, other: number) => void,
): readonly SharedRoom[] {
  if (contracts.every((one) => one === Infinity)) return []
  const requestOf = (column: number) => partAt(column)?.request
  const byBoard = Map.groupBy(contracts.keys(), (column) => requestOf(column)?.boardId)
  return [...byBoard.values()].flatMap((columns) => {
    for (const one of columns.filter((column) => contracts[column] === 1)) {
      for (const other of columns) {
        if (requestOf(other)?.id !== requestOf(one)?.id) exclude(one, other)
      }
    }
    const rooms = new Set(columns.map((column) => contracts[column] ?? Infinity))
    return [...rooms]
      .toSorted((a, b) => a - b)
      .flatMap((room) => {
        if (room === Infinity || room === 1) return []
        const within = columns.filter((column) => (contracts[column] ?? Infinity) <= room)
        return onePerRequest(within, partAt).map((few) => {
          return { columns: few, uses: few.map(() => 1), room }
        })
      })
  })
}

/** Columns so that no two of one request are together unless they conflict: its whole, and one of its weekdays at a time. */
function onePerRequest(
  columns: readonly number[],
  partAt: (column: number) => Part | undefined,
): readonly (readonly number[])[] {
  const byRequest = [...Map.groupBy(columns, (column) => partAt(column)?.request.id).values()]
  const wholes = columns.filter((column) => isWholePart(partAt(column)))
  const weekdays = byRequest
    .map((ofOne) => ofOne.filter((column) => !wholes.includes(column)))
    .filter((ofOne) => ofOne.length > 0)
  const most = Math.max(1, ...weekdays.map((ofOne) => ofOne.length))
  return Array.from({ length: most }, (_, nth) =>
    [
      ...wholes,
      ...weekdays.flatMap((ofOne) => ofOne[Math.min(nth, ofOne.length - 1)] ?? []),
    ].toSorted((a, b) => a - b),
  )
}

function isWholePart(part: Part | undefined): boolean {
  return part !== undefined && isWhole(part)
}
