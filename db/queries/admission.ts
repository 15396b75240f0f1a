import { and, eq } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { admission } from '../schema/index.ts'

/** The boards that let this member work at their schools, also those for which it begins later. */
export function admissionsOf(tx: Tx, memberId: string) {
  const { boardId, admittedOn } = admission
  return tx.select({ boardId, admittedOn }).from(admission).where(eq(admission.memberId, memberId))
}

/** Lets a member work at the schools of these boards from a day on; whom a board admitted already stays so. */
export async function admitTo(
  tx: Tx,
  memberId: string,
  boardIds: readonly string[],
  admittedOn: Day,
): Promise<number> {
  if (boardIds.length === 0) return 0
  const admitted = await tx
    .insert(admission)
    .values(boardIds.map((boardId) => ({ memberId, boardId, admittedOn })))
    .onConflictDoNothing()
    .returning({ boardId: admission.boardId })
  return admitted.length
}

/** A board lets a member no longer work at its schools; `false` where it did not. */
export async function withdrawAdmission(
  tx: Tx,
  memberId: string,
  boardId: string,
): Promise<boolean> {
  const gone = await tx
    .delete(admission)
    .where(and(eq(admission.memberId, memberId), eq(admission.boardId, boardId)))
    .returning({ boardId: admission.boardId })
  return gone.length > 0
}
