import { asc, eq } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { pool } from '../schema/index.ts'

/** The pools that the asker may see, by code. */
export function pools(tx: Tx) {
  const { id, code, name } = pool
  return tx.select({ id, code, name }).from(pool).orderBy(asc(code))
}

/** One pool; nothing where the asker may not see it. */
export async function poolById(tx: Tx, poolId: string) {
  const { id, code, name } = pool
  const [found] = await tx.select({ id, code, name }).from(pool).where(eq(id, poolId))
  return found
}
