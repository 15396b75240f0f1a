import { openDb } from '../../../../db/client.ts'
import type { Instant } from '../../../../scheduler/domain/instant.ts'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import { createMatcher } from '../../../../src/solver/create-matcher.ts'
import { testContext } from '../../../support/build/context.ts'

/** A process that matches a pool and never comes to an end by itself: whoever started it kills it. */
const { DATABASE_URL: url = '', POOL: poolId = '', NOW = '' } = process.env
const db = openDb(url)
const matcher = createMatcher({}, new URL('../../solver/scripted-worker.ts', import.meta.url))
const now = () => Number(NOW) as Instant
const context = testContext({ db }, { role: 'worker', userId: null }, { matcher, now })
const onProgress = () => process.stdout.write('begun\n')
await matchPool(context, { poolId, seed: 2 }, { onProgress })
