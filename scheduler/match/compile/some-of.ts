import { wordsFor } from '../world/bits.ts'
import { licensing } from '../world/licensing.ts'
import { once } from '../world/once.ts'
import { committedOf } from './committed.ts'
import type { Facts } from './facts.ts'

/** The same facts about some of the parts, by their places. */
export function withParts(facts: Facts, places: readonly number[]): Facts {
  const { engagements, timeline, intervals, rooms } = facts
  const some = <Item>(items: readonly Item[]) => places.flatMap((place) => items[place] ?? [])
  return {
    ...facts,
    parts: some(facts.parts),
    engagements: {
      ...engagements,
      timeOf: Int32Array.from(places, (place) => engagements.timeOf[place] ?? 0),
    },
    timeline: once(() => ({ ...timeline(), daysOf: some(timeline().daysOf) })),
    intervals: once(() => ({ ...intervals(), ofPart: some(intervals().ofPart) })),
    rooms: once(() => rooms().map((one) => ({ ...one, uses: some(one.uses) }))),
  }
}

/** The same facts about some of the members, by their places. */
export function withMembers(facts: Facts, places: readonly number[]): Facts {
  const { world, engagements, rooms } = facts
  const members = places.flatMap((place) => facts.members[place] ?? [])
  const some: Facts = {
    ...facts,
    world: { ...world, members },
    members,
    words: wordsFor(members.length),
    engagements: {
      ...engagements,
      inForce: engagements.inForce.map((ofTime) =>
        Int32Array.from(places, (place) => ofTime[place] ?? 0),
      ),
    },
    licensing: once(() => licensing(members, world.law)),
    committed: once(() => committedOf(some)),
    rooms: once(() =>
      rooms().map((one) => ({ ...one, room: roomOf(one.room, facts.members.length, places) })),
    ),
  }
  return some
}

/** By key, of these members only. */
function roomOf(room: Float64Array, members: number, places: readonly number[]): Float64Array {
  const some = new Float64Array((room.length / Math.max(1, members)) * places.length)
  for (let at = 0; at < some.length; at += 1) {
    const key = Math.floor(at / places.length)
    some[at] = room[key * members + (places[at % places.length] ?? 0)] ?? Infinity
  }
  return some
}
