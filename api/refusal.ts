import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { DatabaseUnavailable } from '../db/unavailable.ts'
import { ActionError } from '../src/errors.ts'
import type { HttpEnv } from './http-env.ts'
import { PROBLEMS, problemBody } from './problem.ts'

/** Answers every thrown error. What nobody expected is logged in full and told to the caller as its number alone. */
export function refuse(error: Error, c: Context<HttpEnv>): Response {
  const refusal = asRefusal(error)
  if (refusal === undefined) {
    c.var.deps.log.error({ err: error, requestId: c.var.requestId }, 'unexpected error')
    return problem(c, 500, {
      type: 'about:blank',
      title: 'Er ging iets mis',
      status: 500,
      requestId: c.var.requestId,
    })
  }
  if (refusal instanceof HTTPException) return refusal.getResponse()
  const { status } = PROBLEMS[refusal.code]
  if (status === 503 || status === 429) c.header('Retry-After', '2')
  if (status === 401) c.header('WWW-Authenticate', 'Bearer')
  return problem(c, status, problemBody(refusal, c.var.requestId))
}

function asRefusal(error: Error): ActionError | HTTPException | undefined {
  if (error instanceof ActionError || error instanceof HTTPException) return error
  if (error instanceof DatabaseUnavailable) {
    return new ActionError('database-unavailable', 'De gegevensbank antwoordt niet.')
  }
  return undefined
}

function problem(c: Context<HttpEnv>, status: number, body: object): Response {
  return c.body(JSON.stringify(body), status as 400, { 'Content-Type': 'application/problem+json' })
}
