import { Client } from 'pg'
import { inject } from 'vitest'
import { asOwner } from '../../db/as-owner.ts'
import type { DbOptions } from '../../db/client.ts'
import { databaseUrls, OWNER_ROLE } from '../../db/roles.ts'
import { seedDemo } from '../../db/seed/demo.ts'
import { seedReference } from '../../db/seed/reference.ts'
import { instantAt } from '../../scheduler/calendar/clock.ts'
import { day } from '../../scheduler/domain/day.ts'
import { clockTime } from '../../scheduler/domain/instant.ts'
import { openClone } from './open-clone.ts'
import { type TestDb, useOpened } from './use-db.ts'

export const DEMO_TODAY = day('2026-11-20')
export const DEMO_NOW = instantAt(DEMO_TODAY, clockTime('10:00'))

/** The first file that asks writes the demonstration, and the others wait for it. */
const START_MS = 240_000
/** Of the advisory lock that the files of a run take turns with. */
const TURN = 7_211

/** A database of this file's own with the demonstration as of `DEMO_NOW`. For use in tests and hooks. */
export function useDemoDb(options: DbOptions = {}): TestDb {
  return useOpened('useDemoDb', async () => openClone(options, await demoTemplate()), START_MS)
}

/** The name of the database with the demonstration: written once in a run, however many files clone it. */
async function demoTemplate(): Promise<string> {
  const name = `${inject('template')}_demo`
  const admin = new Client(inject('adminUrl'))
  await admin.connect()
  try {
    await admin.query('select pg_advisory_lock($1)', [TURN])
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await writeDemo(admin, name)
  } finally {
    // The lock goes with the connection.
    await admin.end()
  }
  return name
}

/** Takes its name when it is whole: a file that is killed meanwhile leaves none that is half. */
async function writeDemo(admin: Client, name: string): Promise<void> {
  const making = `${name}_making`
  await admin.query(`drop database if exists "${making}" with (force)`)
  await admin.query(
    `create database "${making}" template "${inject('template')}" owner ${OWNER_ROLE}`,
  )
  const { ownerUrl } = databaseUrls(inject('adminUrl'), making)
  await asOwner(ownerUrl, seedReference)
  await asOwner(ownerUrl, (tx) => seedDemo(tx, { today: DEMO_TODAY, now: DEMO_NOW }))
  await admin.query(`alter database "${making}" rename to "${name}"`)
}
