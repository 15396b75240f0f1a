import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import { DatabaseUnavailable } from '../db/unavailable.ts'
import { ActionError, type ErrorCode } from '../src/errors.ts'
import type { HttpEnv } from './http-env.ts'
import { type ProblemBody, problemBody } from './problem-body.ts'

/** What Hono says of a body that is not JSON. */
const UNREADABLE: readonly number[] = [400, 415]

/** Refusals that tell of somebody at a door that is not theirs; they are written in the log (ASVS 5, V16.3.2). */
const OF_ACCESS: ReadonlySet<ErrorCode> = new Set([
  'not-signed-in',
  'not-allowed',
  'not-found',
  'slow-down',
  'sign-in-refused',
])

/** Answers every thrown error as a problem. */
export function refuse(error: Error, c: Context<HttpEnv>): Response {
  if (error instanceof HTTPException && !UNREADABLE.includes(error.status))
    return error.getResponse()
  const body = problemOf(error, c)
  return c.body(JSON.stringify(body), body.status, { 'Content-Type': 'application/problem+json' })
}

/**
 * What a thrown error tells the caller, with the headers that belong to it, for API and pages alike. What nobody expected is
 * logged in full and told as its number alone.
 */
export function problemOf(error: Error, c: Context<HttpEnv>): ProblemBody {
  const { requestId, deps } = c.var
  const refusal = asRefusal(error)
  if (refusal === undefined) {
    deps.log.error({ err: error }, 'unexpected error')
    return { type: 'about:blank', title: 'Er ging iets mis', status: 500, requestId }
  }
  if (OF_ACCESS.has(refusal.code)) {
    const { role, userId } = c.var.signedIn?.actor ?? { role: 'nobody', userId: null }
    const route = routePath(c, -1)
    deps.log.info({ code: refusal.code, role, userId, method: c.req.method, route }, 'refused')
  }
  const body = problemBody(refusal, requestId)
  if (body.status === 503) c.header('Retry-After', '2')
  const waitSeconds = body.facts?.['waitSeconds']
  if (body.status === 429 && typeof waitSeconds === 'number')
    c.header('Retry-After', String(waitSeconds))
  if (body.status === 401) c.header('WWW-Authenticate', 'Bearer')
  return body
}

function asRefusal(error: Error): ActionError | undefined {
  if (error instanceof ActionError) return error
  if (error instanceof HTTPException) {
    return new ActionError('not-json', 'Dit is geen leesbare JSON. Er is niets veranderd.')
  }
  if (error instanceof DatabaseUnavailable) {
    return new ActionError('database-unavailable', 'De gegevensbank antwoordt niet.')
  }
  return undefined
}
