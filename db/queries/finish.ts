import { sql } from 'drizzle-orm'
import type { Tx } from '../client.ts'

/**
 * Ends what is finished of a request, and answers which assignments that are: those of which every lesson that was not cancelled
 * has confirmed hours; with the last one the request, where it is covered. Every road that confirms hours or frees lessons calls it,
 * after the request stands where it will stand; PostgreSQL decides, since not everybody who ends something may see the hours.
 */
export async function finishWorked(tx: Tx, requestId: string): Promise<ReadonlySet<string>> {
  const { rows } = await tx.execute<{ assignment_id: string }>(
    sql`select assignment_id from finish_worked(${requestId})`,
  )
  return new Set(rows.map((row) => row.assignment_id))
}
