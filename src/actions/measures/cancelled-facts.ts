import type { Tx } from '../../../db/client.ts'
import { absentPersons } from '../../../db/queries/measure/asked.ts'
import { paidCancellations } from '../../../db/queries/measure/cancelled.ts'
import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { CancelledFact } from '../../../scheduler/measures/facts.ts'
import { groupsOfRow } from './delivered-facts.ts'

/** The lessons on these days that were cancelled so late that they are paid, as facts. */
export async function cancelledFacts(
  tx: Tx,
  reach: MeasureReach,
  days: DayRange,
): Promise<readonly CancelledFact[]> {
  const rows = await paidCancellations(tx, reach, days)
  const absent = await absentPersons(tx, [...new Set(rows.map(({ requestId }) => requestId))])
  return rows.map((row) => ({
    day: row.day,
    groups: groupsOfRow(row),
    requestId: row.requestId,
    persons: [row.memberId],
    absent: absent.get(row.requestId) ?? row.requestId,
    wageCents: row.wageCents,
  }))
}
