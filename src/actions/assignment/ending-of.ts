import type { Tx } from '../../../db/client.ts'
import type { AssignmentRow } from '../../../db/queries/assignment.ts'
import { waitingOffersOn } from '../../../db/queries/closing.ts'
import { takenAfter } from '../../../db/queries/cover.ts'
import type { lockRequest } from '../../../db/queries/lock.ts'
import { sessionsOfRequest } from '../../../db/queries/request-session.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { ActorAs } from '../../actor.ts'
import { ActionError } from '../../errors.ts'
import { sha256 } from '../../sha256.ts'
import { type FreedMember, freedMembers } from './freed-members.ts'
import { lockedAssignment } from './locked-assignment.ts'

type Sessions = Awaited<ReturnType<typeof sessionsOfRequest>>
type Taken = Awaited<ReturnType<typeof takenAfter>>

/** Whom a school needs no longer, with the request locked, and every lesson of it that somebody has. */
interface Running {
  readonly assignment: AssignmentRow
  readonly request: NonNullable<Awaited<ReturnType<typeof lockRequest>>>
  readonly sessions: Sessions
  readonly taken: Taken
}

/** An earlier end worked out in full; nothing has been written. */
export interface Ending {
  readonly lastDay: Day
  /** The lessons that somebody has no longer, of everybody, and those of this assignment among them. */
  readonly freed: Taken
  readonly own: Taken
  /** The lessons that are not asked any more. */
  readonly falling: Sessions
  readonly offers: Awaited<ReturnType<typeof waitingOffersOn>>
  readonly members: readonly FreedMember[]
  /** Of all that is shown, with what is paid: another one where something changed since. */
  readonly seen: string
}

/** Throws `not-found` and `already-decided` where the assignment is over. */
export async function runningOf(
  tx: Tx,
  actor: ActorAs<'school'>,
  assignmentId: string,
): Promise<Running> {
  const { assignment, request } = await lockedAssignment(tx, actor, assignmentId)
  const sessions = await sessionsOfRequest(tx, request.id)
  const taken = await takenAfter(tx, request.id, addDays(request.firstDay, -1))
  return { assignment, request, sessions, taken }
}

/** The days with lessons on which it can end, in order: no lesson after it has begun, and it is shorter for this assignment. */
export function lastDaysOf(running: Running, now: Instant): readonly Day[] {
  const days = new Set(running.sessions.map(({ day }) => day))
  return [...days].toSorted().filter((day) => isShorter(running, day, now))
}

/** Works out what ends when nobody comes after this day. Throws `invalid-input` for a day that does not shorten it. */
export async function endingOf(
  tx: Tx,
  running: Running,
  lastDay: Day,
  now: Instant,
): Promise<Ending> {
  const { assignment, request, sessions, taken } = running
  if (!isShorter(running, lastDay, now)) {
    throw notShorter(lastDay)
  }
  const freed = taken.filter(({ day }) => day > lastDay)
  const own = freed.filter(({ assignmentId }) => assignmentId === assignment.id)
  const falling = sessions.filter(({ day }) => day > lastDay && day <= request.lastDay)
  const sessionIds = falling.map(({ id }) => id)
  const offers = await waitingOffersOn(tx, { requestId: request.id, sessionIds })
  const members = await freedMembers(tx, freed, now)
  const ids = [falling, offers].map((rows) => rows.map(({ id }) => id))
  const seen = sha256(JSON.stringify([assignment.id, lastDay, ids, members]))
  return { lastDay, freed, own, falling, offers, members, seen }
}

function isShorter({ assignment, request, taken }: Running, lastDay: Day, now: Instant): boolean {
  const freed = taken.filter(({ day }) => day > lastDay)
  return (
    lastDay >= request.firstDay &&
    lastDay < request.lastDay &&
    freed.some(({ assignmentId }) => assignmentId === assignment.id) &&
    freed.every(({ during }) => during.startsAt > now)
  )
}

function notShorter(lastDay: Day): ActionError {
  return new ActionError('invalid-input', 'Met deze laatste dag wordt de inzet niet korter.', {
    fields: [
      {
        field: 'lastDay',
        value: lastDay,
        remedy:
          'Kies een dag waarna nog lessen van deze inzet komen, die alle nog moeten beginnen. Komt er niemand meer, zeg de inzet dan af.',
      },
    ],
  })
}
