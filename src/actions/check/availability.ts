import { knownDecisions } from '../../../db/queries/notice.ts'
import { peopleInPools } from '../../../db/queries/people.ts'
import { pools } from '../../../db/queries/pool.ts'
import { spelregelsInForceOf } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'

interface Stale {
  readonly memberId: string
  readonly poolId: string
  readonly weeks: number
  readonly since: string
}

/** Asks members whether their availability is still right, where they have not said so for as long as a pool wants; once a month. */
export async function checkAvailability(context: Context): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  const stale = await readStale(context)
  const verb = 'availability.stale'
  const keyOf = ({ memberId, since }: Stale) => `${verb}:${memberId}:${since}`
  await context.db.transaction(scopeOf(actor), async (tx) => {
    const known = await knownDecisions(tx, stale.map(keyOf))
    for (const one of stale.filter((each) => !known.has(keyOf(each)))) {
      const { memberId: subjectId, poolId, weeks, since } = one
      const facts = { weeks, since }
      await record(tx, context, { verb, subjectId, boardId: null, poolId, facts })
    }
  })
}

/** One line for each member whom some pool finds stale; who joined lately was asked then. */
async function readStale(context: Context): Promise<readonly Stale[]> {
  const today = dayOf(context.now())
  const all = await context.db.read(scopeOf({ role: 'worker', userId: null }), (tx) =>
    pools(tx, {}, today),
  )
  const poolIds = all.map(({ id }) => id)
  const scope = { role: 'coordinator', userId: null, poolIds } as const
  const [people, rules] = await context.db.read(scope, async (tx) => [
    await peopleInPools(tx, poolIds, today),
    await spelregelsInForceOf(tx, poolIds, today),
  ])
  const weeksOf = new Map(rules.map((one) => [one.poolId, one.availabilityStaleWeeks]))
  const stale = people.flatMap(({ id, poolId, joinedOn, availabilityConfirmedAt: at }) => {
    const weeks = weeksOf.get(poolId)
    const since: Day | null = at === null ? joinedOn : dayOf(at)
    if (weeks === undefined || since === null || since > addDays(today, -7 * weeks)) return []
    return [{ memberId: id, poolId, weeks, since: `${since}/${today.slice(0, 7)}` }]
  })
  return [...new Map(stale.map((one) => [one.memberId, one])).values()]
}
