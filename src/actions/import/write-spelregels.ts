import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '../../../db/client.ts'
import type { Written } from '../../../db/queries/import-pool.ts'
import {
  insertSpelregels,
  lockLastVersion,
  spelregelsInForce,
} from '../../../db/queries/spelregels.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import type { Context } from '../../context.ts'
import { bodyProblems } from '../pool/body-problems.ts'
import type { PoolFile } from './pool-file.ts'
import { refuse } from './table.ts'

/**
 * Adds a version of the rules of play when the file says something else than the last one. The first may begin on any day, a
 * later one only after the last. Throws `import-refused`.
 */
export async function writeSpelregels(
  tx: Tx,
  context: Context,
  poolId: string,
  { validFrom, reason, body }: PoolFile['spelregels'],
): Promise<Written> {
  const problems = await bodyProblems(tx, body)
  if (problems.length > 0)
    refuse(problems.map((problem) => ({ ...problem, field: `spelregels.${problem.field}` })))
  const last = await lockLastVersion(tx, poolId)
  if (last !== undefined) {
    const known = await spelregelsInForce(tx, poolId, last.validFrom)
    const { id: _id, poolId: _poolId, version: _version, validFrom: _from, ...before } = known ?? {}
    if (isDeepStrictEqual(before, body)) return 'unchanged'
    if (validFrom <= last.validFrom) {
      const remedy = `De spelregels zijn veranderd. Kies ${addDays(last.validFrom, 1)} of later: besluiten houden de spelregels waaronder ze genomen zijn.`
      refuse([{ field: 'spelregels.validFrom', value: validFrom, remedy }])
    }
  }
  const version = (last?.version ?? 0) + 1
  const by = { createdBy: context.actor.userId, createdAt: context.now() }
  await insertSpelregels(tx, { poolId, version, validFrom, body, reason, ...by })
  return last === undefined ? 'created' : 'updated'
}
