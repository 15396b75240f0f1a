import type { Tx } from '../../../db/client.ts'
import { absentPersons } from '../../../db/queries/measure/asked.ts'
import { paidCancellations } from '../../../db/queries/measure/cancelled.ts'
import { deliveredSessions } from '../../../db/queries/measure/delivered.ts'
import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Facts } from '../../../scheduler/measures/facts.ts'
import { cancelledFacts } from './cancelled-facts.ts'
import { deliveredFacts } from './delivered-facts.ts'

/**
 * What is paid of these days: the hours that schools confirmed, and the lessons that were cancelled too late. Who was away behind both
 * is asked once, so that it is one number for one person: who is behind both kinds counts as one where small figures are withheld.
 */
export async function paidFacts(
  tx: Tx,
  reach: MeasureReach,
  days: DayRange,
): Promise<Pick<Facts, 'delivered' | 'supplied' | 'cancelled'>> {
  const delivered = await deliveredSessions(tx, reach, days)
  const cancelled = await paidCancellations(tx, reach, days)
  const requestIds = new Set([...delivered, ...cancelled].map(({ requestId }) => requestId))
  const absent = await absentPersons(tx, [...requestIds])
  return {
    ...deliveredFacts(delivered, absent, days),
    cancelled: cancelledFacts(cancelled, absent),
  }
}
