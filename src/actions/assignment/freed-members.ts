import type { Tx } from '../../../db/client.ts'
import { assignmentById } from '../../../db/queries/assignment.ts'
import type { takenAfter } from '../../../db/queries/cover.ts'
import { memberNames } from '../../../db/queries/member.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { type PaidAnyway, paidAnyway } from './paid-anyway.ts'

/** Somebody who need not come. */
export interface FreedMember extends PaidAnyway {
  readonly assignmentId: string
  readonly name: string
  readonly lessons: number
  readonly minutes: number
}

/** Who would have less to do without these lessons, and what of it would be paid all the same; changes nothing. */
export async function freedMembers(
  tx: Tx,
  taken: Awaited<ReturnType<typeof takenAfter>>,
  now: Instant,
): Promise<readonly FreedMember[]> {
  const byAssignment = Map.groupBy(taken, ({ assignmentId }) => assignmentId)
  const names = await memberNames(
    tx,
    taken.map(({ memberId }) => memberId),
  )
  const members: FreedMember[] = []
  for (const [assignmentId, lessons] of byAssignment) {
    const assignment = await assignmentById(tx, assignmentId)
    if (assignment === undefined) continue
    members.push({
      assignmentId,
      name: names.get(assignment.memberId) ?? '',
      lessons: lessons.length,
      minutes: minutesOf(lessons),
      ...(await paidAnyway(tx, assignment, lessons, now)),
    })
  }
  return members
}
