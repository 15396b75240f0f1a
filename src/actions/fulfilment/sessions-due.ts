import type { Tx } from '../../../db/client.ts'
import { sessionsOfAssignment } from '../../../db/queries/assignment.ts'
import { confirmedMinutes } from '../../../db/queries/fulfilment.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { ActionError } from '../../errors.ts'
import type { TakenSession } from './worked-minutes.ts'

/** The lessons of an assignment by where their hours stand. */
export interface SessionsByHours {
  /** Over, and nobody has confirmed the hours. */
  readonly due: readonly TakenSession[]
  /** With the minutes that were confirmed. */
  readonly done: readonly { readonly session: TakenSession; readonly minutes: number }[]
}

/**
 * What is to be confirmed of an assignment now, and what was. `only` narrows it to these lessons. Throws `not-yet-taught` where
 * no lesson waits and there is one to come.
 */
export async function sessionsDue(
  tx: Tx,
  assignmentId: string,
  now: Instant,
  only: readonly string[] | undefined,
): Promise<SessionsByHours> {
  const sessions = await sessionsOfAssignment(tx, assignmentId)
  const worked = await confirmedMinutes(tx, [assignmentId])
  const live = sessions.filter(({ status }) => status === 'confirmed')
  const waiting = live.filter(({ id }) => !worked.has(id))
  const due = waiting.filter(
    ({ id, during }) => during.endsAt <= now && (only === undefined || only.includes(id)),
  )
  const ahead = waiting.find(({ during }) => during.endsAt > now)
  if (due.length === 0 && ahead !== undefined) {
    throw new ActionError(
      'not-yet-taught',
      'De lessen die nog wachten zijn nog niet geweest. Bevestig de uren daarna.',
      { facts: { endsAt: ahead.during.endsAt } },
    )
  }
  const done = live.flatMap((session) => {
    const minutes = worked.get(session.id)
    return minutes === undefined ? [] : [{ session, minutes }]
  })
  return { due, done }
}
