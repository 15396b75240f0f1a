import type { Alternative } from '../domain/alternative.ts'
import type { StatusOf } from '../domain/lifecycle.ts'
import type { ClassConsequence } from '../domain/request.ts'
import type { BeginnerFact, FirstYearFact } from './beginner-facts.ts'
import type { Fact } from './breakdown.ts'
import type { ConcernFact } from './concern-fact.ts'
import type { DepartureFact } from './departure-fact.ts'
import type { SearchFact } from './search-fact.ts'

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
  /** Sessions of `unfilledMinutes`. */
  readonly unfilledSessions: number
  /** What happened to the class; null where it was not unfilled. */
  readonly consequence: ClassConsequence | null
  /** Who came from outside the pool, and what it cost; null where nobody did. */
  readonly outsideBy: Alternative | null
  readonly outsideCents: number
  /** Minutes of `outsideMinutes` for which a price was agreed with the agency, what they cost and what they would by that price. */
  readonly agreedMinutes: number
  readonly agreedPaidCents: number
  readonly agreedCents: number
  /** Pairs of request and member that were judged, and decisions that set a rule of the pool aside; on `main` alone. */
  readonly judged: number
  readonly overrides: number
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

/** What one rule, or one weighing, did in the search for one request; its group `rule` names it. */
export interface RulingFact extends Fact {
  readonly requestId: string
  /** Whether the rule is the pool's own, which the pool could change. */
  readonly isOfPool: boolean
  /** Pairs of request and member that the rule kept apart first, over all proposals. */
  readonly keptAway: number
  /** Members whom nothing but this rule kept from the request. */
  readonly alone: number
  /** Of `alone` those for a request that nobody of the pool took as a whole. */
  readonly aloneUnserved: number
  /** Decisions that set the rule aside, with a reason. */
  readonly setAside: number
  /** Proposals in which somebody else would stand first without this weighing. */
  readonly turned: number
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
  /** How well it fitted, 1 to 5, on the first session of a fulfilment that has it; null on all others. */
  readonly rating: number | null
  /** Of cover for training: whether the training went ahead, as the school says; null where it did not say. */
  readonly trainingWentAhead: boolean | null
}

/** One session whose hours the school confirmed, seen from the board that employs who came. */
export interface SuppliedFact extends Fact {
  readonly absent: string
  readonly minutes: number
  readonly cents: number
}

/** What the boards would have supplied on one day if each had given its agreed part; nobody stands behind an agreement. */
export interface AgreedFact extends Fact {
  readonly minutes: number
}

/** One session that school or pool cancelled so late that it is paid all the same, on its day. Nobody stood before the class. */
export interface CancelledFact extends Fact {
  readonly requestId: string
  readonly absent: string
  readonly wageCents: number
}

/** One day of all members of a pool together: what they offered and what they were assigned. */
export interface OfferedFact extends Fact {
  readonly offeredMinutes: number
  readonly assignedMinutes: number
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
  readonly rulings: readonly RulingFact[]
  readonly work: readonly WorkFact[]
  readonly delivered: readonly DeliveredFact[]
  readonly cancelled: readonly CancelledFact[]
  readonly supplied: readonly SuppliedFact[]
  readonly agreed: readonly AgreedFact[]
  readonly offered: readonly OfferedFact[]
  readonly overhead: readonly OverheadFact[]
  readonly concerns: readonly ConcernFact[]
  readonly beginners: readonly BeginnerFact[]
  readonly firstYears: readonly FirstYearFact[]
  /** Members who began to look for other work, on that day. */
  readonly wishes: readonly Fact[]
  readonly departures: readonly DepartureFact[]
  readonly searched: readonly SearchFact[]
}

export const NO_FACTS: Facts = {
  asked: [],
  offers: [],
  blocks: [],
  rulings: [],
  work: [],
  delivered: [],
  cancelled: [],
  supplied: [],
  agreed: [],
  offered: [],
  overhead: [],
  concerns: [],
  beginners: [],
  firstYears: [],
  wishes: [],
  departures: [],
  searched: [],
}

/** The same change made to every kind of facts. */
export function ofEachKind(
  facts: Facts,
  change: <Item extends Facts[keyof Facts][number]>(items: readonly Item[]) => readonly Item[],
): Facts {
  return {
    asked: change(facts.asked),
    offers: change(facts.offers),
    blocks: change(facts.blocks),
    rulings: change(facts.rulings),
    work: change(facts.work),
    delivered: change(facts.delivered),
    cancelled: change(facts.cancelled),
    supplied: change(facts.supplied),
    agreed: change(facts.agreed),
    offered: change(facts.offered),
    overhead: change(facts.overhead),
    concerns: change(facts.concerns),
    beginners: change(facts.beginners),
    firstYears: change(facts.firstYears),
    wishes: change(facts.wishes),
    departures: change(facts.departures),
    searched: change(facts.searched),
  }
}
