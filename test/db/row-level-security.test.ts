import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '../../db/scope.ts'
import { twoBoards } from '../support/build/two-boards.ts'
import { refusalOf } from '../support/refusal-of.ts'
import { useDb } from '../support/use-db.ts'
import { VISIBLE_ROWS } from './visible-rows.ts'

const [HEAD = [], ...LINES] = VISIBLE_ROWS.trim()
  .split('\n')
  .map((line) => line.trim().split(/ +/))
const VIEWERS = HEAD.slice(2)

const REFERENCE = [
  'absence_reason',
  'agency',
  'board',
  'calendar_entry',
  'law_parameter',
  'lifecycle_step',
  'participation',
  'pool',
  'pool_region',
  'postcode_place',
  'region',
  'retention_term',
  'role',
  'salary_step',
  'site',
  'spelregels',
  'tariff',
  'vak',
]

/** Kept figures, and what says that they are old. */
const WORKED_OUT = ['facts_change', 'kept_night', 'kept_part']

const test = useDb()
let country: Awaited<ReturnType<typeof twoBoards>>

beforeAll(async () => {
  country = await twoBoards(test)
})

function scopeOf(viewer: string): Scope {
  const { boards, sites, pools, users, anna, region } = country
  const none = { userId: null }
  const scopes: Readonly<Record<string, Scope>> = {
    schoolA: { ...none, role: 'school', userId: users.schoolA.userId, boardId: boards.a.id },
    siteA1: { ...none, role: 'school', boardId: boards.a.id, siteIds: [sites.a1.id] },
    boardA: { ...none, role: 'board', boardId: boards.a.id },
    schoolB: { ...none, role: 'school', userId: users.schoolB.userId, boardId: boards.b.id },
    coordinatorP: { role: 'coordinator', userId: users.coordinatorP.userId, poolIds: [pools.p.id] },
    anna: { role: 'member', userId: users.anna.userId, memberId: anna.id },
    region: { ...none, role: 'region', regionId: region.id },
    admin: { ...none, role: 'admin' },
    engineQ: { ...none, role: 'engine', poolIds: [pools.q.id] },
    measures: { ...none, role: 'measures' },
    signIn: { ...none, role: 'sign-in' },
    worker: { ...none, role: 'worker' },
  }
  const scope = scopes[viewer]
  if (scope === undefined) throw new Error(`no viewer ${viewer}`)
  return scope
}

/** One number, asked as `viewer` through the app role. */
async function ask(viewer: string, query: string): Promise<number> {
  const { rows } = await test.db.transaction(scopeOf(viewer), (tx) =>
    tx.execute<{ count: number }>(sql.raw(query)),
  )
  return rows[0]?.count ?? Number.NaN
}

const countOf = (table: string): string => `select count(*)::int as count from ${table}`

