import { type Column, fitsBeside } from './column.ts'
import type { Row } from './program-of.ts'

/** Columns by their place: a list, or made when they are asked for. */
export interface ColumnsAt {
  readonly at: (column: number) => Column | undefined
}

/**
 * Judges a whole choice as a plan: every assignment with the member's others as commitments, by all hard rules. Returns a
 * row for each member whose assignments cannot stand together, over as few of them as it takes; none when the plan holds.
 * With these rows added the same choice cannot come back, so that solving again ends at a plan that the rules allow.
 */
export function overlookedIn(columns: ColumnsAt, chosen: readonly number[]): readonly Row[] {
  const ofMember = Map.groupBy(chosen, (index) => columns.at(index)?.member.id)
  return [...ofMember.values()]
    .filter((indices) => !standTogether(columns, indices))
    .map((indices) => {
      const few = asFewAsItTakes(columns, indices)
      return { columns: few, uses: few.map(() => 1), max: few.length - 1 }
    })
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
