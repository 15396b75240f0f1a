import { z } from 'zod'
import { eventsOfRequest } from '../../../db/queries/event.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { CANCEL_REASONS } from '../assignment/cancel.ts'
import { idInput } from '../input.ts'

export const readRequestHistoryInput = z.strictObject({ requestId: idInput })

export type ReadRequestHistoryInput = z.output<typeof readRequestHistoryInput>

/**
 * What happened to a request, the newest first: which step, when, and in which role it was taken; never who was asked or
 * declined. Of somebody who cancelled, how many lessons; why, as a kind of reason, is between that person and the coordinator.
 * Empty for a request that the actor has nothing to do with.
 */
export async function readRequestHistory(context: Context, { requestId }: ReadRequestHistoryInput) {
  const actor = onlyFor(context.actor, 'school', 'coordinator')
  const steps = await context.db.read(scopeOf(actor), (tx) => eventsOfRequest(tx, requestId))
  const isTold = actor.role === 'coordinator'
  return steps.map(({ reason, ...step }) => ({
    ...step,
    reason: isTold ? (CANCEL_REASONS.find((one) => one === reason) ?? null) : null,
  }))
}
