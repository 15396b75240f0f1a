import { wordsFor } from '../bits.ts'
import type { IndexedWorld } from '../world/index-world.ts'
import { once } from '../world/once.ts'
import { betweenSites } from './between-sites.ts'
import { chainTable } from './chain-table.ts'
import { committedOf } from './committed.ts'
import { engagementTimes } from './engagement-times.ts'
import type { Facts } from './facts.ts'
import type { Kept } from './kept.ts'
import { roomsOf } from './rooms.ts'
import { timelineOf } from './timeline.ts'

/** Gathers what more than one rule's rows need, each worked out when it is first asked for, from what was `kept` where it can. */
export function factsOf(indexed: IndexedWorld, kept?: Kept): Facts {
  const { members } = indexed.world
  const facts: Facts = {
    ...indexed,
    members,
    words: wordsFor(members.length),
    engagements: engagementTimes(indexed.parts, members),
    timeline: once(() => timelineOf(indexed.parts, kept?.before.timeline())),
    betweenSites: once(() => betweenSites(indexed)),
    chains: once(() => chainTable(facts)),
    committed: once(() => committedOf(facts)),
    rooms: once(() => roomsOf(facts, { kept })),
  }
  return facts
}
