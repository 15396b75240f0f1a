import { sql } from 'drizzle-orm'
import type { Pool } from 'pg'
import { fromDrizzle, type Job, PgBoss } from 'pg-boss'
import type { BenchDatabase } from './database.ts'
import { type Kind, openWork, type Queue } from './queue.ts'

interface Data {
  readonly subjectId: string
}

/** As many lanes per kind as the product has; it takes ten at a time, which is what it is quick by. */
const LANES: Readonly<Record<Kind, number>> = { message: 4, files: 1 }
const BATCH = 10

/**
 * pg-boss on the same database with what makes it quick: woken by PostgreSQL, in batches, with the next batch at once while they
 * are full. It owns its tables, and sends in the product's transaction.
 */
export async function openQueueOfBoss(
  { appUrl, bareUrl }: BenchDatabase,
  looker: Pool,
): Promise<Queue> {
  const { deps, nextBegin, perform } = openWork(appUrl)
  const boss = new PgBoss({ connectionString: bareUrl, useListenNotify: true, reindex: false })
  boss.on('error', (error) => console.error(error))
  await boss.start()
  const options = { batchSize: BATCH, burstWhenBatchFull: true }
  for (const kind of ['message', 'files'] as const) {
    await boss.createQueue(kind, { notify: true })
    await boss.work(kind, { ...options, localConcurrency: LANES[kind] }, async (jobs) => {
      for (const { data } of jobs as readonly Job<Data>[]) await perform(kind, data.subjectId)
    })
  }
  await looker.query('grant usage on schema pgboss to public')
  await looker.query('grant all on all tables in schema pgboss to public')
  return {
    nextBegin,
    send: (kind, count) =>
      deps.db.transaction({ role: 'worker', userId: null }, async (tx) => {
        const db = fromDrizzle(tx, sql)
        for (let n = 0; n < count; n += 1) {
          await boss.send(kind, { subjectId: crypto.randomUUID() }, { db })
        }
        return performance.now()
      }),
    left: async () => {
      const { rows } = await looker.query(
        "select count(*)::int as n from pgboss.job where state < 'completed' and name in ('message', 'files')",
      )
      return Number(rows[0].n)
    },
    stop: async () => {
      await boss.stop({ graceful: true, close: true })
      await deps.close()
    },
  }
}
