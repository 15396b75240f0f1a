import type { Plan } from './plan.ts'

/** What it costs the region at least, in points of value, to force one candidate into the plan. */
export interface CostOfChoosing {
  readonly atLeast: number
}

/**
 * "Choosing this member costs the region at least so much": a proven lower bound, from the same prices that bound the plan.
 * It is 0 for the plan's own choice, and may be 0 where nothing is proven. `undefined` where a hard rule keeps the member from
 * the part. `partId` is the request's own id for the whole.
 */
export function costOfChoosing(
  plan: Plan,
  requestId: string,
  memberId: string,
  partId = requestId,
): CostOfChoosing | undefined {
  const part = plan.requests
    .find((request) => request.requestId === requestId)
    ?.parts.find((one) => one.partId === partId)
  const verdict = part?.verdicts.find((one) => one.memberId === memberId)
  if (part === undefined || verdict === undefined || verdict.broken.length > 0) return undefined
  const alternative = part.alternatives.find((one) => one.memberId === memberId)
  return { atLeast: alternative?.atLeast ?? 0 }
}
