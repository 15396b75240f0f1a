import type { sessionsOfAssignment } from '../../../db/queries/assignment.ts'
import { ActionError, type FieldProblem } from '../../errors.ts'

/** A lesson may run out by so much. */
const EXTRA_MINUTES_MAX = 120
const SESSION_MINUTES_MAX = 960

export type TakenSession = Awaited<ReturnType<typeof sessionsOfAssignment>>[number]

/**
 * The minutes of each session as the school says, and as planned where it says nothing. Throws `hours-out-of-range`, naming each
 * field, for a session that is not among these or is told twice, and for minutes below 0 or more than two hours above the plan.
 */
export function workedMinutes(
  sessions: readonly TakenSession[],
  said: readonly { readonly assignmentSessionId: string; readonly minutes: number }[],
): readonly { readonly session: TakenSession; readonly minutes: number }[] {
  const planned = new Map(sessions.map((session) => [session.id, session]))
  const fields = said.flatMap(
    ({ assignmentSessionId: id, minutes }, index): readonly FieldProblem[] => {
      const wrongLesson = (remedy: string) => [
        { field: `sessions[${index}].assignmentSessionId`, value: id, remedy },
      ]
      const session = planned.get(id)
      if (session === undefined) return wrongLesson('Kies een les van deze inzet die wacht.')
      const isTold = said.slice(0, index).some((other) => other.assignmentSessionId === id)
      if (isTold) return wrongLesson('Deze les staat er al. Noem elke les één keer.')
      const most = Math.min(SESSION_MINUTES_MAX, session.minutes + EXTRA_MINUTES_MAX)
      if (minutes >= 0 && minutes <= most) return []
      const remedy = `Geef 0 tot en met ${most} minuten; gepland waren er ${session.minutes}.`
      return [{ field: `sessions[${index}].minutes`, value: String(minutes), remedy }]
    },
  )
  if (fields.length > 0) {
    throw new ActionError('hours-out-of-range', 'Een of meer uren kunnen niet kloppen.', { fields })
  }
  const minutesOf = new Map(said.map((one) => [one.assignmentSessionId, one.minutes]))
  return sessions.map((session) => ({
    session,
    minutes: minutesOf.get(session.id) ?? session.minutes,
  }))
}
