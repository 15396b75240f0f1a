import { createHash } from 'node:crypto'
import type { World } from '../../scheduler/domain/world.ts'

/** SHA-256 of a world as canonical JSON (keys in order): two runs with the same hash and seed give the same plan. */
export function worldHash(world: World): string {
  return createHash('sha256').update(JSON.stringify(world, inKeyOrder)).digest('hex')
}

function inKeyOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}
