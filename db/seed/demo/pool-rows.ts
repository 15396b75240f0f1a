import { day } from '../../../scheduler/domain/day.ts'
import type { Participation } from '../../../scheduler/domain/site.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'
import type {
  agencyAgreement,
  concern,
  participation,
  poolRegion,
  spelregels,
} from '../../schema/index.ts'
import type { SpelregelsBody } from '../../schema/spelregels.ts'
import { uuidOf } from '../uuid-of.ts'
import { agreementRowsOf } from './agreement-rows.ts'
import { concernRowsOf } from './concern-rows.ts'
import type { Horizon } from './horizon.ts'
import { boardId, poolIdOf, regionId } from './ids.ts'
import type { DemoPlan, DemoPool } from './plan.ts'
import { type ShortageRows, shortageRowsOf } from './shortage-rows.ts'

/** A pool with its rules of play and the boards in it, as rows and as the rules read them. */
export interface PoolRows {
  readonly pool: { readonly id: string; readonly code: string; readonly name: string }
  readonly regions: readonly (typeof poolRegion.$inferInsert)[]
  readonly versions: readonly Spelregels[]
  readonly spelregels: readonly (typeof spelregels.$inferInsert)[]
  readonly participationRows: readonly (typeof participation.$inferInsert)[]
  readonly participations: readonly Participation[]
  readonly agreements: readonly (typeof agencyAgreement.$inferInsert)[]
  readonly concerns: readonly (typeof concern.$inferInsert)[]
  readonly shortages: ShortageRows
}

/** Builds what stands around the pool of a plan. */
export function poolRowsOf(plan: DemoPlan, pool: DemoPool, horizon: Horizon): PoolRows {
  const id = poolIdOf(pool.code)
  const versions = versionsOf(pool, id)
  return {
    pool: { id, code: pool.code, name: pool.name },
    regions: plan.regions.map(({ code }) => ({ poolId: id, regionId: regionId(code) })),
    versions: versions.map(({ spelregels: one }) => one),
    spelregels: versions.map(({ spelregels: one, reason }) => {
      const { id: versionId, poolId, version, validFrom, ...body } = one
      return {
        id: versionId,
        poolId,
        version,
        validFrom,
        body,
        reason,
        createdBy: null,
        createdAt: horizon.now,
      }
    }),
    participationRows: pool.participations.map(({ board, sourceOrder, ...rest }) => ({
      id: uuidOf(`participation ${pool.code} ${board}`),
      poolId: id,
      boardId: boardId(board),
      ...rest,
      sourceOrder: sourceOrder === undefined ? null : [...sourceOrder],
      validFrom: day(pool.startsOn),
      validUntil: null,
    })),
    agreements: agreementRowsOf(plan, pool, id),
    concerns: concernRowsOf(pool, id),
    shortages: shortageRowsOf(plan, pool, horizon.today),
    participations: pool.participations.map(({ board, draws, supplies, sourceOrder }) => ({
      boardId: boardId(board),
      draws,
      supplies,
      sourceOrder: sourceOrder ?? null,
      balanceMinutes: 0,
    })),
  }
}

function versionsOf(pool: DemoPool, poolId: string) {
  const changes = [
    { validFrom: pool.startsOn, change: {}, reason: 'Begin van de pool.' },
    ...pool.amendments,
  ]
  let body: SpelregelsBody = { ...pool.rules, intakeCriteria: criteriaOf(pool) }
  return changes.map(({ validFrom, change, reason }, index) => {
    body = { ...body, ...change }
    const version = index + 1
    const spelregels: Spelregels = {
      ...body,
      id: uuidOf(`spelregels ${pool.code} ${version}`),
      poolId,
      version,
      validFrom: day(validFrom),
    }
    return { spelregels, reason }
  })
}

/** What the pool asks of candidates; the first always, the others as a wish. */
function criteriaOf({ criteria }: DemoPool) {
  return criteria.map(({ criterion, evidence }, place) => ({
    criterion,
    evidence,
    required: place === 0,
  }))
}
