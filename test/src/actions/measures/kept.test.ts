import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import * as schema from '../../../../db/schema/index.ts'
import { regionId } from '../../../../db/seed/demo/ids.ts'
import { instantAt } from '../../../../scheduler/calendar/clock.ts'
import { addDays, day } from '../../../../scheduler/domain/day.ts'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import type { Breakdown } from '../../../../scheduler/measures/breakdown.ts'
import { keepFigures } from '../../../../src/actions/check/figures.ts'
import { readDashboard, readDashboardInput } from '../../../../src/actions/measures/dashboard.ts'
import { figuresFor } from '../../../../src/actions/measures/figures.ts'
import { checkedQuestion } from '../../../../src/actions/measures/read.ts'
import { tableOf } from '../../../../src/actions/measures/table-of.ts'
import type { MeasureReader } from '../../../../src/actions/measures/view-of.ts'
import { testContext } from '../../../support/build/context.ts'
import { DEMO_NOW, DEMO_TODAY, useDemoDb } from '../../../support/demo-clone.ts'
import {
  board,
  coordinator,
  demoFiguresOf,
  PRIMARY,
  userId,
  withoutGroupTrends,
} from './demo-figures.ts'

/* Figures of months are kept. Whatever changes behind them must be told as if nothing were kept. */

const db = useDemoDb({ statementMs: 60_000 })
const { read } = demoFiguresOf(db)
const region = { role: 'region', userId, regionId: regionId('TVO') } as const
const WORKER = { role: 'worker', userId: null } as const
const DAYS = { from: day('2025-08-01'), to: day('2026-12-31') }

/** The same question answered out of the facts. */
const readDirect = (
  actor: MeasureReader,
  input: { poolId?: string; regionId?: string; by: Breakdown },
  today = DEMO_TODAY,
  period: 'month' | 'whole' = 'month',
) =>
  db.db.read({ role: 'measures', userId }, async (tx) => {
    const { by, ...of } = input
    const asked = { ...checkedQuestion({ ...DAYS, ...of }), yesterday: addDays(today, -1) }
    return tableOf(tx, await figuresFor(tx, actor, asked), { period, by })
  })
/** Groups over all days together, as a page has them: out of whole school years and quarters. */
const readWide = async (of: { poolId: string; by: Breakdown }) => {
  const context = testContext(db, coordinator, { now: () => DEMO_NOW })
  return (await readDashboard(context, readDashboardInput.parse({ ...DAYS, ...of }))).whole.rows
}
const readDirectWide = async (of: { poolId: string; by: Breakdown }) =>
  withoutGroupTrends((await readDirect(coordinator, of, DEMO_TODAY, 'whole')).rows)

const OF_POOL = { poolId: PRIMARY, by: 'board' } as const
const readKept = (of: { poolId: string; by: Breakdown } = OF_POOL, today = DEMO_TODAY) =>
  read(coordinator, { ...DAYS, ...of, period: 'month' }, instantAt(today, clockTime('10:00')))
/** Around this day figures are kept by the week. */
const IN_MARCH = day('2026-03-18')
const keptRows = async () =>
  (await db.adminPool.query<{ id: string }>('select id from kept_part order by id')).rows

const ASKED = `select id from request where pool_id = '${PRIMARY}' and status = 'fulfilled' and first_day < '2026-11-01' order by id limit 9`
const UNFILLED = `select id from request where pool_id = '${PRIMARY}' and status = 'unfilled' and first_day < '2026-11-01'`
const MEMBERS = `select member_id from pool_member where pool_id = '${PRIMARY}' and status = 'admitted'`

