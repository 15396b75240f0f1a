import type { Logger } from 'pino'
import { openDb } from '../db/client.ts'
import type { Instant } from '../scheduler/domain/instant.ts'
import type { Deps } from './context.ts'
import { createHighsSolver } from './solver/create-highs-solver.ts'

/** What the product is built from, with the way to let go of it. */
export interface LiveDeps extends Deps {
  close(): Promise<void>
}

/** Opens the database as the role that owns nothing, and starts the solver. */
export function createDeps(options: { readonly appUrl: string; readonly log: Logger }): LiveDeps {
  const { appUrl, log } = options
  const db = openDb(appUrl, { log: (err) => log.warn({ err }, 'a database connection was cut') })
  const solver = createHighsSolver()
  return {
    db,
    solver,
    log,
    now: () => Date.now() as Instant,
    close: async () => {
      await Promise.all([solver.close(), db.close()])
    },
  }
}
