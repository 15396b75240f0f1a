import type { Db } from '../db/client.ts'
import { databaseNow } from '../db/queries/clock.ts'
import type { Instant } from '../scheduler/domain/instant.ts'
import { scopeOf } from './actor.ts'

/** The clock of the database, without asking it each time. */
export interface DatabaseClock {
  readonly now: () => Instant
  /** Compares with the database now; does nothing where it cannot be reached. */
  readonly compare: () => Promise<void>
  readonly stop: () => void
}

const COMPARE_EVERY_MS = 60_000
const WORKER = scopeOf({ role: 'worker', userId: null })

/**
 * All processes on one database tell the same time, so that a deadline has passed for all of them or for none: that of the
 * database, carried on by a count that nobody can set (`ticks`, milliseconds) and compared with it every minute. A clock of a
 * machine that is wrong, or is put right while we run, changes nothing. A difference within what the asking itself took is left
 * as it is, so that time does not go back by a hair. Throws where the database cannot be asked the first time.
 */
export async function followDatabaseClock(
  db: Pick<Db, 'read'>,
  ticks: () => number = () => performance.now(),
): Promise<DatabaseClock> {
  const measure = async () => {
    const askedAt = ticks()
    const now = await db.read(WORKER, databaseNow)
    const slack = (ticks() - askedAt) / 2
    return { offset: now - askedAt - slack, slack }
  }
  let { offset } = await measure()
  const compare = async () => {
    const measured = await measure().catch(() => undefined)
    if (measured === undefined) return
    if (Math.abs(measured.offset - offset) > measured.slack) offset = measured.offset
  }
  const timer = setInterval(() => void compare(), COMPARE_EVERY_MS)
  timer.unref()
  return {
    now: () => Math.round(ticks() + offset) as Instant,
    compare,
    stop: () => clearInterval(timer),
  }
}
