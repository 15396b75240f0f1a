import type { MatchFailure } from './match-messages.ts'

/** A match came to no plan. Nothing of it is kept. */
export class MatchFailed extends Error {
  override readonly name = 'MatchFailed'
  readonly reason: MatchFailure

  constructor(reason: MatchFailure, detail: string) {
    super(`${reason}: ${detail}`)
    this.reason = reason
  }
}
