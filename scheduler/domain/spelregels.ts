import type { AspectId } from './aspect.ts'
import type { Day } from './day.ts'
import type { ContractForm } from './engagement.ts'
import type { DayCount } from './length.ts'
import type { Level } from './level.ts'
import type { LongOffer, OfferRounds } from './offer-round.ts'
import type { TravelModel } from './place.ts'
import type { RequestKind, Urgency } from './request.ts'
import type { Source } from './source.ts'

export const OBJECTIVES = [
  'cost',
  'same-face',
  'whole-absence',
  'travel',
  'school-preference',
  'member-preference',
  'fair-share-boards',
  'fair-share-members',
  'scarce-qualification',
  'least-change',
  'chain-room',
  'source-order',
] as const
/** The soft objectives that a pool weighs; each is one file in `scheduler/rules/soft`. */
export type ObjectiveId = (typeof OBJECTIVES)[number]

/** How a pool uses people without a licence; `null` in the rules means: not at all. */
export interface UnlicensedPolicy {
  readonly kinds: readonly RequestKind[]
  readonly maximum: DayCount
  /** Vakken that stay with a licensed teacher, such as arithmetic and language. */
  readonly vakkenExcluded: readonly string[]
}

/** What a pool asks of a candidate, and what shows it. The sentence names the criterion: what was found is kept under it. */
export interface IntakeCriterion {
  readonly criterion: string
  /** What a finding rests on, such as a reference or a lesson that was visited. */
  readonly evidence: string
  /** Who does not meet it is taken in only with a reason. */
  readonly required: boolean
}

/** The rules of play of one pool, as one dated version. A decision keeps the version it was made under. */
export interface Spelregels {
  readonly id: string
  readonly poolId: string
  readonly version: number
  readonly validFrom: Day
  readonly roles: readonly string[]
  /** `null`: every vak, every level. */
  readonly vakken: readonly string[] | null
  readonly levels: readonly Level[] | null
  readonly kinds: readonly RequestKind[]
  /** In peak mode only unplanned requests are served. */
  readonly peakMode: boolean
  readonly longTermMinimum: DayCount | null
  readonly maximum: DayCount | null
  /** Whether an absence may be shared by several members, and at which border. */
  readonly split: 'never' | 'weekday'
  readonly unlicensed: UnlicensedPolicy | null
  readonly travelMinutesMax: number | null
  readonly travel: TravelModel
  readonly poolStayMonthsMax: number | null
  readonly mayRefuse: Readonly<Record<ContractForm, boolean>>
  /** Somebody on call is asked at least this long before the first session. */
  readonly onCallNoticeHours: number
  /** Of somebody without fixed hours a lesson that is cancelled nearer than this to its start is paid; 0: never. */
  readonly cancelPaidHours: number
  readonly boardAdmitsMembers: boolean
  /** What candidates are held against at intake; the matching never looks at it. */
  readonly intakeCriteria: readonly IntakeCriterion[]
  /** Availability that nobody confirmed for longer is flagged; own proposal, no source. */
  readonly availabilityStaleWeeks: number
  /** How long an offer is open; of a long absence as `longOffer` says, where it says something. */
  readonly offerMinutesOpen: Readonly<Record<Urgency, number>>
  readonly longOffer: LongOffer | null
  /** An answer comes at least this long before the first session, so that the school knows; own proposal, no source. */
  readonly answerBeforeMinutes: number
  readonly offerRounds: OfferRounds
  readonly defaultSourceOrder: readonly Source[]
  /** What covering one hour is worth, by urgency; far above every soft cost, so that covering comes first. */
  readonly coverageValuePerHour: Readonly<Record<Urgency, number>>
  readonly weights: Readonly<Record<ObjectiveId, number>>
  /**
   * What every hour costs by which the requests of a board are covered less than those of the pool as a whole; 0: not counted.
   * A multiple of 60, so that a minute has a whole price.
   */
  readonly unevenCoverCostPerHour: number
  /** At most 500: law presumes a fee above 5 % to be commercial (domain.md 3.4). */
  readonly handlingFeeBasisPoints: number
  /** Coordination, system and planner time, charged to the pool per month. */
  readonly overheadCentsPerMonth: number
  readonly travelCentsPerKm: number
  /** The questions that this pool is judged by in its reports. */
  readonly aspects: readonly AspectId[]
  readonly target: { readonly savingCentsPerYear: number; readonly deploymentBasisPoints: number }
}
