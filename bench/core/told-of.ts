import type { EarlierCover } from '../../scheduler/match/explain/changes-of.ts'
import { lessonPrices } from '../../scheduler/match/explain/lesson-prices.ts'
import type { Matched } from '../../scheduler/match/match.ts'

/** A plan as it is told to whoever makes the next. */
export type Told = readonly EarlierCover[]

/** A plan as it is saved: who has what, what is open, and at what price. */
export function toldOf({ plan, solvedWorld }: Matched): Told {
  const priceOf = lessonPrices(solvedWorld)
  const taken = plan.assignments.map(({ requestId, partId, memberId, sessionIds }) => {
    return { requestId, partId, memberId, sessionIds, price: priceOf(sessionIds) }
  })
  const open = plan.requests.map(({ requestId, openSessionIds: sessionIds }) => {
    const price = priceOf(sessionIds)
    return { requestId, partId: requestId, memberId: null, sessionIds, price }
  })
  return [...taken, ...open]
}
