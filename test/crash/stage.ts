import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'pg'
import { asOwner } from '../../db/as-owner.ts'
import { openDb } from '../../db/client.ts'
import { migrate } from '../../db/migrate.ts'
import { ensureRoles } from '../../db/roles.ts'
import { seedReference } from '../../db/seed/reference.ts'
import { startServer } from '../../db/server.ts'
import { dayOf } from '../../scheduler/calendar/clock.ts'
import { addDays, type Day, weekdayOf } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import { coordinatorActor, memberActor, schoolActor } from '../support/build/actor.ts'
import { aBoard, aCalendarEntry, aSite } from '../support/build/board.ts'
import { aKey } from '../support/build/key.ts'
import { aMember } from '../support/build/member.ts'
import { aParticipation, aPool } from '../support/build/pool.ts'
import type { TestDb } from '../support/use-db.ts'

/** A pool at work on a server of its own, which can be killed, and the keys of those who work with it. */
export interface Stage {
  readonly db: TestDb
  readonly siteId: string
  readonly poolId: string
  readonly schoolKey: string
  readonly coordinatorKey: string
  readonly memberKeys: ReadonlyMap<string, string>
  /** The first Monday that is asked for. */
  readonly monday: Day
  /** Kills every process of PostgreSQL at once, as a power cut does, and starts it again over what is on the disk. */
  readonly killDatabase: () => Promise<void>
  readonly close: () => Promise<void>
}

const WEEKS_AHEAD = 2
const WEEKS_OPEN = 30

/** Sets the stage: one board that asks, one that lends so many members, and PostgreSQL with the settings of the product. */
export async function setStage(memberCount: number): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'achtervang-test-'))
  let server = await startServer({ dataDir })
  const { appUrl: url, ownerUrl } = await ensureRoles(server.adminUrl)
  await migrate(ownerUrl)
  await asOwner(ownerUrl, seedReference)
  const admin = new URL(server.adminUrl)
  admin.pathname = new URL(url).pathname
  const adminPool = new Pool({ connectionString: admin.href, max: 2 })
  adminPool.on('error', () => undefined)
  adminPool.on('connect', (client) => client.on('error', () => undefined))
  const db: TestDb = { db: openDb(url), url, ownerUrl, adminPool }
  return {
    db,
    ...(await people(db, memberCount)),
    killDatabase: async () => {
      await killAll(dataDir)
      server = await startServer({ dataDir })
    },
    close: async () => {
      await db.db.close()
      await adminPool.end()
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function people(db: TestDb, memberCount: number) {
  const pool = await aPool(db)
  const [asks, lends] = [await aBoard(db), await aBoard(db)]
  for (const { id: boardId } of [asks, lends])
    await aParticipation(db, { poolId: pool.id, boardId })
  const site = await aSite(db, { boardId: asks.id })
  const today = dayOf(Date.now() as Instant)
  const monday = addDays(today, 8 - weekdayOf(today) + 7 * (WEEKS_AHEAD - 1))
  // The school is open, whatever the calendar says.
  const open = { firstDay: monday, lastDay: addDays(monday, 7 * WEEKS_OPEN), name: 'Open' }
  await aCalendarEntry(db, {
    ...open,
    scope: 'site',
    holidayRegion: null,
    siteId: site.id,
    kind: 'open',
  })
  const memberKeys = new Map<string, string>()
  for (let number = 0; number < memberCount; number += 1) {
    const knownToBoardIds = [asks.id, lends.id]
    const { id } = await aMember(db, lends.id, { poolId: pool.id, knownToBoardIds })
    memberKeys.set(id, await aKey(db, await memberActor(db, id)))
  }
  return {
    siteId: site.id,
    poolId: pool.id,
    monday,
    memberKeys,
    schoolKey: await aKey(db, await schoolActor(db, { boardId: asks.id })),
    coordinatorKey: await aKey(db, await coordinatorActor(db, pool.id)),
  }
}

/** The first process of PostgreSQL and those it started; waits until none is left. */
async function killAll(dataDir: string): Promise<void> {
  const first = Number(
    readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0],
  )
  const children = readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').trim().split(' ')
  const all = [first, ...children.filter((pid) => pid !== '').map(Number)]
  for (const pid of all) signal(pid, 'SIGKILL')
  while (all.some((pid) => signal(pid, 0))) await pause(5)
}

/** Whether the process is still there to hear it. */
function signal(pid: number, name: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}
