import { expect } from 'vitest'
import { type Db, openDb } from '../../../db/client.ts'
import { DatabaseUnavailable } from '../../../db/unavailable.ts'
import type { CuttingProxy } from '../../support/cutting-proxy.ts'
import type { TestDb } from '../../support/use-db.ts'

/** What became of something that was done while its connections were cut after so many statements; an answer means that it was done before. */
export async function cutAfter(
  { db, proxy }: { readonly db: TestDb; readonly proxy: CuttingProxy },
  point: number,
  act: (dying: Db) => Promise<unknown>,
): Promise<{ readonly end: 'answered' | 'cut'; readonly mayHaveCommitted: boolean }> {
  const dying = openDb(proxy.url, { connectionsMax: 2 })
  proxy.cutAfter(point)
  const end = await act(dying).then(
    () => 'answered' as const,
    (error: unknown) => error,
  )
  await dying.close()
  if (end === 'answered') return { end, mayHaveCommitted: false }
  if (!(end instanceof DatabaseUnavailable)) throw end
  await nobodyIsLeft(db)
  // The point was hit: neither before it nor after.
  expect(proxy.done()).toBe(point)
  return { end: 'cut', mayHaveCommitted: end.mayHaveCommitted }
}

/** Waits until PostgreSQL has noticed that whoever asked is gone. */
async function nobodyIsLeft({ adminPool }: TestDb): Promise<void> {
  const asking = `select from pg_stat_activity where datname = current_database()
    and application_name = 'achtervang' and state <> 'idle'`
  await expect.poll(async () => (await adminPool.query(asking)).rowCount, { interval: 2 }).toBe(0)
}
