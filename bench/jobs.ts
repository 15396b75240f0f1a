import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'pg'
import type { BenchDatabase } from './database.ts'
import type { Kind, Queue } from './queue.ts'
import { openQueueOfBoss } from './queue-of-boss.ts'
import { openQueueOfProduct } from './queue-of-product.ts'
import { milliseconds } from './table.ts'
import { type Compared, compareClocked } from './times.ts'

const ONE_EFFORT = { rounds: 5, perRound: 30, warmUp: 10 }
const MANY_EFFORT = { rounds: 5, perRound: 1, warmUp: 1 }
const BACKLOG = 500
const LOOK_MS = 5
const MS_PER_SECOND = 1_000

/** The product's queue beside pg-boss on the same database, with the same work; answers lines of Markdown. */
export async function measureJobs(database: BenchDatabase): Promise<readonly string[]> {
  const looker = new Pool({ connectionString: database.bareUrl, max: 2 })
  const product = await openQueueOfProduct(database.appUrl, looker)
  const boss = await openQueueOfBoss(database, looker)
  const both = (measure: (queue: Queue) => Promise<number>) => ({
    product: () => measure(product),
    bare: () => measure(boss),
  })
  const backlog = (kind: Kind) =>
    compareClocked(
      both((queue) => drained(queue, kind)),
      MANY_EFFORT,
    )
  try {
    // The checks of the day are asked for as soon as a worker starts, and are no part of this.
    await emptied(product)
    const sent = await compareClocked(both(sending), ONE_EFFORT)
    const begun = await compareClocked(both(beginning), ONE_EFFORT)
    const messages = await backlog('message')
    const files = await backlog('files')
    return [
      '| what | quantile | product | pg-boss | ratio |',
      '|---|---|---|---|---|',
      ...timeRows('one job sent in a transaction of its own, until committed', sent),
      ...timeRows('from commit to start, an idle worker', begun),
      rateRow(`jobs a second, ${BACKLOG} messages at once, four lanes`, messages),
      rateRow(`jobs a second, ${BACKLOG} small jobs at once, one lane`, files),
    ]
  } finally {
    await Promise.all([product.stop(), boss.stop()])
    await looker.end()
  }
}

async function sending(queue: Queue): Promise<number> {
  const from = performance.now()
  await queue.send('message', 1)
  const took = performance.now() - from
  await emptied(queue)
  return took
}

async function beginning(queue: Queue): Promise<number> {
  const begun = queue.nextBegin()
  const committedAt = await queue.send('message', 1)
  const took = (await begun) - committedAt
  await emptied(queue)
  return took
}

async function drained(queue: Queue, kind: Kind): Promise<number> {
  const committedAt = await queue.send(kind, BACKLOG)
  await emptied(queue)
  return performance.now() - committedAt
}

async function emptied(queue: Queue): Promise<void> {
  while ((await queue.left()) > 0) await pause(LOOK_MS)
}

function timeRows(what: string, { product, bare, ratio }: Compared): readonly string[] {
  return (['p50', 'p95'] as const).map(
    (quantile) =>
      `| ${what} | ${quantile} | ${milliseconds(product[quantile])} | ${milliseconds(bare[quantile])} | ${ratio[quantile].toFixed(2)} |`,
  )
}

/** Of a rate more is better: the ratio is turned round with it, so that below one the product is slower. */
function rateRow(what: string, { product, bare, ratio }: Compared): string {
  const perSecond = (ms: number) => ((BACKLOG * MS_PER_SECOND) / ms).toFixed(0)
  return `| ${what} | p50 | ${perSecond(product.p50)} | ${perSecond(bare.p50)} | ${(1 / ratio.p50).toFixed(2)} |`
}
