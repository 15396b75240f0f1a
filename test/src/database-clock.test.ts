import { afterEach, expect, it, vi } from 'vitest'
import { databaseNow } from '../../db/queries/clock.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import { type DatabaseClock, followDatabaseClock } from '../../src/database-clock.ts'
import { useDb } from '../support/use-db.ts'

const test = useDb()
const nobody = { role: 'worker', userId: null } as const
const HOUR = 3_600_000
const clocks: DatabaseClock[] = []

afterEach(() => {
  vi.restoreAllMocks()
  for (const { stop } of clocks.splice(0)) stop()
})

async function aClock(...about: Parameters<typeof followDatabaseClock>): Promise<DatabaseClock> {
  const clock = await followDatabaseClock(...about)
  clocks.push(clock)
  return clock
}

/** How far it is from the database, beyond what asking took. */
async function wrongBy({ now }: DatabaseClock): Promise<number> {
  const before = now()
  const there = await test.db.read(nobody, databaseNow)
  const after = now()
  return Math.max(0, before - there, there - after)
}

it('tells the time of the database where the clock of the machine is an hour ahead', async () => {
  const { now } = Date
  vi.spyOn(Date, 'now').mockImplementation(() => now() + HOUR)
  expect(await wrongBy(await aClock(test.db))).toBeLessThan(500)
})

it('does not notice that the clock of the machine is put back while it runs', async () => {
  const clock = await aClock(test.db)
  const before = clock.now()
  vi.spyOn(Date, 'now').mockImplementation(() => 0)
  expect(clock.now()).toBeGreaterThanOrEqual(before)
  expect(await wrongBy(clock)).toBeLessThan(500)
})

it('tells two processes the same', async () => {
  const [one, other] = [
    await aClock(test.db),
    await aClock(test.db, () => performance.now() - HOUR),
  ]
  expect(Math.abs(one.now() - other.now())).toBeLessThan(500)
})

/** A database that tells what the test says, after so many ticks; undefined: it is away. */
function aScript(first: { readonly tells: number | undefined; readonly takes?: number }) {
  let [now, answer] = [0, { takes: 0, ...first }]
  const read = async () => {
    now += answer.takes
    if (answer.tells === undefined) throw new Error('away')
    return answer.tells as Instant
  }
  return {
    db: { read: read as never },
    ticks: () => now,
    pass: (ms: number) => {
      now += ms
    },
    say: (next: typeof first) => {
      answer = { takes: 0, ...next }
    },
  }
}

it('goes on by itself while the database is away, and follows it when it is back', async () => {
  const script = aScript({ tells: 1_000_000 })
  const clock = await aClock(script.db, script.ticks)
  script.pass(5_000)
  script.say({ tells: undefined })
  await clock.compare()
  expect(clock.now()).toBe(1_005_000)
  script.say({ tells: 1_000_000 + HOUR })
  await clock.compare()
  expect(clock.now()).toBe(1_000_000 + HOUR)
})

it('leaves a difference that asking alone explains', async () => {
  const script = aScript({ tells: 1_000_000 })
  const clock = await aClock(script.db, script.ticks)
  script.say({ tells: 1_000_060, takes: 100 })
  await clock.compare()
  expect(clock.now()).toBe(1_000_100)
  script.say({ tells: 1_000_300, takes: 100 })
  await clock.compare()
  expect(clock.now()).toBe(1_000_350)
})

it('does not begin without a database', async () => {
  const script = aScript({ tells: undefined })
  await expect(followDatabaseClock(script.db, script.ticks)).rejects.toThrow('away')
})
