import { Pool } from 'pg'
import { postAbsence, postAbsenceInput } from '../src/actions/absence/post.ts'
import type { Context, Deps } from '../src/context.ts'
import { createDeps } from '../src/deps.ts'
import { createLog } from '../src/log.ts'
import { startSide } from './ask.ts'
import { insertBare } from './bare-post.ts'
import type { BenchDatabase } from './database.ts'
import { bareRows, bodyOf } from './rows-of-post.ts'
import { comparedRow, TABLE_HEAD } from './table.ts'
import { compare } from './times.ts'
import { NOW, type Region } from './worlds.ts'

const EFFORT = { rounds: 7, perRound: 100, warmUp: 100 }
const TARGET = { p50: 2 }
/** Posting an absence, as an action and over HTTP, against the same inserts bare; answers lines of Markdown. */
export async function measurePost(database: BenchDatabase): Promise<readonly string[]> {
  const { appUrl, bareUrl, region } = database
  const deps = createDeps({ appUrl, log: createLog('silent') })
  const context = contextOf({ ...deps, now: () => NOW }, region)
  const pool = new Pool({ connectionString: bareUrl, max: 10 })
  pool.on('error', () => undefined)
  const { key } = region.school
  const product = await startSide('product', appUrl, { Authorization: `Bearer ${key}` })
  const bare = await startSide('bare', bareUrl)
  let asked = 0
  const next = () => (asked += 1)
  try {
    const rowsOf = await bareRows(context, region)
    const action = await compare(
      {
        product: () => postAbsence(context, postAbsenceInput.parse(bodyOf(region, next()))),
        bare: () => insertBare(pool, rowsOf(next())),
      },
      EFFORT,
    )
    const overHttp = await compare(
      {
        product: () => product.ask('/api/v1/absences', bodyOf(region, next())),
        bare: () => bare.ask('/absences', rowsOf(next())),
      },
      EFFORT,
    )
    return [
      ...TABLE_HEAD,
      ...comparedRow('post, the action against the bare transaction', action, TARGET),
      ...comparedRow('post over HTTP against a bare route', overHttp, TARGET),
    ]
  } finally {
    product.stop()
    bare.stop()
    await Promise.all([pool.end(), deps.close()])
  }
}

function contextOf(deps: Deps, region: Region): Context {
  const { boardId, userId } = region.school
  const actor = { role: 'school' as const, userId, boardId, siteIds: null }
  return { ...deps, actor, requestId: 'bench', idempotencyKey: undefined }
}
