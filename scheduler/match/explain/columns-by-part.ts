import type { CompiledWorld } from '../compile/compile-world.ts'

/** The columns of each part, by its place. */
export function columnsByPart({
  parts,
  partOf,
}: Pick<CompiledWorld, 'parts' | 'partOf'>): readonly (readonly number[])[] {
  const columns = parts.map((): number[] => [])
  for (const [column, part] of partOf.entries()) columns[part]?.push(column)
  return columns
}
