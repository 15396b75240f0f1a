import type { Facts } from '../scheduler/domain/verdict.ts'

/** Every way in which the product refuses, without HTTP: `api/problem.ts` gives each a status, a title and a page. */
export const ERROR_CODES = [
  'not-signed-in',
  'not-allowed',
  'not-found',
  'not-json',
  'invalid-input',
  'malformed-recurrence',
  'session-outside-school-days',
  'no-school-days',
  'overlapping-absence',
  'too-short-for-pool',
  'not-in-any-pool',
  'no-spelregels',
  'already-decided',
  'already-covered',
  'already-running',
  'stale-version',
  'double-booking',
  'rule-broken',
  'reason-required',
  'offer-closed',
  'hours-out-of-range',
  'not-yet-taught',
  'idempotency-key-reused',
  'nobody-proposed',
  'no-plan',
  'import-refused',
  'cannot-close',
  'too-large',
  'slow-down',
  'attempt-over',
  'sign-in-refused',
  'proof-needed',
  'provider-unavailable',
  'database-unavailable',
] as const

/** A closed union: the table in `api/problem.ts` does not compile when a code is missing. */
export type ErrorCode = (typeof ERROR_CODES)[number]

/** One field that was refused: which, what was given, and the way out in Dutch. */
export interface FieldProblem {
  /** The path in the input, such as `sessions[2].until`. */
  readonly field: string
  readonly value: string
  readonly remedy: string
}

/** A refusal that its reader can do something about. Nothing has been changed when it is thrown. */
export class ActionError extends Error {
  override readonly name = 'ActionError'
  readonly code: ErrorCode
  /** A Dutch sentence for the person who asked. */
  readonly detail: string
  readonly facts: Facts
  readonly fields: readonly FieldProblem[]

  constructor(
    code: ErrorCode,
    detail: string,
    extra: { readonly facts?: Facts; readonly fields?: readonly FieldProblem[] } = {},
  ) {
    super(`${code}: ${detail}`)
    this.code = code
    this.detail = detail
    this.facts = extra.facts ?? {}
    this.fields = extra.fields ?? []
  }
}

/** The one answer to whoever may not know whether a thing exists. */
export function notFound(): ActionError {
  return new ActionError('not-found', 'Dit bestaat niet, of u mag het niet zien.')
}
