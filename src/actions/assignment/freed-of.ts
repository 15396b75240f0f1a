import type { Tx } from '../../../db/client.ts'
import type { AssignmentRow, sessionsOfAssignment } from '../../../db/queries/assignment.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { ActionError } from '../../errors.ts'

type Sessions = Awaited<ReturnType<typeof sessionsOfAssignment>>

/** Which days somebody is out; what is left out is open to that side. */
interface DaysOut {
  readonly firstDay?: Day | undefined
  readonly lastDay?: Day | undefined
}

/**
 * The lessons that have not begun on the days that somebody is out, in the order of time. Throws `already-decided` where every
 * lesson has begun, `invalid-input` where there is none on these days, and `rule-broken` for days out after lessons that are still
 * to come where the rules of play never split a request. Whoever is out from the next lesson on, as who fell ill this morning, comes
 * back all the same: a rule of play says how work is shared, and nobody has to give up weeks for being ill a day.
 */
export async function freedOf(
  tx: Tx,
  { poolId }: Pick<AssignmentRow, 'poolId'>,
  sessions: Sessions,
  { firstDay, lastDay, now }: DaysOut & { readonly now: Instant },
): Promise<{ readonly free: Sessions; readonly first: Sessions[number] }> {
  const ahead = sessions.filter(({ during }) => during.startsAt > now)
  if (ahead.length === 0) {
    throw new ActionError('already-decided', 'Alle lessen van deze inzet zijn al begonnen.')
  }
  const free = ahead.filter(({ day }) => isWithin(day, { firstDay, lastDay }))
  const [first] = free
  if (first === undefined) throw nothingThen(firstDay ?? lastDay ?? '')
  const isOutInTheMiddle =
    ahead.some(({ day }) => day < first.day) &&
    ahead.some(({ day }) => lastDay !== undefined && day > lastDay)
  if (isOutInTheMiddle && !(await maySplit(tx, poolId, now))) {
    throw new ActionError(
      'rule-broken',
      'In deze pool doet één persoon alle lessen. Zeg alles vanaf die dag af.',
      { facts: { ruleIds: ['split'] } },
    )
  }
  return { free, first }
}

/** Whether the rules of play of today let several people do the lessons of one request. */
export async function maySplit(tx: Tx, poolId: string, now: Instant): Promise<boolean> {
  return (await spelregelsInForce(tx, poolId, dayOf(now)))?.split === 'weekday'
}

/** Whether somebody is out on a day. */
export function isWithin(day: Day, { firstDay, lastDay }: DaysOut): boolean {
  return (firstDay === undefined || day >= firstDay) && (lastDay === undefined || day <= lastDay)
}

function nothingThen(value: string): ActionError {
  const fields = [
    { field: 'firstDay', value, remedy: 'Kies dagen waarop er nog lessen van deze inzet zijn.' },
  ]
  return new ActionError('invalid-input', 'Op deze dagen is er niets af te zeggen.', { fields })
}
