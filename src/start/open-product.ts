import type { Logger } from 'pino'
import { asOwner } from '../../db/as-owner.ts'
import { assertSafeServer } from '../../db/assert-safe-server.ts'
import { seedReference } from '../../db/seed/reference.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Config } from '../config.ts'
import { type Database, openDatabase } from '../database.ts'
import { followDatabaseClock } from '../database-clock.ts'
import { createDeps, type LiveDeps } from '../deps.ts'
import { openDoor } from './open-door.ts'
import { openPost } from './open-post.ts'
import { STEP_WORDS } from './say.ts'

/** The product with its database, ready to be asked. */
export interface Product {
  readonly deps: LiveDeps
  readonly database: Database
  /** Lets go of the solver and the database, and stops the embedded server if this process started it. */
  readonly close: () => Promise<void>
}

/**
 * Opens the database as configured, with its tables and the reference data up to date. Throws when the database would not
 * keep what the product promises.
 */
export async function openProduct(
  config: Config,
  {
    log,
    tell,
    isDemo = false,
  }: {
    readonly log: Logger
    readonly tell: (text: string) => void
    readonly isDemo?: boolean
  },
): Promise<Product> {
  const database = await openDatabase(config, (step) => tell(STEP_WORDS[step]))
  const post = openPost(config, { isDemo, now: () => Date.now() as Instant })
  const door = await openDoor(config, { isDemo, hasMail: post.mail !== undefined })
  const deps = createDeps({ appUrl: database.appUrl, log, post, door })
  const closing: (() => void)[] = []
  const close = async (): Promise<void> => {
    for (const stop of closing) stop()
    await deps.close()
    await database.stop()
  }
  try {
    await asOwner(database.ownerUrl, seedReference)
    await assertSafeServer(deps.db)
    const clock = await followDatabaseClock(deps.db)
    closing.push(clock.stop)
    return { deps: { ...deps, now: clock.now }, database, close }
  } catch (error) {
    await close()
    throw error
  }
}
