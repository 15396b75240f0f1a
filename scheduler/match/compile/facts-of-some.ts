import { wordsFor } from '../bits.ts'
import { licensing } from '../world/licensing.ts'
import { once } from '../world/once.ts'
import { chainTable } from './chain-table.ts'
import { committedOf } from './committed.ts'
import type { Facts, Rooms } from './facts.ts'

/** The same facts about some of the parts, by their places. */
export function factsOfParts(facts: Facts, places: readonly number[]): Facts {
  const { engagements, timeline, rooms } = facts
  const some = <Item>(items: readonly Item[]) => places.flatMap((place) => items[place] ?? [])
  const ofSome: Facts = {
    ...facts,
    parts: some(facts.parts),
    chains: once(() => chainTable(ofSome)),
    engagements: {
      ...engagements,
      timeOf: Int32Array.from(places, (place) => engagements.timeOf[place] ?? 0),
    },
    timeline: once(() => ({ ...timeline(), daysOf: some(timeline().daysOf) })),
    rooms: once(() => rooms().map((one) => ofParts(one, places))),
  }
  return ofSome
}

/** The same facts about some of the members, by their places. */
export function factsOfMembers(facts: Facts, places: readonly number[]): Facts {
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
    chains: once(() => chainTable(some)),
    committed: once(() => committedOf(some)),
    rooms: once(() => rooms().map((one) => ofMembers(one, places))),
  }
  return some
}

function ofParts(rooms: Rooms, places: readonly number[]): Rooms {
  return {
    ...rooms,
    uses: places.map((place) => rooms.uses[place]),
    usesOf: (part) => rooms.usesOf(places[part] ?? -1),
  }
}

function ofMembers(rooms: Rooms, places: readonly number[]): Rooms {
  return { ...rooms, classOf: Int32Array.from(places, (place) => rooms.classOf[place] ?? 0) }
}
