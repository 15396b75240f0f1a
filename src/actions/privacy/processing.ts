import type { RetentionKind } from '../../../db/queries/retention.ts'

/** One processing of personal data, as article 30 of the AVG wants it in the register. */
export interface Processing {
  readonly id: string
  readonly purpose: string
  readonly whose: string
  readonly ground: string
  /** The tables in which it is kept: who sees them and for how long follows from there. */
  readonly tables: readonly string[]
  /** What decides how long; null: as long as what it is part of. */
  readonly kind: RetentionKind | null
  readonly kept: string
}
