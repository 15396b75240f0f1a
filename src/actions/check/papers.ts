import { knownDecisions } from '../../../db/queries/notice.ts'
import { pools } from '../../../db/queries/pool.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import type { Paper } from '../member/papers.ts'
import { type Person, peopleOf } from '../member/people.ts'

/** A month ahead there is time to ask for another; a week ahead it is late. */
const AHEAD_DAYS = [7, 30]

interface Ending {
  readonly person: Person
  readonly paper: Paper
  readonly decision: string
}

/** Tells members and their coordinators which papers end within a month, and once more within a week. */
export async function checkPapers(context: Context): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  const now = context.now()
  const today = dayOf(now)
  const endings = await readEndings(context, today)
  await context.db.transaction(scopeOf(actor), async (tx) => {
    const verb = 'member.paper-ends'
    const keyOf = ({ person, decision }: Ending) => `${verb}:${person.id}:${decision}`
    const known = await knownDecisions(tx, endings.map(keyOf))
    for (const ending of endings.filter((one) => !known.has(keyOf(one)))) {
      const { person, paper, decision } = ending
      const facts = { paper: paper.kind, until: paper.until, decision }
      for (const poolId of person.poolIds)
        await record(tx, context, { verb, subjectId: person.id, boardId: null, poolId, facts })
    }
  })
}

/** Papers are seen as a coordinator of all pools sees them: the worker itself sees none. */
async function readEndings(context: Context, today: Day): Promise<readonly Ending[]> {
  const all = await context.db.read(scopeOf({ role: 'worker', userId: null }), (tx) =>
    pools(tx, {}, today),
  )
  const poolIds = all.map(({ id }) => id)
  const scope = { role: 'coordinator', userId: null, poolIds } as const
  const { people } = await context.db.read(scope, (tx) => peopleOf(tx, poolIds, context.now()))
  return people.flatMap((person) =>
    person.papers.flatMap((paper) => {
      const days = AHEAD_DAYS.find((one) => isWithin(paper.until, today, one))
      if (days === undefined) return []
      const { kind, boardId, vak, grade, until } = paper
      const decision = [kind, boardId ?? '', vak ?? '', grade ?? '', until, days].join('/')
      return [{ person, paper, decision }]
    }),
  )
}

function isWithin(until: Day | null, today: Day, days: number): boolean {
  return until !== null && until >= today && until <= addDays(today, days)
}
