import type { Alternative } from '../domain/alternative.ts'
import type { Day } from '../domain/day.ts'
import type { StatusOf } from '../domain/lifecycle.ts'

export const BREAKDOWNS = [
  'board',
  'pool',
  'site',
  'vak',
  'level',
  'role',
  'kind',
  'length',
  'source',
] as const
/** By what a measure can be broken down. */
export type Breakdown = (typeof BREAKDOWNS)[number]

/** The group of what belongs to none, such as hours of somebody whom no board employs. */
export const NO_GROUP = '-'

/** What every countable thing has: the day to which it belongs, its group in each breakdown, and who stands behind it. */
interface Fact {
  readonly day: Day
  readonly groups: Readonly<Record<Breakdown, string>>
  /** Who stands behind it, in opaque numbers: those who were away, or those who came. A cell tells how many, never who. */
  readonly persons: readonly string[]
}

/**
 * The hours of one request in one vak and level, on its first day. A request that mixes vakken has several; exactly one of
 * them, with the most minutes, is `main` and carries what is counted once per request.
 */
export interface AskedFact extends Fact {
  readonly requestId: string
  readonly main: boolean
  readonly sessions: number
  readonly minutes: number
  readonly schoolDays: number
  /** Minutes that somebody of the pool takes or took. */
  readonly coveredMinutes: number
  /** Minutes of `coveredMinutes` where one person has the whole request. */
  readonly samePersonMinutes: number
  /** Minutes that the school had covered outside the pool. */
  readonly outsideMinutes: number
  readonly unfilledMinutes: number
  /** From posting until confirmed; null where it is not. */
  readonly minutesToConfirm: number | null
  readonly confirmedBeforeFirst: boolean
}

/** One offer, on the first day of its request. */
export interface OfferFact extends Fact {
  readonly requestId: string
  readonly status: StatusOf<'offer'>
}

/** One member whom nothing but law or collective agreement kept from one request. */
export interface BlockFact extends Fact {
  readonly requestId: string
  readonly ruleIds: readonly string[]
}

/** One fixed-hours member on one day: what the contract pays and what was assigned. */
export interface WorkFact extends Fact {
  readonly availableMinutes: number
  readonly assignedMinutes: number
  /** Cents of `availableMinutes - assignedMinutes`; below 0 where somebody worked ahead. */
  readonly idleCents: number
}

/** One session whose hours the school confirmed, on its day. */
export interface DeliveredFact extends Fact {
  readonly requestId: string
  /** Who was away; `persons` is who came. */
  readonly absent: string
  readonly minutes: number
  readonly wageCents: number
  readonly travelCents: number
  readonly alternative: Alternative
  readonly lowCents: number
  readonly expectedCents: number
  readonly highCents: number
}

/** One session that school or pool cancelled so late that it is paid all the same, on its day. Nobody stood before the class. */
export interface CancelledFact extends Fact {
  readonly requestId: string
  readonly absent: string
  readonly wageCents: number
}

/** What the pool itself costs on one day. */
export interface OverheadFact extends Fact {
  readonly cents: number
}

/** Everything of one period, or of one group in it. */
export interface Facts {
  readonly asked: readonly AskedFact[]
  readonly offers: readonly OfferFact[]
  readonly blocks: readonly BlockFact[]
  readonly work: readonly WorkFact[]
  readonly delivered: readonly DeliveredFact[]
  readonly cancelled: readonly CancelledFact[]
  readonly overhead: readonly OverheadFact[]
}
