import type { Engagement } from '../../domain/engagement.ts'
import type { Member } from '../../domain/member.ts'
import type { HardRule } from '../../rules/rule.ts'
import type { IndexedWorld } from '../world/index-world.ts'
import type { BetweenSites } from './between-sites.ts'
import type { EngagementTimes } from './engagement-times.ts'
import type { Stretches } from './stretches-of.ts'
import type { Timeline } from './timeline.ts'

/** A world as the rows are made from it: members and parts by their place. */
export interface Facts extends IndexedWorld {
  readonly members: readonly Member[]
  /** Words of 32 bits per row of members. */
  readonly words: number
  readonly engagements: EngagementTimes
  readonly timeline: () => Timeline
  readonly betweenSites: () => BetweenSites
  readonly chains: () => ChainTable
  readonly committed: () => Committed
  readonly rooms: () => readonly Rooms[]
}

/** Work that members already have, by day since 1970-01-01. */
export interface Committed {
  readonly onDay: (number: number) => readonly CommittedWork[]
}

/** One session that a member already has. */
export interface CommittedWork {
  readonly member: number
  readonly startsAt: number
  readonly endsAt: number
  readonly site: number
}

/** How many more contracts a board can give, where that was told; parts and members by their places. */
export interface ChainTable {
  /** `null`: plenty, or no contract is given. */
  readonly roomFor: (part: number, member: number) => number | null
  /** The members for whom something was told of a part, with the room; each once. */
  readonly ofPart: (part: number) => readonly ToldRoom[]
}

export interface ToldRoom {
  readonly member: number
  readonly room: number
}

/** What room members have; those of one class have the same. */
export interface RoomClasses {
  /** By member. */
  readonly classOf: Int32Array
  /** By class, by key. */
  readonly room: readonly Float64Array[]
}

/**
 * The budgets of one rule as numbers. Which stretches there are, what room a member has left in each, and which stretches a day
 * is in, is asked of the rule itself, with a session on every day that matters; uses add up over the days of a part.
 */
export interface Rooms extends Stretches, RoomClasses {
  readonly rule: HardRule
  /** By key: the least room of any member. */
  readonly least: Float64Array
  /** By class: so many minutes on every day fit into any stretch. Who works no longer days than that has room. */
  readonly perDay: Float64Array
  /** The keys that a part uses, rising, and what it uses of each; whole and above 0. */
  readonly usesOf: (part: number) => Uses
  /** By part: what was asked of `usesOf` so far. */
  readonly uses: readonly (Uses | undefined)[]
  /** Whether the rule gives somebody who is engaged so any budget at all. */
  readonly givesTo: (engagement: Engagement | undefined) => boolean
}

/** What one part uses. */
export interface Uses {
  readonly keys: Int32Array
  readonly amounts: Float64Array
}

/** Asks a rule about one pair, by their places: whether it keeps the member away. */
export function asksOf(
  { parts, members, settingOf }: Facts,
  rule: HardRule,
): (part: number, member: number) => boolean {
  return (at, of) => {
    const part = parts[at]
    const member = members[of]
    if (part === undefined || member === undefined) return false
    const { request, sessions } = part
    return rule.check({ request, sessions, member }, settingOf(part, member)) !== undefined
  }
}
