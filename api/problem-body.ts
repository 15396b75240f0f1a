import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ActionError, ErrorCode } from '../src/errors.ts'
import { PROBLEMS } from './problem.ts'

/** What the caller is told (RFC 9457); without a code for what nobody expected. */
export interface ProblemBody {
  readonly type: string
  readonly title: string
  readonly status: ContentfulStatusCode
  readonly requestId: string
  readonly detail?: string
  readonly code?: ErrorCode
  readonly facts?: ActionError['facts']
  readonly fields?: ActionError['fields']
}

/** A refusal as its caller is told it. */
export function problemBody(error: ActionError, requestId: string): ProblemBody {
  const { status, title } = PROBLEMS[error.code]
  return {
    type: `/problems/${error.code}`,
    title,
    status,
    detail: error.detail,
    code: error.code,
    requestId,
    facts: error.facts,
    fields: error.fields,
  }
}
