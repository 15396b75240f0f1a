import { setTimeout as pause } from 'node:timers/promises'
import { Pool, type PoolClient } from 'pg'
import { SCOPE_STATEMENT, type Scope, scopeValues } from './scope.ts'
import { leaveTogether, transactionOn } from './transaction-on.ts'
import { DatabaseUnavailable, isConnectionOver, sqlState } from './unavailable.ts'

/** What the work inside a transaction is given: drizzle's query builders over our tables. */
export type Tx = ReturnType<typeof transactionOn>

/** The only way to read or write rows. */
export interface Db {
  /**
   * Runs `work` in one transaction on behalf of `scope`: all of it happens, or nothing. A deadlock or a serialization
   * failure is tried again, so `work` must have no effect outside the transaction. Throws what `work` throws,
   * `DatabaseUnavailable` when the connection is lost, and refuses to commit when `work` caught the error of a failed
   * statement, because PostgreSQL would silently roll back.
   */
  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * The same for work that only reads; PostgreSQL refuses it to write. The answer does not wait for the end of the
   * transaction, which for reading changes nothing any more.
   */
  read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Waits for the transactions under way and closes every connection. */
  close(): Promise<void>
}

/** Every limit has a default that fits a request of a person; `log` hears of connections that the server cut. */
export interface DbOptions {
  readonly connectionsMax?: number
  readonly connectMs?: number
  readonly statementMs?: number
  readonly idleInTransactionMs?: number
  readonly applicationName?: string
  readonly log?: (error: Error) => void
}

/** How often a transaction that lost against another is tried again, and the longest first wait before that. */
const TRIES_MAX = 6
const WAIT_MS = 10

/** Serialization failure and deadlock: nothing is wrong with the work, only with its timing. */
const BAD_TIMING = new Set(['40001', '40P01'])

/** What is known of connections: those that are over, and those on which a statement of this transaction failed. */
interface Health {
  readonly broken: WeakSet<PoolClient>
  readonly failed: WeakSet<PoolClient>
}

/** Opens a pool of connections; none is made before the first transaction asks for it. */
export function openDb(url: string, options: DbOptions = {}): Db {
  const health: Health = { broken: new WeakSet(), failed: new WeakSet() }
  const { broken } = health
  const pool = openPool(url, options, health)
  const transactions = new WeakMap<PoolClient, Tx>()

  const txOf = (client: PoolClient): Tx => {
    const known = transactions.get(client) ?? transactionOn(client)
    transactions.set(client, known)
    return known
  }

  const once = async <T>(
    kind: 'read write' | 'read only',
    scope: Scope,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> => {
    const client = await pool.connect().catch((error: unknown) => {
      throw new DatabaseUnavailable(error, false)
    })
    health.failed.delete(client)
    const release = () => client.release(broken.has(client))
    let worked = false
    try {
      const begun = begin(client, kind, scope)
      const result = await work(txOf(client))
      await begun
      if (health.failed.has(client)) await refuseSwallowedFailure(client)
      worked = true
      const ended = client.query('commit')
      if (kind === 'read write') await ended
      void ended.catch(() => broken.add(client)).then(release)
      return result
    } catch (error) {
      if (isConnectionOver(error)) broken.add(client)
      // Where even this fails nothing more is known of the connection; the first error tells more.
      if (!broken.has(client)) await client.query('rollback').catch(() => broken.add(client))
      release()
      throw broken.has(client) ? new DatabaseUnavailable(error, worked) : error
    }
  }

  return {
    transaction: (scope, work) => withRetries(() => once('read write', scope, work)),
    read: (scope, work) => withRetries(() => once('read only', scope, work)),
    close: () => pool.end(),
  }
}

/**
 * Begins a transaction and tells its scope, without waiting: the first statement of the work is sent right behind. Should one
 * of the two fail, what follows finds itself without a scope, which sees and may do nothing, and the work is not committed.
 */
function begin(client: PoolClient, kind: string, scope: Scope): Promise<unknown> {
  leaveTogether(client)
  const begun = Promise.all([
    client.query(`begin ${kind}`),
    client.query({ ...SCOPE_STATEMENT, values: [...scopeValues(scope)] }),
  ])
  // Whoever waits for it hears of a failure; the work may throw before anybody does.
  begun.catch(() => undefined)
  return begun
}

/**
 * A pool that outlives its connections. Without a listener on the pool and one on each client, a connection that the
 * server cuts ends the whole process.
 */
function openPool(url: string, options: DbOptions, health: Health): Pool {
  const pool = new Pool({
    connectionString: url,
    max: options.connectionsMax ?? 10,
    connectionTimeoutMillis: options.connectMs ?? 5_000,
    statement_timeout: options.statementMs ?? 10_000,
    idle_in_transaction_session_timeout: options.idleInTransactionMs ?? 15_000,
    application_name: options.applicationName ?? 'achtervang',
    keepAlive: true,
    pipeline: true,
  })
  const log = options.log ?? (() => undefined)
  pool.on('error', log)
  pool.on('connect', (client) => {
    client.on('error', (error) => {
      health.broken.add(client)
      log(error)
    })
    client.connection.on('errorMessage', () => health.failed.add(client))
  })
  return pool
}

/**
 * COMMIT of a transaction in which a statement failed is answered with a quiet ROLLBACK, which would look like success.
 * After a failure, one more statement tells whether the work went back to a savepoint or only caught the error.
 */
async function refuseSwallowedFailure(client: PoolClient): Promise<void> {
  await client.query('select').catch((cause: unknown) => {
    throw new Error(
      'a statement of this transaction failed and its error was caught: nothing of it can be committed',
      { cause },
    )
  })
}

async function withRetries<T>(once: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once()
    } catch (error) {
      if (tries === TRIES_MAX || !BAD_TIMING.has(sqlState(error) ?? '')) throw error
      // Two that met would meet again if both waited equally long.
      await pause(Math.random() * WAIT_MS * 2 ** tries)
    }
  }
}