/** One change of each table with facts; each changes a figure of the pool. */
const CHANGES: Readonly<Record<string, string>> = {
  request: `update request set kind = 'training' where id in (${ASKED})`,
  request_session: `update request_session set minutes = minutes + 60 where request_id in (${ASKED})`,
  absence: `update absence set person_name = 'Eén persoon' where board_id in (select board_id from participation where pool_id = '${PRIMARY}')`,
  proposal: `update proposal set judged_count = judged_count + 7 where request_id in (${ASKED})`,
  offer: `update offer set status = 'expired' where status = 'accepted' and request_id in (${ASKED})`,
  assignment: `update assignment set source = 'agency' where request_id in (${ASKED})`,
  assignment_session: `update assignment_session set minutes = minutes + 30 where request_id in (${ASKED})`,
  outside_cover: `insert into outside_cover (request_id, board_id, by, minutes, cost_cents, logged_at)
    select id, board_id, 'self-employed', 600, 99900, now() from request where pool_id = '${PRIMARY}' and status = 'unfilled' and first_day < '2026-11-01' limit 3`,
  fulfilment: `update fulfilment set wage_cents = wage_cents + 5000 where assignment_id in (select id from assignment where request_id in (${ASKED}))`,
  fulfilment_session: `update fulfilment_session set minutes = minutes + 10 where fulfilment_id in (
    select id from fulfilment where assignment_id in (select id from assignment where request_id in (${ASKED})))`,
  engagement: `update engagement set week_minutes = week_minutes + 60 where member_id in (${MEMBERS})`,
  pool_member: `update pool_member set joined_on = '2026-03-02' where pool_id = '${PRIMARY}' and member_id in (${MEMBERS} order by member_id limit 5)`,
  availability: `delete from availability where member_id in (${MEMBERS} order by member_id limit 5)`,
  availability_exception: `insert into availability_exception (member_id, first_day, last_day, available, created_at)
    select member_id, '2026-03-09', '2026-03-13', false, now() from (${MEMBERS}) as members`,
  concern: `insert into concern (pool_id, kind, summary, noted_on) values ('${PRIMARY}', 'dispute', 'x', '2026-03-09')`,
  beginning_director: `insert into beginning_director (pool_id, board_id, site_id, started_on)
    select '${PRIMARY}', board_id, id, '2026-03-09' from site where board_id in (select board_id from participation where pool_id = '${PRIMARY}') order by id limit 1`,
  mobility_wish: `insert into mobility_wish (member_id, wish, since) select member_id, 'other-school', '2026-03-09' from (${MEMBERS} order by member_id limit 5) as members`,
  search_time: `insert into search_time (pool_id, board_id, site_id, month, director_minutes)
    select '${PRIMARY}', board_id, id, '2026-03-01', 90 from site where board_id = (select board_id from participation where pool_id = '${PRIMARY}' order by board_id limit 1) order by id limit 2`,
  spelregels: `update spelregels set body = jsonb_set(body, '{overheadCentsPerMonth}', '987654') where pool_id = '${PRIMARY}'`,
  participation: `update participation set pupils = pupils * 3 where id in (
    select id from participation where pool_id = '${PRIMARY}' and supplies order by id limit 1)`,
  calendar_entry: `insert into calendar_entry (scope, kind, first_day, last_day, name, source) values ('national', 'public-holiday', '2026-03-16', '2026-03-16', 'Vrij', 'toets')`,
}

const FEWER_PEOPLE = `update absence set person_name = left(person_name, 1) || left(id::text, 1) where posted_at < '2026-11-01'`

/** By what a change is seen that leaves the figures of boards as they are. */
const SEEN_BY: Readonly<Record<string, Breakdown>> = { assignment: 'source' }

/** Tables of which no single change of the demonstration changes a figure of the pool, or which name only. */
const NOT_CHANGED = ['paid_cancellation', 'tariff', 'pool_region', 'region', 'site', 'board']

const TOLD_TABLES = `select distinct relname as name from pg_trigger join pg_class on pg_class.oid = tgrelid
  where tgname like 'facts_change_%' order by 1`

