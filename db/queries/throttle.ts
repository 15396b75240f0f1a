import { lt, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { throttle } from '../schema/index.ts'

/** Counts once more what is asked under this key, and answers how often it was since its time began, and when that ends. */
export async function countOnce(
  tx: Tx,
  key: string,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<{ readonly count: number; readonly until: Instant }> {
  const at = sql`${new Date(now).toISOString()}::timestamptz`
  const isOver = sql`${throttle.until} <= ${at}`
  const [row] = await tx
    .insert(throttle)
    .values({ key, count: 1, until })
    .onConflictDoUpdate({
      target: throttle.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${throttle.count} + 1 end`,
        until: sql`case when ${isOver} then excluded.until else ${throttle.until} end`,
      },
    })
    .returning()
  if (row === undefined) throw new Error('nothing was counted')
  return row
}

/** Forgets what was counted for a time that is over. */
export async function forgetCounts(tx: Tx, now: Instant): Promise<void> {
  await tx.delete(throttle).where(lt(throttle.until, now))
}
