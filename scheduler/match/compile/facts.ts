import type { Member } from '../../domain/member.ts'
import type { HardRule } from '../../rules/rule.ts'
import { wordsFor } from '../world/bits.ts'
import type { IndexedWorld } from '../world/index-world.ts'
import { once } from '../world/once.ts'
import { type BetweenSites, betweenSites } from './between-sites.ts'
import { type Committed, committedOf } from './committed.ts'
import { type EngagementTimes, engagementTimes } from './engagement-times.ts'
import { type Intervals, intervalsOf } from './intervals.ts'
import { type Kept, NEW } from './kept.ts'
import { type Rooms, roomsOf } from './rooms.ts'
import { type Timeline, timelineOf } from './timeline.ts'

/** A world as the rows are made from it: members and parts by their place. */
export interface Facts extends IndexedWorld {
  readonly members: readonly Member[]
  /** Words of 32 bits per row of members. */
  readonly words: number
  readonly engagements: EngagementTimes
  readonly timeline: () => Timeline
  readonly intervals: () => Intervals
  readonly betweenSites: () => BetweenSites
  readonly committed: () => Committed
  readonly rooms: () => readonly Rooms[]
}

/** Gathers what more than one rule's rows need, each worked out when it is first asked for, from what was `kept` where it can. */
export function factsOf(indexed: IndexedWorld, kept?: Kept): Facts {
  const { members } = indexed.world
  const facts: Facts = {
    ...indexed,
    members,
    words: wordsFor(members.length),
    engagements: engagementTimes(indexed.parts, members),
    timeline: once(() => timelineOf(indexed.parts, kept?.before.timeline())),
    intervals: once(() => intervalsIn(facts, kept)),
    betweenSites: once(() => betweenSites(indexed)),
    committed: once(() => committedOf(facts)),
    rooms: once(() => roomsOf(facts, kept)),
  }
  return facts
}

function intervalsIn({ parts, timeline }: Facts, kept?: Kept): Intervals {
  const before = kept?.before
  if (before?.timeline().dayAt !== timeline().dayAt) return intervalsOf(parts, timeline())
  const known = before?.intervals()
  return intervalsOf(
    parts,
    timeline(),
    known,
    (part) => known?.ofPart[kept?.partBefore[part] ?? NEW],
  )
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