/** A change as it is, or as history was written: without the guards of the table, but with what tells of it. */
async function change(table: string, statement: string) {
  await db.adminPool.query(`alter table ${table} disable trigger user`)
  const { rows } = await db.adminPool.query<{ name: string }>(
    `select tgname as name from pg_trigger where tgrelid = '${table}'::regclass and tgname like 'facts_change_%'`,
  )
  for (const { name } of rows)
    await db.adminPool.query(`alter table ${table} enable trigger ${name}`)
  await db.adminPool.query(statement)
  await db.adminPool.query(`alter table ${table} enable trigger user`)
}

describe('kept figures', () => {
  test('are kept once and read again', async () => {
    const first = await readKept()
    const kept = await keptRows()
    expect(kept.length).toBeGreaterThan(30)
    expect(await readKept()).toEqual(first)
    expect(await keptRows()).toEqual(kept)
    expect(await readDirect(coordinator, OF_POOL)).toEqual(first)
  })

  test.for(Object.entries(CHANGES))(
    'tell a change of %s',
    { timeout: 120_000 },
    async ([table, statement]) => {
      const of = { ...OF_POOL, by: SEEN_BY[table] ?? OF_POOL.by }
      const before = await readKept(of)
      await readKept(of, IN_MARCH)
      await readWide(of)
      await change(table, statement)
      const after = await readKept(of)
      expect(after).toEqual(await readDirect(coordinator, of))
      expect(after.rows).not.toEqual(before.rows)
      expect(await readKept(of, IN_MARCH)).toEqual(await readDirect(coordinator, of, IN_MARCH))
      expect(await readWide(of)).toEqual(await readDirectWide(of))
    },
  )

  test('of groups are kept by the school year as well', async () => {
    const years = async () => {
      await readWide(OF_POOL)
      const { rows } = await db.adminPool.query<{ id: string; kind: string }>(`
        select id, kind from kept_part where owner = 'pool:${PRIMARY}' and by = 'board'
          and first_day = '2025-08-01' and last_day = '2026-07-31' order by kind`)
      return rows
    }
    const before = await years()
    expect(before.map(({ kind }) => kind)).toEqual(['asked', 'paid', 'pool'])
    await change('offer', `update offer set sent_at = sent_at where request_id in (${ASKED})`)
    const after = await years()
    expect(after.map(({ id }, index) => id === before[index]?.id)).toEqual([false, true, true])
  })

  test('of a week in which nothing changed stay as they are kept', async () => {
    const weeks = async () => {
      await readKept(OF_POOL, IN_MARCH)
      const { rows } = await db.adminPool.query<{ id: string; day: string; last: string }>(`
        select id, first_day::text as day, last_day::text as last from kept_part
        where owner = 'pool:${PRIMARY}' and kind = 'asked' and first_day between '2026-03-01' and '2026-03-31' and by = ''
          and last_day < first_day + 10 order by day`)
      return rows
    }
    const before = await weeks()
    expect(before.map(({ day: first, last }) => [first, last])).toEqual([
      ['2026-03-01', '2026-03-07'],
      ['2026-03-08', '2026-03-14'],
      ['2026-03-15', '2026-03-21'],
      ['2026-03-22', '2026-03-31'],
    ])
    await change(
      'request',
      `update request set kind = kind where pool_id = '${PRIMARY}' and first_day between '2026-03-08' and '2026-03-14'`,
    )
    const after = await weeks()
    const isSame = after.map(({ id }, index) => id === before[index]?.id)
    expect(isSame).toEqual([true, false, true, true])
  })

  test('are told to a board and a region as they are without', { timeout: 120_000 }, async () => {
    const views = [
      [board, OF_POOL],
      [region, { regionId: regionId('TVO'), by: 'vak' }],
    ] as const
    for (const [actor, of] of views) {
      for (const time of ['made', 'kept', 'after a change']) {
        // Fewer people behind what was asked: other cells are withheld.
        if (time === 'after a change') await change('absence', FEWER_PEOPLE)
        const told = await read(actor, { ...DAYS, ...of, period: 'month' })
        expect(told).toEqual(await readDirect(actor, of))
      }
    }
  })

  test('are worked out at night, with changes that are a day old forgotten', {
    timeout: 900_000,
  }, async () => {
    const changes = async () =>
      (await db.adminPool.query('select count(*)::int as count from facts_change')).rows[0].count
    await change('offer', `update offer set sent_at = sent_at where pool_id = '${PRIMARY}'`)
    expect(await changes()).toBeGreaterThan(0)
    await keepFigures(testContext(db, WORKER, { now: () => DEMO_NOW }))
    const kept = await keptRows()
    const shown = await readKept()
    expect(await keptRows()).toEqual(kept)
    expect(shown).toEqual(await readDirect(coordinator, OF_POOL))
    await db.adminPool.query(`update facts_change set changed_at = '2026-11-01'`)
    await change(
      'request',
      `update request set class_consequence = 'own-team' where id in (${UNFILLED})`,
    )
    await keepFigures(testContext(db, WORKER, { now: () => DEMO_NOW }))
    const { rows } = await db.adminPool.query(
      `select from facts_change where changed_at = '2026-11-01'`,
    )
    expect(rows).toEqual([])
    expect(await readKept()).toEqual(await readDirect(coordinator, OF_POOL))
  })

  test('are no more worked out than there are pools with requests', async () => {
    const { rows } = await db.adminPool.query<{ owner: string }>(
      `select distinct owner from kept_part where owner like 'pool:%' and owner not like '% %' order by owner`,
    )
    const asked = await db.adminPool.query<{ owner: string }>(
      `select distinct 'pool:' || pool_id as owner from request where pool_id is not null order by owner`,
    )
    expect(rows).toEqual(asked.rows)
  })

  test('do not hold for a day later', async () => {
    const { rows } = await db.adminPool.query(
      `select count(*)::int as count from kept_part where through_day = date '${DEMO_TODAY}' - 1`,
    )
    expect(rows[0].count).toBeGreaterThan(0)
  })
})

