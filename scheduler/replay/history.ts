import type { Alternative } from '../domain/alternative.ts'
import type { PoolContract } from '../domain/chain.ts'
import type { Day, DayRange } from '../domain/day.ts'
import type { Instant } from '../domain/instant.ts'
import type { Law } from '../domain/law.ts'
import type { Member } from '../domain/member.ts'
import type { Request } from '../domain/request.ts'
import type { Role } from '../domain/role.ts'
import type { Participation, Site } from '../domain/site.ts'
import type { Spelregels } from '../domain/spelregels.ts'
import type { Facts } from '../measures/facts.ts'
import type { HourlyRange } from '../money/alternative-cents.ts'

/** One need as it was asked, whole: all its sessions, whatever became of them. What was withdrawn asks nothing and is not one. */
export interface PastRequest {
  readonly request: Request
  /** Who was away, as an opaque number: people are counted and not recognised. */
  readonly absent: string
  /** What the school said that it would otherwise do, and the price of that then; null where it has none. */
  readonly alternative: Alternative
  readonly tariff: HourlyRange | null
  /** The contract chain does not count work for it (BW 7:668a lid 15). */
  readonly chainExempt: boolean
}

/** Minutes of an engagement with fixed hours on a day: those that it pays, worked or not, or those that were taken. */
export interface PaidDay {
  readonly engagementId: string
  readonly day: Day
  readonly minutes: number
}

/** Somebody of the pool with what was known of that person from which day on. */
export interface PastMember {
  /**
   * With every document and exception; `commitments` are those that the replay does not decide (another pool, or promised
   * before the term), `admittedByBoardIds`, `excludedSiteIds`, `knownPlaces` and `loadMinutes` are worked out for each day.
   */
  readonly member: Member
  readonly leftOn: Day | null
  readonly admissions: readonly { readonly boardId: string; readonly from: Day }[]
  readonly exclusions: readonly {
    readonly siteId: string
    readonly firstDay: Day
    readonly lastDay: Day | null
  }[]
  readonly paidDays: readonly PaidDay[]
}

/** Something that was worked for this pool before the term or promised before it: load, balance and known faces come of it. */
export interface PastWork {
  readonly memberId: string
  /** Who employs; null where no board does. */
  readonly employerBoardId: string | null
  readonly boardId: string
  readonly siteId: string
  readonly groups: readonly string[]
  readonly day: Day
  readonly minutes: number
}

/** A moment at which the pool was matched, with the seed of that. */
export interface MatchMoment {
  readonly at: Instant
  readonly seed: number
  /** `new`: only what was not asked before; `hopeful`: that, and what somebody could do who is free again (see `Binding`). */
  readonly asks: 'everything' | 'hopeful' | 'new'
}

/** A term of one pool as the matching could have known it day by day: no name, no reason for an absence. */
export interface History {
  readonly poolId: string
  /** What figures are about: requests that begin on these days, work on these days. */
  readonly term: DayRange
  readonly law: Law
  readonly roles: readonly Role[]
  /** Every version that was in force on a day of the term, oldest first. */
  readonly rules: readonly Spelregels[]
  readonly sites: readonly Site[]
  /** `balanceMinutes` is worked out for each day. */
  readonly participations: readonly Participation[]
  readonly requests: readonly PastRequest[]
  readonly members: readonly PastMember[]
  readonly work: readonly PastWork[]
  /** Contracts that do not come of work of this term. */
  readonly contracts: readonly PoolContract[]
  /** By site the days on which it is open, in order, to the last day that anything is asked. */
  readonly openDays: Readonly<Record<string, readonly Day[]>>
  /** When the pool was matched; empty where nobody kept that. */
  readonly moments: readonly MatchMoment[]
  /** Who said no to what: `requestId memberId`. */
  readonly refusals: readonly string[]
  /** Work of this term that was promised before it, which no replay changes. */
  readonly carried: {
    readonly delivered: Facts['delivered']
    readonly assigned: readonly PaidDay[]
  }
}

/** The rules of play on a day: the newest version that counts by then, else the first. Throws `RangeError` without any. */
export function rulesOn({ rules }: Pick<History, 'rules'>, on: Day): Spelregels {
  const found = rules.findLast(({ validFrom }) => validFrom <= on) ?? rules[0]
  if (found === undefined) throw new RangeError('a term without rules of play')
  return found
}
