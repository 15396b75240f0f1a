/** What a run is doing, in this order; improving and proving may take turns. */
export const MATCH_PHASES = [
  'compiling',
  'planning',
  'bounding',
  'improving',
  'proving',
  'explaining',
] as const
export type MatchPhase = (typeof MATCH_PHASES)[number]

export const PROOFS = ['certificate', 'solver', 'none'] as const
/**
 * Who says that no plan is worth more than the bound: a certificate that anybody can check, or the search alone. `none` where
 * the bound is not reached.
 */
export type Proof = (typeof PROOFS)[number]

/** What a run keeps of a request that is given to somebody else than in the plan before. */
export interface StoredChange {
  readonly requestId: string
  readonly partId: string
  /** Null: nobody. */
  readonly wasMemberId: string | null
  readonly isMemberId: string | null
  readonly reason: string
  /** One Dutch sentence. */
  readonly sentence: string
}
