import type { DayCount } from './length.ts'
import type { Urgency } from './request.ts'
import type { Source } from './source.ts'

export const ROUND_KINDS = ['in-order', 'waves'] as const
/** How several members are asked about the same lessons: one after another, or some at once and then the next ones. */
export type RoundKind = (typeof ROUND_KINDS)[number]

/** What the rules of play say about asking several members about the same lessons; one member can always be asked. */
export interface OfferRounds {
  /** Empty: this pool asks one member, and a coordinator decides again after each answer. */
  readonly kinds: readonly RoundKind[]
  /** How many are asked at once in a wave. */
  readonly waveSize: number
  /** How long one waits before the next source is asked, when one ran dry. */
  readonly sourceWaitMinutes: number
  /** Sources whose members are asked when the list that a coordinator approved ran dry, without approving each of them. */
  readonly onwardSources: readonly Source[]
}

/** From how many days on an absence is long, and how long an offer of one is open; own proposal, no source. */
export interface LongOffer {
  readonly from: DayCount
  readonly minutesOpen: Readonly<Record<Urgency, number>>
}
