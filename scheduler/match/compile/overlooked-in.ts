import type { CompiledWorld } from './compile-world.ts'

/** Columns by their place, and whether some of one member can stand together. */
type Judging = Pick<CompiledWorld, 'columns' | 'standTogether'>

/**
 * Judges a whole choice as a plan: every assignment with the member's others as commitments, by all hard rules. Returns
 * for each member whose assignments cannot stand together as few of them as it takes; nothing when the plan holds. Without
 * these groups the same choice cannot come back, so that solving again ends at a plan that the rules allow.
 */
export function overlookedIn(
  judging: Judging,
  chosen: readonly number[],
): readonly (readonly number[])[] {
  const ofMember = Map.groupBy(chosen, (index) => judging.columns.at(index)?.member.id)
  return [...ofMember.values()]
    .filter((indices) => !doStand(judging, indices))
    .map((indices) => asFewAsItTakes(judging, indices))
}

function doStand({ columns, standTogether }: Judging, indices: readonly number[]): boolean {
  return standTogether(indices.flatMap((index) => columns.at(index) ?? []))
}

function asFewAsItTakes(judging: Judging, indices: readonly number[]): readonly number[] {
  let few = indices
  for (const index of indices) {
    const without = few.filter((other) => other !== index)
    if (!doStand(judging, without)) few = without
  }
  return few
}
