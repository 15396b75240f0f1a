import type { Pool } from 'pg'
import { afterAll, beforeAll } from 'vitest'
import type { Db, DbOptions } from '../../db/client.ts'
import { openClone } from './open-clone.ts'

const START_MS = 60_000

/** A database that only this test file sees. */
export interface TestDb {
  /** As the product has it: the app role, bound by row-level security. */
  readonly db: Db
  /** The door behind `db`. */
  readonly url: string
  /** The door of the role that owns the tables, which FORCE ROW LEVEL SECURITY binds as well. */
  readonly ownerUrl: string
  /** A look behind the scenes: the superuser, from whom row-level security hides nothing. */
  readonly adminPool: Pool
}

/** Clones the template for this test file (about 70 ms) and drops the clone at its end. For use in tests and hooks. */
export function useDb(options: DbOptions = {}): TestDb {
  return useOpened('useDb', () => openClone(options))
}

/** A database that is opened before the tests of a file and closed after them; asking for it anywhere else throws. */
export function useOpened(
  caller: string,
  open: () => Promise<TestDb & { readonly close: () => Promise<void> }>,
  startMs = START_MS,
): TestDb {
  let opened: Awaited<ReturnType<typeof open>> | undefined
  beforeAll(async () => {
    opened = await open()
  }, startMs)
  afterAll(() => opened?.close(), START_MS)
  const ready = (): TestDb => {
    if (opened === undefined) throw new Error(`${caller}() is there inside tests and hooks only`)
    return opened
  }
  return {
    get db() {
      return ready().db
    },
    get url() {
      return ready().url
    },
    get ownerUrl() {
      return ready().ownerUrl
    },
    get adminPool() {
      return ready().adminPool
    },
  }
}
