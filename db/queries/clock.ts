import { sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'

/** What time it is for the database, at this moment and not at the beginning of the transaction. */
export async function databaseNow(tx: Tx): Promise<Instant> {
  const { rows } = await tx.execute<{ now: number }>(
    sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`,
  )
  const [row] = rows
  if (row === undefined) throw new Error('the database did not tell the time')
  return row.now as Instant
}
