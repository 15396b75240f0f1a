import type { Tx } from '../../../db/client.ts'
import type { AssignmentRow } from '../../../db/queries/assignment.ts'
import { costBasis } from '../../../db/queries/fulfilment.ts'
import { insertPaidCancellations } from '../../../db/queries/paid-cancellation.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { wageLines } from '../../../scheduler/money/wage-lines.ts'
import { notFound } from '../../errors.ts'
import { type PaidAnyway, paidLessons } from './paid-anyway.ts'

/**
 * Keeps what of lessons that school or pool just cancelled is paid all the same by the rules of play, a row for each, with its
 * wage. Of fixed hours nothing is kept: these are paid by the contract, and count as hours without work. Answers all that is paid.
 */
export async function keepPaid(
  tx: Tx,
  assignment: Pick<AssignmentRow, 'id' | 'boardId' | 'poolId' | 'memberId' | 'engagementId'>,
  cancelled: Parameters<typeof paidLessons>[2],
  now: Instant,
): Promise<PaidAnyway> {
  const { paid, ...answer } = await paidLessons(tx, assignment, cancelled, now)
  if (answer.hasFixedHours || paid.length === 0) return answer
  const { id: assignmentId, boardId, poolId } = assignment
  const basis = await costBasis(tx, assignmentId)
  if (basis === undefined) throw notFound()
  const wages = wageLines(
    paid.map(({ minutes }) => minutes),
    basis.wageCentsPerHour,
  )
  await insertPaidCancellations(
    tx,
    paid.map(({ id: assignmentSessionId, minutes }, index) => {
      const row = { assignmentSessionId, assignmentId, boardId, poolId, minutes }
      return { ...row, wageCents: wages[index] ?? 0, cancelledAt: now }
    }),
  )
  return answer
}
