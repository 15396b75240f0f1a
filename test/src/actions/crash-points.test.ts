import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brokenInvariants } from '../../../db/queries/invariant.ts'
import type { Context } from '../../../src/context.ts'
import { aPoolAtWork, type PoolAtWork } from '../../support/build/pool-at-work.ts'
import { reference } from '../../support/build/reference.ts'
import { chainProblems, digests } from '../../support/build/unchanged.ts'
import { type CuttingProxy, openCuttingProxy } from '../../support/cutting-proxy.ts'
import { useDb } from '../../support/use-db.ts'
import { COMMANDS } from './commands.ts'
import { cutAfter } from './cut-after.ts'

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

/** Cuts after the first statement, the second and so on, until something was done; answers after how many, and what stands. */
async function cutUntilDone(act: Act, key: string, before: Readonly<Record<string, string>>) {
  for (let point = 1; point < POINTS_MAX; point += 1) {
    const { end, mayHaveCommitted } = await cutAfter({ db, proxy }, point, (dying) =>
      act({ db: dying, idempotencyKey: key }),
    )
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
