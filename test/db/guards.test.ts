import { beforeAll, describe, expect, it } from 'vitest'
import { twoBoards } from '../support/build/two-boards.ts'
import { refusalOf } from '../support/refusal-of.ts'
import { useDb } from '../support/use-db.ts'
import { BEGINNER_BORDERS } from './border/beginner.ts'
import { CONCERN_BORDERS } from './border/concern.ts'
import { DECISION_BORDERS } from './border/decision.ts'
import { DOOR_BORDERS } from './border/door.ts'
import { MEMBER_BORDERS } from './border/member.ts'
import { MONEY_BORDERS } from './border/money.ts'
import { NOTICE_BORDERS } from './border/notice.ts'
import { PLACE_BORDERS } from './border/place.ts'
import { REPLAY_BORDERS } from './border/replay.ts'
import { RIGHTS_BORDERS } from './border/rights.ts'
import { SEARCH_TIME_BORDERS } from './border/search-time.ts'
import { SETTLEMENT_BORDERS } from './border/settlement.ts'
import { SHORTAGE_BORDERS } from './border/shortage.ts'

/** Every CHECK but the closed lists, which `closed-lists.test.ts` holds to TypeScript. */
const BORDERS = [
  ...DECISION_BORDERS,
  ...DOOR_BORDERS,
  ...MEMBER_BORDERS,
  ...MONEY_BORDERS,
  ...NOTICE_BORDERS,
  ...PLACE_BORDERS,
  ...REPLAY_BORDERS,
  ...RIGHTS_BORDERS,
  ...SETTLEMENT_BORDERS,
  ...SHORTAGE_BORDERS,
  ...CONCERN_BORDERS,
  ...BEGINNER_BORDERS,
  ...SEARCH_TIME_BORDERS,
]

const test = useDb()

beforeAll(async () => {
  await twoBoards(test)
  // The constraints stand by themselves, also where a trigger would have refused first.
  for (const table of [
    'assignment_session',
    'event',
    'invoice',
    'invoice_series',
    'match_run',
    'paid_cancellation',
    'replay',
    'request_session',
    'settlement_key',
    'settlement_line',
    'settlement_period',
    'spelregels',
  ]) {
    await test.adminPool.query(`alter table ${table} disable trigger user`)
  }
})

/** Changes one row of the table and puts it back as it was. */
async function change(table: string, set: string): Promise<string> {
  const client = await test.adminPool.connect()
  try {
    await client.query('begin')
    return await refusalOf(
      client.query(`update ${table} set ${set} where ctid = (select min(ctid) from ${table})`),
    )
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('each constraint refuses what is wrong and allows what is just not wrong', () => {
  it.each(
    BORDERS.flatMap(({ table, constraint, refused }) =>
      refused.map((set) => ({ table, constraint, set })),
    ),
  )('$constraint refuses $set', async ({ table, constraint, set }) => {
    expect(await change(table, set)).toBe(constraint)
  })

  it.each(
    BORDERS.flatMap(({ table, constraint, allowed }) =>
      allowed.map((set) => ({ table, constraint, set })),
    ),
  )('$constraint allows $set', async ({ table, set }) => {
    expect(await change(table, set)).toBe('allowed')
  })

  it('and no constraint is left without its two sides', async () => {
    const { rows } = await test.adminPool.query<{ name: string }>(
      `select conname as name from pg_constraint
       where contype = 'c' and connamespace = 'public'::regnamespace and conname not like '%\\_known' order by 1`,
    )
    expect(BORDERS.map(({ constraint }) => constraint).sort()).toEqual(rows.map(({ name }) => name))
  })
})
