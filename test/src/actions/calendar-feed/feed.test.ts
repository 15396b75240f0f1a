import { pino } from 'pino'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { createApp } from '../../../../api/app.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { readFeed } from '../../../../src/actions/calendar-feed/read.ts'
import { renewFeed } from '../../../../src/actions/calendar-feed/renew.ts'
import { revokeFeed } from '../../../../src/actions/calendar-feed/revoke.ts'
import { showFeed } from '../../../../src/actions/calendar-feed/show.ts'
import type { Context } from '../../../../src/context.ts'
import { sha256 } from '../../../../src/sha256.ts'
import { createPages } from '../../../../web/app.tsx'
import { at } from '../../../scheduler/when.ts'
import { anAssignment } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let pool: PoolAtWork
let anna: Awaited<ReturnType<PoolAtWork['member']>>
let asAnna: Context

beforeAll(async () => {
  pool = await aPoolAtWork(db)
})
beforeEach(async () => {
  pool.clock.set('2026-11-20 09:00')
  anna = await pool.member()
  asAnna = await pool.asMember(anna.id)
})

const gone = { code: 'not-found' }

it('is opened by its secret alone, until there is another or none', async () => {
  expect(await showFeed(asAnna, {})).toEqual({ createdAt: null })
  const first = await renewFeed(asAnna, {})
  expect(await readFeed(asAnna, first.token)).toEqual([])
  const second = await renewFeed(asAnna, {})
  await expect(readFeed(asAnna, first.token)).rejects.toMatchObject(gone)
  expect(await readFeed(asAnna, second.token)).toEqual([])
  expect(await showFeed(asAnna, {})).toEqual({ createdAt: at('2026-11-20 09:00') })
  expect(await revokeFeed(asAnna, {})).toEqual({ revoked: true })
  expect(await revokeFeed(asAnna, {})).toEqual({ revoked: false })
  await expect(readFeed(asAnna, second.token)).rejects.toMatchObject(gone)
})

it.each(['', 'x', `${'a'.repeat(43)}`, "' or true --", 'a'.repeat(5_000)])(
  'is not opened by %s',
  async (token) => {
    await renewFeed(asAnna, {})
    await expect(readFeed(asAnna, token)).rejects.toMatchObject(gone)
  },
)

it('has its secret in no row, no event and no kept answer', async () => {
  const { token } = await renewFeed({ ...asAnna, idempotencyKey: 'a-key-of-mine' }, {})
  const { rows: tables } = await db.adminPool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  for (const { name } of tables) {
    const { rows } = await db.adminPool.query(
      `select 1 from ${name} one where position($1 in one::text) > 0`,
      [token],
    )
    expect([name, rows]).toEqual([name, []])
  }
  const { rows } = await db.adminPool.query(
    'select token_hash from calendar_feed where member_id = $1',
    [anna.id],
  )
  expect(rows).toEqual([{ token_hash: sha256(token) }])
})

it('has the own lessons only, and says of a cancelled one that it is', async () => {
  const bas = await pool.member()
  const request = await pool.request({ days: ['2026-11-23', '2026-11-24'] })
  const other = await pool.request({ days: ['2026-11-25'] })
  const own = await anAssignment(db, { pool: pool.pool, request, member: anna })
  await anAssignment(db, { pool: pool.pool, request: other, member: bas })
  const { token } = await renewFeed(asAnna, {})
  const lessons = await readFeed(asAnna, token)
  expect(lessons.map(({ day, status, vakName }) => [day, status, vakName])).toEqual([
    ['2026-11-23', 'confirmed', 'Wiskunde'],
    ['2026-11-24', 'confirmed', 'Wiskunde'],
  ])
  pool.clock.set('2026-11-23 12:00')
  await cancelAssignment(asAnna, { assignmentId: own.id })
  const after = await readFeed(asAnna, token)
  expect(after.map(({ status }) => status)).toEqual(['confirmed', 'cancelled'])
  expect(after.map(({ id }) => id)).toEqual(lessons.map(({ id }) => id))
})

it('has its secret in no log, also where something breaks', async () => {
  const { token } = await renewFeed(asAnna, {})
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const broken = () => {
    throw new Error('no clock')
  }
  const { actor: _actor, requestId: _id, idempotencyKey: _key, ...deps } = asAnna
  const pages = createPages({ demoUsers: [], openApiDocument: () => ({}) })
  const app = createApp({ ...deps, log, now: broken }, pages)
  const answer = await app.request(`/agenda/feed/${token}.ics`)
  expect(answer.status).toBe(500)
  expect(lines.join()).toContain('unexpected error')
  expect(lines.join() + (await answer.text())).not.toContain(token)
})

it('is made by members only', async () => {
  await expect(renewFeed(pool.coordinator, {})).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(showFeed(pool.school, {})).rejects.toMatchObject({ code: 'not-allowed' })
})
