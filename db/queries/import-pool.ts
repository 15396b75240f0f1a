import { eq } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { pool } from '../schema/index.ts'

/** The pool with this code. */
export async function poolByCode(tx: Tx, code: string) {
  const [found] = await tx.select().from(pool).where(eq(pool.code, code))
  return found
}
