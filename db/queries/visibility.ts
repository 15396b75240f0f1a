import { sql } from 'drizzle-orm'
import type { Tx } from '../client.ts'

/** By table, the conditions under which a row may be read, as PostgreSQL decides. */
export async function policiesForReading(tx: Tx) {
  const { rows } = await tx.execute<{ table: string; condition: string }>(
    sql`select table_name as "table", condition from policies_for_reading() order by 1, 2`,
  )
  return rows
}
