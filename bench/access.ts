import { Pool } from 'pg'
import { openDb } from '../db/client.ts'
import { postAbsence, postAbsenceInput } from '../src/actions/absence/post.ts'
import { listRequests, listRequestsInput } from '../src/actions/request/list.ts'
import type { Context } from '../src/context.ts'
import { createDeps } from '../src/deps.ts'
import { createLog } from '../src/log.ts'
import { insertBare } from './bare-post.ts'
import type { BenchDatabase } from './database.ts'
import { bareRows, bodyOf } from './rows-of-post.ts'
import { comparedRow, TABLE_HEAD } from './table.ts'
import { compare } from './times.ts'
import { NOW } from './worlds.ts'

const EFFORT = { rounds: 7, perRound: 60, warmUp: 40 }
const TARGET = { p95: 1.25 }

/**
 * What row-level security and the log of events cost: the same statements of the same actions as the role that is bound by it and as one
 * that is not, and the same transaction with its event and without. Answers lines of Markdown.
 */
export async function measureAccess(database: BenchDatabase): Promise<readonly string[]> {
  const { appUrl, bareUrl, region } = database
  const deps = { ...createDeps({ appUrl, log: createLog('silent') }), now: () => NOW }
  const unbound = openDb(bareUrl)
  const pool = new Pool({ connectionString: bareUrl, max: 10 })
  pool.on('error', () => undefined)
  const { boardId, userId } = region.school
  const actor = { role: 'school' as const, userId, boardId, siteIds: null }
  const bound: Context = { ...deps, actor, requestId: 'bench', idempotencyKey: undefined }
  let asked = 0
  const post = (db: Context['db']) => {
    asked += 1
    return postAbsence({ ...bound, db }, postAbsenceInput.parse(bodyOf(region, asked)))
  }
  const asker = {
    role: 'coordinator' as const,
    userId: region.listCoordinator.userId,
    poolIds: [region.listPoolId],
  }
  const query = listRequestsInput.parse({ status: 'open', limit: 50 })
  const list = (db: Context['db']) => listRequests({ ...bound, db, actor: asker }, query)
  try {
    const rowsOf = await bareRows(bound, region)
    const withEvent = (isLogged: boolean) => {
      asked += 1
      return insertBare(pool, rowsOf(asked), { isLogged })
    }
    const writing = await compare(
      { product: () => post(deps.db), bare: () => post(unbound) },
      EFFORT,
    )
    const same = [await list(deps.db), await list(unbound)].map((one) => JSON.stringify(one))
    if (same[0] !== same[1]) throw new Error('the two sides do not read the same')
    const reading = await compare(
      { product: () => list(deps.db), bare: () => list(unbound) },
      { ...EFFORT, perRound: 300 },
    )
    const logged = await compare(
      { product: () => withEvent(true), bare: () => withEvent(false) },
      EFFORT,
    )
    return [
      ...TABLE_HEAD,
      ...comparedRow('row-level security, posting an absence', writing, TARGET),
      ...comparedRow('row-level security, a page of 50 requests', reading, TARGET),
      ...comparedRow('the event of a post', logged, TARGET),
    ]
  } finally {
    await Promise.all([pool.end(), unbound.close(), deps.close()])
  }
}