describe('row-level security', () => {
  it('is forced on every table, and every table stands in the matrix, in the reference, is the head of the chain, or was worked out of others', async () => {
    const { rows } = await test.adminPool.query<{ name: string; forced: boolean }>(
      `select relname as name, relrowsecurity and relforcerowsecurity as forced
       from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    )
    expect(rows.filter(({ forced }) => !forced)).toEqual([])
    const known = [...LINES.map(([table = '']) => table), ...REFERENCE, 'event_head', ...WORKED_OUT]
    expect(rows.map(({ name }) => name).sort()).toEqual(known.sort())
  })

  it.each(VIEWERS)('%s sees of each table what the matrix says', async (viewer) => {
    const column = HEAD.indexOf(viewer)
    const expected = Object.fromEntries(LINES.map((line) => [line[0], Number(line[column])]))
    const seen: Record<string, number> = {}
    for (const [table = ''] of LINES) seen[table] = await ask(viewer, countOf(table))
    expect(seen).toEqual(expected)
  })

  it('shows what was worked out to the measures alone', async () => {
    await test.adminPool.query(`insert into kept_night (reader, first_day, last_day, yesterday, made_by, made_at)
      values ('x', '2026-08-01', '2026-08-31', '2026-08-30', 'x', now())`)
    await test.adminPool.query(`insert into kept_part (owner, kind, by, first_day, last_day, through_day, made_by, seen, body)
      values ('pool:x', 'asked', '', '2026-08-01', '2026-08-31', '2026-08-31', 'x', pg_current_snapshot(), '{}')`)
    for (const table of WORKED_OUT) {
      const { rows } = await test.adminPool.query<{ count: number }>(countOf(table))
      expect([table, rows[0]?.count]).not.toEqual([table, 0])
      for (const viewer of VIEWERS) {
        const expected = viewer === 'measures' ? rows[0]?.count : 0
        expect([table, viewer, await ask(viewer, countOf(table))]).toEqual([
          table,
          viewer,
          expected,
        ])
      }
    }
  })

  it('hides something from somebody in every table of the matrix', async () => {
    for (const [table = '', all] of LINES) {
      const { rows } = await test.adminPool.query<{ count: number }>(countOf(table))
      expect([table, rows[0]?.count]).toEqual([table, Number(all)])
    }
    expect(LINES.filter(([, all, ...seen]) => seen.every((count) => count === all))).toEqual([])
  })

  it.each(VIEWERS)('%s sees all reference', async (viewer) => {
    for (const table of REFERENCE) {
      const { rows } = await test.adminPool.query<{ count: number }>(countOf(table))
      expect([table, await ask(viewer, countOf(table))]).toEqual([table, rows[0]?.count])
    }
  })

  it('shows a school of A no row of B, but for where its own member works there', async () => {
    const { rows: tables } = await test.adminPool.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'board_id' order by 1`,
    )
    const own = tables.map(({ name }) => name).filter((name) => !REFERENCE.includes(name))
    expect(own.length).toBeGreaterThan(10)
    for (const table of own) {
      const except = table.startsWith('assignment') ? ` and member_id <> '${country.anna.id}'` : ''
      const foreign = `board_id <> '${country.boards.a.id}'${except}`
      expect([table, await ask('schoolA', `${countOf(table)} where ${foreign}`)]).toEqual([
        table,
        0,
      ])
    }
  })

  it('shows nothing at all to whoever says no role', async () => {
    const client = new Client(test.url)
    await client.connect()
    for (const table of [...LINES.map(([name = '']) => name), ...REFERENCE]) {
      const { rows } = await client.query<{ count: number }>(countOf(table))
      expect([table, rows[0]?.count]).toEqual([table, 0])
    }
    await client.end()
  })

  it('keeps the head of the chain, emptying and the rules of the tables out of reach', async () => {
    const refused = [
      'select from event_head',
      'update event_head set seq = 0',
      'truncate job',
      'delete from request',
      'update request_session set minutes = 1',
      'update offer set member_id = null',
      'delete from event',
      'alter table request disable row level security',
      'set session_replication_role = replica',
      'insert into lifecycle_step values (1, 2, 3)',
      'update spelregels set version = 9',
    ]
    for (const statement of refused) {
      const work = test.db.transaction(scopeOf('worker'), (tx) => tx.execute(sql.raw(statement)))
      expect([statement, await refusalOf(work)]).toEqual([statement, '42501'])
    }
  })
})

describe('an owner by mistake', () => {
  it('sees nothing under FORCE, and everything without it', async () => {
    const owner = new Client(test.ownerUrl)
    await owner.connect()
    const requests = async () =>
      (await owner.query<{ count: number }>(countOf('request'))).rows[0]?.count
    expect(await requests()).toBe(4)
    await owner.query(
      `select set_config('app.role', 'school', false), set_config('app.board_id', $1, false)`,
      [country.boards.a.id],
    )
    expect(await requests()).toBe(0)
    await owner.query('alter table request no force row level security')
    expect(await requests()).toBe(4)
    await owner.query('alter table request force row level security')
    await owner.end()
  })

  it('would show a school everything if row-level security were off', async () => {
    await test.adminPool.query('alter table request disable row level security')
    expect(await ask('schoolA', countOf('request'))).toBe(4)
    await test.adminPool.query('alter table request enable row level security')
    expect(await ask('schoolA', countOf('request'))).toBe(2)
  })
})
