import type { Tx } from '../../../db/client.ts'
import { assignmentById, cancelSessions, stepAssignment } from '../../../db/queries/assignment.ts'
import { type takenAfter, withSessions } from '../../../db/queries/cover.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { keepPaid } from './keep-paid.ts'

/**
 * The school lets lessons go that people have: these are free, and whoever has none left has no assignment left. Answers the
 * assignments that go on, those that do not, and how many minutes are paid all the same, of all of them together.
 */
export async function freeMembers(
  tx: Tx,
  taken: Awaited<ReturnType<typeof takenAfter>>,
  {
    now,
    because,
  }: { readonly now: Instant; readonly because: Parameters<typeof cancelSessions>[2] },
): Promise<{
  readonly shortenedIds: readonly string[]
  readonly cancelledIds: readonly string[]
  readonly paidMinutes: number
}> {
  await cancelSessions(
    tx,
    taken.map(({ id }) => id),
    because,
  )
  const byAssignment = Map.groupBy(taken, ({ assignmentId }) => assignmentId)
  const ids = [...byAssignment.keys()].toSorted()
  const going = await withSessions(tx, ids)
  let paidMinutes = 0
  for (const id of ids) {
    const assignment = await assignmentById(tx, id)
    if (assignment === undefined) continue
    paidMinutes += (await keepPaid(tx, assignment, byAssignment.get(id) ?? [], now)).paidMinutes
    if (going.has(id)) continue
    await stepAssignment(tx, { id, to: 'cancelled', cancelledAt: now, cancelledBy: 'school' })
  }
  return {
    shortenedIds: ids.filter((id) => going.has(id)),
    cancelledIds: ids.filter((id) => !going.has(id)),
    paidMinutes,
  }
}
