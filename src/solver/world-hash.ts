import { createHash } from 'node:crypto'
import type { World } from '../../scheduler/domain/world.ts'
import type { EarlierCover } from '../../scheduler/match/explain/changes-of.ts'

/** SHA-256 of a world, with the plan that stood where it began at that, as canonical JSON (keys in order): two runs with the same hash and seed give the same plan. */
export function worldHash(world: World, standing: readonly EarlierCover[] | null = null): string {
  const all = standing === null ? world : { ...world, standing }
  return createHash('sha256').update(JSON.stringify(all, inKeyOrder)).digest('hex')
}

function inKeyOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}
