import { createHash } from 'node:crypto'
import type { World } from '../../scheduler/domain/world.ts'
import type { EarlierCover } from '../../scheduler/match/explain/changes-of.ts'
import { oncePer } from '../../scheduler/match/world/once-per.ts'

/**
 * SHA-256 of a world, with the plan that stood where it began at that: two runs with the same hash and seed give the same plan.
 * Over canonical JSON (keys in order), in which requests, members and limits are told by the SHA-256 of theirs, so that what is
 * handed on from run to run is read once. A world that was put in order has the same hash however it was told.
 */
export function worldHash(world: World, standing: readonly EarlierCover[] | null = null): string {
  const { requests, members, chainLimits } = world
  return hashOf({
    ...world,
    requests: requests.map(hashOnce),
    members: members.map(hashOnce),
    chainLimits: hashOnce(chainLimits),
    ...(standing !== null && { standing }),
  })
}

const hashOnce = oncePer((value: object) => hashOf(value))

/** SHA-256 of anything, over canonical JSON; of lists in which order means nothing the same however they are told. */
export function hashOf(value: object, { isOrdered = true } = {}): string {
  return createHash('sha256').update(canonical(value, isOrdered)).digest('hex')
}

function canonical(value: unknown, isOrdered: boolean): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) {
    const items = value.map((one) => canonical(one, isOrdered))
    return `[${(isOrdered ? items : items.toSorted()).join(',')}]`
  }
  const told = Object.entries(value).filter(([, one]) => one !== undefined)
  const inOrder = told.sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${inOrder.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one, isOrdered)}`).join(',')}}`
}