describe('a change of facts', () => {
  test('is told by every table that measures read', async () => {
    const { rows } = await db.adminPool.query<{ name: string }>(TOLD_TABLES)
    const told = rows.map(({ name }) => name)
    expect([...Object.keys(CHANGES), ...NOT_CHANGED].toSorted()).toEqual(told)
    expect(tablesRead().filter((name) => !told.includes(name))).toEqual([])
  })

  test('is no facts’ change where only a name is read', async () => {
    const changes = async () =>
      (await db.adminPool.query('select count(*)::int as count from facts_change')).rows[0].count
    const before = await changes()
    await db.adminPool.query(`update pool set name = name || '!'`)
    expect(await changes()).toBe(before)
    await change('request', CHANGES['request'] ?? '')
    expect(await changes()).toBeGreaterThan(before)
  })
})

/** The tables out of which facts are read. */
function tablesRead(): readonly string[] {
  const rooms = [
    'asked',
    'offer',
    'rulings',
    'delivered',
    'cancelled',
    'offered',
    'work',
    'concerns',
    'mobility',
    'beginners',
    'search-time',
  ]
  const files = [...rooms, 'participation', 'holidays'].map((name) => `measure/${name}`)
  const imported = [...files, 'world-calendar'].flatMap((name) => {
    const text = readFileSync(join(process.cwd(), 'db/queries', `${name}.ts`), 'utf8')
    const [, names = ''] = /import \{([^}]*)\} from '[./]*schema\/index\.ts'/.exec(text) ?? []
    return names.split(',').map((one) => one.trim())
  })
  const tables = Object.entries(schema).flatMap(([name, table]) =>
    imported.includes(name) && is(table, PgTable) ? [getTableName(table)] : [],
  )
  // Read by a function of PostgreSQL.
  return [...new Set([...tables, 'absence'])].toSorted()
}
