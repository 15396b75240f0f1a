import { workOnce } from '../../../../src/actions/job/work.ts'
import { startRound } from '../../../../src/actions/round/start.ts'
import type { StartRoundInput } from '../../../../src/actions/round/start-input.ts'
import { aProposal } from '../../../support/build/decision.ts'
import type { PoolAtWork } from '../../../support/build/pool-at-work.ts'
import type { TestDb } from '../../../support/use-db.ts'

export type Person = Awaited<ReturnType<PoolAtWork['member']>>
export type Asked = Awaited<ReturnType<PoolAtWork['request']>>

/** A proposal of the first of these people, as somebody who starts a round with all of them sends it along. */
export async function roundInput(
  db: TestDb,
  at: PoolAtWork,
  about: {
    readonly request: Asked
    readonly people: readonly Person[]
    readonly over?: Parameters<typeof aProposal>[2]
    readonly input?: Partial<StartRoundInput>
  },
): Promise<StartRoundInput> {
  const { request, people, over, input } = about
  const [member] = people
  if (member === undefined) throw new Error('a round is for somebody')
  const made = await aProposal(db, { pool: at.pool, request, member }, over)
  const { rows } = await db.adminPool.query('select version from proposal where id = $1', [made.id])
  const memberIds = people.map(({ id }) => id)
  const base = { proposalId: made.id, version: Number(rows[0].version), memberIds }
  return { ...base, kind: 'in-order', onward: false, ...input }
}

/** Starts it. */
export async function aRunningRound(...about: Parameters<typeof roundInput>) {
  return startRound(about[1].coordinator, await roundInput(...about))
}

/** The work of rounds; telling people is work of its own. */
const KINDS = ['offer.expire', 'round.next', 'round.answered'] as const

/** Does what is due until nothing is, as the worker does round after round; answers how many jobs were done. */
export async function workUntilQuiet(at: PoolAtWork): Promise<number> {
  let all = 0
  for (;;) {
    const { done, postponed, dead } = await workOnce(at.worker, { kinds: KINDS })
    if (postponed + dead > 0) throw new Error('work of a round failed')
    if (done === 0) return all
    all += done
  }
}

/** The offers of a round in the order in which they were sent: to whom by place on the list of people, and how each stands. */
export async function offersOf(db: TestDb, roundId: string, people: readonly Person[]) {
  const { rows } = await db.adminPool.query<{
    id: string
    member_id: string
    status: string
    closed_because: string | null
    deadline_at: Date
    session_ids: string[]
  }>('select * from offer where round_id = $1 order by sent_at, deadline_at, id', [roundId])
  return rows.map((row) => ({
    id: row.id,
    to: people.findIndex(({ id }) => id === row.member_id),
    status: row.status,
    because: row.closed_because,
    deadlineAt: row.deadline_at.getTime(),
    lessons: row.session_ids.length,
  }))
}

/** To whom it went and how that stands, as `0 sent`; with why it was closed where it was. */
export async function standing(db: TestDb, roundId: string, people: readonly Person[]) {
  return (await offersOf(db, roundId, people))
    .map(({ to, status, because }) =>
      [to, status, ...(because === null ? [] : [because])].join(' '),
    )
    .toSorted()
}

/** How a round stands itself. */
export async function statusOf(db: TestDb, roundId: string): Promise<string> {
  const { rows } = await db.adminPool.query('select status from offer_round where id = $1', [
    roundId,
  ])
  return rows[0].status
}
