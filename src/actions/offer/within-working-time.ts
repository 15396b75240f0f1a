import type { Tx } from '../../../db/client.ts'
import { workOfMember } from '../../../db/queries/commitment.ts'
import { lawInForce } from '../../../db/queries/law.ts'
import type { sessionsById } from '../../../db/queries/request-session.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { WORKING_TIME_LAW } from '../../../scheduler/rules/register.ts'
import { obstaclesOf } from '../proposal/candidate.ts'
import { ruleBroken } from '../proposal/rule-broken.ts'

/**
 * Asks working-time law once more, behind the lock on the member: what was judged at approval may have been overtaken by
 * work of another pool, or by an approval at the same moment. Throws `rule-broken` with the sentences.
 */
export async function withinWorkingTime(
  tx: Tx,
  about: {
    readonly memberId: string
    /** The assignment that is being made; its own sessions do not count against it. */
    readonly assignmentId: string
    readonly sessions: Awaited<ReturnType<typeof sessionsById>>
    readonly today: Day
  },
): Promise<void> {
  const { memberId, assignmentId: except, today } = about
  const sessions = about.sessions.map(({ day, during, minutes }) => ({ day, minutes, ...during }))
  const [first, last] = [sessions.at(0), sessions.at(-1)]
  if (first === undefined || last === undefined) return
  const days = { first: first.day, last: last.day }
  const commitments = await workOfMember(tx, { memberId, except, ...days })
  const law = await lawInForce(tx, today)
  const broken = WORKING_TIME_LAW.flatMap(
    (rule) => rule.check({ sessions }, { commitments, law }) ?? [],
  )
  if (broken.length > 0) throw ruleBroken(obstaclesOf(broken))
}
