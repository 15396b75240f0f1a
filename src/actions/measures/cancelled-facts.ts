import type { paidCancellations } from '../../../db/queries/measure/cancelled.ts'
import type { CancelledFact } from '../../../scheduler/measures/facts.ts'
import { groupsOfRow } from './delivered-facts.ts'

type Row = Awaited<ReturnType<typeof paidCancellations>>[number]

/** The lessons that were cancelled so late that they are paid, as facts. */
export function cancelledFacts(
  rows: readonly Row[],
  absent: ReadonlyMap<string, string>,
): readonly CancelledFact[] {
  return rows.map((row) => ({
    day: row.day,
    groups: groupsOfRow(row),
    requestId: row.requestId,
    persons: [row.memberId],
    absent: absent.get(row.requestId) ?? row.requestId,
    wageCents: row.wageCents,
  }))
}
