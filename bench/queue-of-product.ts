import type { Pool } from 'pg'
import { listen } from '../db/listen.ts'
import { askDelivery, askForgetting } from '../db/queries/job.ts'
import { startWorker } from '../src/worker.ts'
import { openWork, type Queue } from './queue.ts'

/** The product's own queue and worker, woken as in the product. */
export async function openQueueOfProduct(appUrl: string, looker: Pool): Promise<Queue> {
  const { deps, nextBegin } = openWork(appUrl)
  const worker = startWorker(deps)
  const listener = await listen(appUrl, { job: worker.wake })
  return {
    nextBegin,
    send: (kind, count) =>
      deps.db.transaction({ role: 'worker', userId: null }, async (tx) => {
        const ask = kind === 'files' ? askForgetting : askDelivery
        const now = deps.now()
        for (let n = 0; n < count; n += 1) await ask(tx, crypto.randomUUID(), now)
        return performance.now()
      }),
    left: async () => {
      const { rows } = await looker.query(
        'select count(*)::int as n from job where done_at is null and run_after <= now()',
      )
      return Number(rows[0].n)
    },
    stop: async () => {
      await listener.close()
      await worker.stop()
      await deps.close()
    },
  }
}
