import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDb } from '../../../db/client.ts'
import { brokenInvariants } from '../../../db/queries/invariant.ts'
import { DatabaseUnavailable } from '../../../db/unavailable.ts'
import type { Context } from '../../../src/context.ts'
import { aPoolAtWork, type PoolAtWork } from '../../support/build/pool-at-work.ts'
import { reference } from '../../support/build/reference.ts'
import { chainProblems, digests } from '../../support/build/unchanged.ts'
import { type CuttingProxy, openCuttingProxy } from '../../support/cutting-proxy.ts'
import { useDb } from '../../support/use-db.ts'
import { COMMANDS } from './commands.ts'

const db = useDb()
let at: PoolAtWork
let proxy: CuttingProxy

beforeAll(async () => {
  await reference(db)
  at = await aPoolAtWork(db, { body: { split: 'weekday' } })
  proxy = await openCuttingProxy(db.url)
})
afterAll(async () => {
  await proxy.close()
  await at.matcher.close()
})

/** More statements than any command has. */
const POINTS_MAX = 400
const POINTS_MIN = 10

type Act = (context: Pick<Context, 'db' | 'idempotencyKey'>) => Promise<unknown>

/** What became of a command whose connections were cut after so many statements. */
async function cutAfter(point: number, act: Act, idempotencyKey: string) {
  const dying = openDb(proxy.url, { connectionsMax: 2 })
  proxy.cutAfter(point)
  const end = await act({ db: dying, idempotencyKey }).then(
    () => 'answered' as const,
    (error: unknown) => error,
  )
  await dying.close()
  if (end === 'answered') return { end, mayHaveCommitted: false }
  if (!(end instanceof DatabaseUnavailable)) throw end
  await nobodyIsLeft()
  // The point was hit: neither before it nor after.
  expect(proxy.done()).toBe(point)
  return { end: 'cut' as const, mayHaveCommitted: end.mayHaveCommitted }
}

/** Waits until PostgreSQL has noticed that whoever asked is gone. */
async function nobodyIsLeft(): Promise<void> {
  const asking = `select from pg_stat_activity where datname = current_database()
    and application_name = 'achtervang' and state <> 'idle'`
  await expect
    .poll(async () => (await db.adminPool.query(asking)).rowCount, { interval: 2 })
    .toBe(0)
}

/** Cuts after the first statement, the second and so on, until something was done; answers after how many, and what stands. */
async function cutUntilDone(act: Act, key: string, before: Readonly<Record<string, string>>) {
  for (let point = 1; point < POINTS_MAX; point += 1) {
    const { end, mayHaveCommitted } = await cutAfter(point, act, key)
    const now = await digests(db)
    // It cannot have ended well: its commit was not cut yet.
    expect(end).toBe('cut')
    if (JSON.stringify(now) === JSON.stringify(before)) continue
    expect(mayHaveCommitted, 'only a commit whose answer was lost').toBe(true)
    expect(await brokenInvariants(db.db)).toEqual([])
    return { points: point, now }
  }
  throw new Error('nothing was done at all')
}

/** What is done in more than one transaction, each of which leaves something whole that the next asking goes on with. */
const TRANSACTIONS: Readonly<Record<string, number>> = { 'assignment.extend': 2 }

describe('a command whose process dies after any statement', () => {
  it.each(Object.keys(COMMANDS))(
    '%s: is wholly done or not at all, and can be asked again',
    {
      timeout: 300_000,
    },
    async (name) => {
      at.clock.set('2026-11-20 09:00')
      const idempotencyKey = `crash-${name}`
      const act = await COMMANDS[name]?.(at, db)
      if (act === undefined) throw new Error(name)
      let whole = await digests(db)
      let hit = 0
      for (let part = 0; part < (TRANSACTIONS[name] ?? 1); part += 1) {
        const { points, now } = await cutUntilDone(act, idempotencyKey, whole)
        whole = now
        hit += points
      }
      expect(hit).toBeGreaterThanOrEqual(POINTS_MIN)
      const again = () => act({ db: db.db, idempotencyKey })
      const answer = await again()
      expect(answer).toBeDefined()
      expect(await again()).toEqual(answer)
      expect(await digests(db), 'asked again nothing is done twice').toEqual(whole)
      expect(await brokenInvariants(db.db)).toEqual([])
      expect(await chainProblems(db)).toEqual([])
    },
  )
})
