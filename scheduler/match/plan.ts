import type { Proof } from '../domain/match-run.ts'
import type { Facts, Verdict } from '../domain/verdict.ts'
import type { Certificate } from './trust/certificate.ts'

/** One member for one part, with the judgement that let it through. */
export interface PlannedAssignment {
  readonly requestId: string
  readonly partId: string
  readonly memberId: string
  readonly sessionIds: readonly string[]
  readonly verdict: Verdict
}

/** A feasible candidate that the plan did not choose: choosing this one instead costs the region at least so much value. */
export interface Alternative {
  readonly memberId: string
  readonly atLeast: number
}

/** Who could come for one part, and who comes near. */
export interface RankedPart {
  readonly partId: string
  readonly sessionIds: readonly string[]
  /** Everybody who can come, by value; then the nearest who cannot, by how few rules stand in the way. */
  readonly verdicts: readonly Verdict[]
  /** Everybody who can come and was not chosen, in the order of `verdicts`. */
  readonly alternatives: readonly Alternative[]
  /** How many were judged, of whom `verdicts` has the nearest. */
  readonly judgedCount: number
  /** Of all who were judged, how many each rule keeps away first, by its id. */
  readonly keptAway: Readonly<Record<string, number>>
}

/** Somebody who could come, and what keeps this person: assignments of the plan that are together worth at least as much. */
export interface HeldMember {
  readonly memberId: string
  readonly partId: string
  readonly value: number
  /** Empty only where the search was stopped before it was done. */
  readonly holds: readonly {
    readonly requestId: string
    readonly partId: string
    readonly value: number
  }[]
}

/** Why lessons stay open: nobody is eligible, or all who are, are kept by named requests. */
export type UnfilledBecause =
  | { readonly kind: 'nobody-eligible' }
  | { readonly kind: 'all-needed-elsewhere'; readonly members: readonly HeldMember[] }

/** What the plan says about one request. */
export interface RequestPlan {
  readonly requestId: string
  /** The whole first, then the weekdays that the plan gives to somebody. */
  readonly parts: readonly RankedPart[]
  /** Sessions that nobody covers, in order of time. */
  readonly openSessionIds: readonly string[]
  /** Who could come for those alone; `null` where nothing is open, or everything. */
  readonly openPart: RankedPart | null
  /** `null` where everything is covered. */
  readonly unfilledBecause: UnfilledBecause | null
}

/** A request that this plan gives to somebody else than the plan before, and why. */
export interface PlanChange {
  readonly requestId: string
  readonly partId: string
  /** Null: nobody. */
  readonly wasMemberId: string | null
  readonly isMemberId: string | null
  readonly reason: string
  readonly facts: Facts
  /** One Dutch sentence, made from the facts alone. */
  readonly sentence: string
}

/** A plan for all open requests together, with what is proven about it and everything needed to make it again. */
export interface Plan {
  readonly assignments: readonly PlannedAssignment[]
  readonly requests: readonly RequestPlan[]
  readonly totalValue: number
  /** No plan is worth more than this. */
  readonly bound: number
  /** How far from the best plan at most, as a share of the bound: 0 is proven best. */
  readonly gap: number
  readonly status: 'optimal' | 'stopped'
  readonly proof: Proof
  /** What the certificate proves; never below `bound`. */
  readonly certifiedBound: number
  readonly certificate: Certificate
  readonly changes: readonly PlanChange[]
  /** By board: minutes of cover below which `totalValue` is less for every minute; empty where the pool does not count that. */
  readonly coverTargets: Readonly<Record<string, number>>
  /** Units of work that the search took. */
  readonly workUsed: number
  /** Where somebody stopped the search, in units of work: the same budget gives the same plan again. `null`: it ended by itself. */
  readonly stoppedAtWork: number | null
  /** Why the solver failed, if it did: the plan and its bound are then found without it. */
  readonly solverFailure: string | null
  readonly seed: number
  readonly spelregelsId: string
  readonly spelregelsVersion: number
}
