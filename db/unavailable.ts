/**
 * The database could not be reached, or went away during the work. Asking again later is right; `mayHaveCommitted` says
 * whether the work may have been done all the same, because the connection was lost while COMMIT was under way. Then
 * only the idempotency key can tell.
 */
export class DatabaseUnavailable extends Error {
  readonly mayHaveCommitted: boolean

  constructor(cause: unknown, mayHaveCommitted: boolean) {
    super('the database is not available', { cause })
    this.name = 'DatabaseUnavailable'
    this.mayHaveCommitted = mayHaveCommitted
  }
}

/**
 * SQLSTATE classes and codes with which PostgreSQL itself ends a connection or refuses one: connection exceptions (08),
 * shutdown, crash and start-up (57P01-57P05), no room for another connection (53300), idle in a transaction (25P03).
 * Source: PostgreSQL documentation, appendix A.
 */
const GONE = /^(08...|57P0[1-5]|53300|25P03)$/

/** The SQLSTATE of a database error, also when drizzle has wrapped it; undefined for every other error. */
export function sqlState(error: unknown): string | undefined {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ('code' in inner && typeof inner.code === 'string' && /^[0-9A-Z]{5}$/.test(inner.code)) {
      return inner.code
    }
  }
  return undefined
}

/** Whether PostgreSQL says with this error that the connection is over. */
export function isConnectionOver(error: unknown): boolean {
  return GONE.test(sqlState(error) ?? '')
}
