import { type Column, fitsBeside } from './column.ts'

/** Columns by their place: a list, or made when they are asked for. */
export interface ColumnsAt {
  readonly at: (column: number) => Column | undefined
}

/**
 * Judges a whole choice as a plan: every assignment with the member's others as commitments, by all hard rules. Returns
 * for each member whose assignments cannot stand together as few of them as it takes; nothing when the plan holds. Without
 * these groups the same choice cannot come back, so that solving again ends at a plan that the rules allow.
 */
export function overlookedIn(
  columns: ColumnsAt,
  chosen: readonly number[],
): readonly (readonly number[])[] {
  const ofMember = Map.groupBy(chosen, (index) => columns.at(index)?.member.id)
  return [...ofMember.values()]
    .filter((indices) => !standTogether(columns, indices))
    .map((indices) => asFewAsItTakes(columns, indices))
}

/** Whether each of these assignments of one member is allowed with the others as commitments. */
export function standTogether(columns: ColumnsAt, indices: readonly number[]): boolean {
  const own = indices.flatMap((index) => columns.at(index) ?? [])
  return own.every((one) =>
    fitsBeside(
      one,
      own.filter((other) => other !== one).map((other) => other.part),
    ),
  )
}

function asFewAsItTakes(columns: ColumnsAt, indices: readonly number[]): readonly number[] {
  let few = indices
  for (const index of indices) {
    const without = few.filter((other) => other !== index)
    if (!standTogether(columns, without)) few = without
  }
  return few
}
