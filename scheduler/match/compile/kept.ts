import type { World } from '../../domain/world.ts'
import type { IndexedWorld } from '../world/index-world.ts'
import type { Facts } from './facts.ts'

/** What stayed the same since a world was compiled before. */
export interface Kept {
  readonly before: Facts
  /** By part and by member: the place before, or `NEW`. */
  readonly partBefore: Int32Array
  readonly memberBefore: Int32Array
  /** The parts and members that are new or changed. */
  readonly newParts: readonly number[]
  readonly newMembers: readonly number[]
}

/** A part or a member that was not there before, or not like this. */
export const NEW = -1

/** Where everything was before; `undefined` where rules, law or places changed, since then nothing can be taken over. */
export function keptSince(now: IndexedWorld, before: Facts | undefined): Kept | undefined {
  if (before === undefined || !isSameGround(now.world, before.world)) return undefined
  const partBefore = placesBefore(now.parts, before.parts)
  const memberBefore = placesBefore(now.world.members, before.members)
  return {
    before,
    partBefore,
    memberBefore,
    newParts: newIn(partBefore),
    newMembers: newIn(memberBefore),
  }
}

/** All that rules look at besides the pair and the moment of decision. */
export function isSameGround(one: World, other: World): boolean {
  return (
    one.spelregels === other.spelregels &&
    one.law === other.law &&
    one.roles === other.roles &&
    one.sites === other.sites &&
    one.participations === other.participations &&
    one.today === other.today
  )
}

function placesBefore<Item>(now: readonly Item[], before: readonly Item[]): Int32Array {
  const places = new Map(before.map((item, at) => [item, at]))
  return Int32Array.from(now, (item) => places.get(item) ?? NEW)
}

/** The other way around: by place before, the place now, or `NEW` for what is gone; `places` has those before, `count` of them. */
export function turned(places: Int32Array, count: number): Int32Array {
  const back = new Int32Array(count).fill(NEW)
  for (const [at, place] of places.entries()) if (place !== NEW) back[place] = at
  return back
}

function newIn(places: Int32Array): readonly number[] {
  return [...places.keys()].filter((at) => places[at] === NEW)
}
