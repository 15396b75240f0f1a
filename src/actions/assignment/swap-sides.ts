import type { Tx } from '../../../db/client.ts'
import { assignmentById, sessionsOfAssignment } from '../../../db/queries/assignment.ts'
import { sessionsById } from '../../../db/queries/request-session.ts'
import { refusals } from '../../../db/queries/world-plans.ts'
import { requestOf, sessionOf } from '../../../db/queries/world-requests.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Request } from '../../../scheduler/domain/request.ts'
import type { ActorAs } from '../../actor.ts'
import { ActionError, notFound } from '../../errors.ts'
import { lockedAssignment } from './locked-assignment.ts'

type Locked = Awaited<ReturnType<typeof lockedAssignment>>

/** One of two assignments that change members, with its lessons that go over. */
export interface SwapSide extends Locked {
  /** What this assignment has of the lessons that go over, in the order of time. */
  readonly taken: Awaited<ReturnType<typeof sessionsOfAssignment>>
  /** Whether nothing of the assignment is left. */
  readonly isWhole: boolean
  /** The request with the lessons that go over alone, as whoever takes them is judged. */
  readonly supposed: Request
}

/**
 * Both sides with their requests locked, lowest id first. Throws `not-found`, `already-decided` where one is over, and
 * `invalid-input` for one assignment, one member or two pools, and for a day from which one of them has no lesson to come.
 */
export async function swapSides(
  tx: Tx,
  actor: ActorAs<'coordinator'>,
  about: {
    readonly assignmentId: string
    readonly withAssignmentId: string
    readonly fromDay: Day
    readonly now: Instant
  },
): Promise<readonly [SwapSide, SwapSide]> {
  const ids = [about.assignmentId, about.withAssignmentId] as const
  const seen = [await assignmentById(tx, ids[0]), await assignmentById(tx, ids[1])]
  const locked = new Map<string, Locked>()
  for (const row of seen.toSorted((a, b) =>
    (a?.requestId ?? '') < (b?.requestId ?? '') ? -1 : 1,
  )) {
    if (row === undefined) throw notFound()
    locked.set(row.id, await lockedAssignment(tx, actor, row.id))
  }
  const [one, other] = [locked.get(ids[0]), locked.get(ids[1])]
  if (one === undefined || other === undefined) throw notFound()
  assertTwo(one, other)
  return [await sideOf(tx, one, about), await sideOf(tx, other, about)]
}

/** The lessons of one assignment from a day on that have not begun; throws `invalid-input` where there are none. */
export async function sideOf(
  tx: Tx,
  locked: Locked,
  { fromDay, now }: { readonly fromDay: Day; readonly now: Instant },
): Promise<SwapSide> {
  const { assignment, request } = locked
  const confirmed = (await sessionsOfAssignment(tx, assignment.id)).filter(
    ({ status }) => status === 'confirmed',
  )
  const taken = confirmed.filter(({ day, during }) => day >= fromDay && during.startsAt > now)
  if (taken.length === 0) throw nothingLeft(fromDay)
  const lessons = await sessionsById(
    tx,
    taken.map(({ requestSessionId }) => requestSessionId),
  )
  const refused = await refusals(tx, [request.id])
  const standing = { plannedMemberId: null, refusedByMemberIds: refused.get(request.id) ?? [] }
  const supposed = requestOf(request, lessons.map(sessionOf), standing)
  return { ...locked, taken, isWhole: taken.length === confirmed.length, supposed }
}

function assertTwo({ assignment: one }: Locked, { assignment: other }: Locked): void {
  const isPair = one.poolId === other.poolId && one.memberId !== other.memberId
  if (isPair) return
  const fields = [
    {
      field: 'withAssignmentId',
      value: other.id,
      remedy: 'Kies een inzet van iemand anders uit dezelfde pool.',
    },
  ]
  throw new ActionError('invalid-input', 'Deze twee kunnen niet ruilen.', { fields })
}

function nothingLeft(fromDay: Day): ActionError {
  const fields = [
    { field: 'fromDay', value: fromDay, remedy: 'Kies een dag waarna beiden nog les geven.' },
  ]
  const detail = 'Vanaf deze dag zijn er geen lessen meer die nog moeten beginnen.'
  return new ActionError('invalid-input', detail, { fields })
}
