import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { DEMO_NOW, useDemoDb } from '../../../support/demo-clone.ts'
import { PRIMARY, userId } from './demo-figures.ts'
import { figuresDigest } from './figures-elsewhere.ts'

/* The same facts, read by processes that stand elsewhere: no clock, language or session of the database changes a figure. */

const db = useDemoDb({ statementMs: 60_000 })
const SCRIPT = fileURLToPath(new URL('figures-elsewhere.ts', import.meta.url))
const ASKED = { poolId: PRIMARY, userId, now: DEMO_NOW }

/** The environment of a process, with what it must find there: the hour that it is at ten in Amsterdam, and its language. */
const ELSEWHERE = [
  { TZ: 'Pacific/Auckland', LC_ALL: 'en_US.UTF-8', databaseZone: 'UTC' },
  { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', databaseZone: 'Pacific/Auckland' },
] as const
const FOUND = [
  { localHour: 22, locale: 'en-US', databaseZone: 'UTC' },
  { localHour: 1, locale: 'tr-TR', databaseZone: 'Pacific/Auckland' },
]

/** New sessions of the database begin there, and what was kept is worked out anew. */
async function moveDatabase(zone: string): Promise<void> {
  await db.adminPool.query(`do $$ begin
    execute format('alter database %I set timezone to %L', current_database(), '${zone}');
    execute format('alter database %I set intervalstyle to sql_standard', current_database());
  end $$`)
  await db.adminPool.query('delete from kept_part')
}

async function toldElsewhere(env: (typeof ELSEWHERE)[number]): Promise<unknown> {
  const { databaseZone, ...own } = env
  await moveDatabase(databaseZone)
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', SCRIPT], {
    env: {
      PATH: process.env['PATH'],
      ...own,
      LANG: own.LC_ALL,
      DATABASE_URL: db.url,
      ASKED: JSON.stringify(ASKED),
    },
  })
  return JSON.parse(stdout)
}

test('every figure and the file with them are the same to the byte, wherever server and database stand', async () => {
  const here = await figuresDigest(db, ASKED)
  expect(here.rows).toBeGreaterThan(5_000)
  const told: unknown[] = []
  for (const env of ELSEWHERE) told.push(await toldElsewhere(env))
  expect(told).toEqual(FOUND.map((found) => ({ ...here, ...found })))
}, 240_000)
