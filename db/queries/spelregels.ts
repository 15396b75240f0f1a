import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Spelregels } from '../../scheduler/domain/spelregels.ts'
import type { Tx } from '../client.ts'
import { spelregels, type SpelregelsBody } from '../schema/spelregels.ts'

/** The version of a pool's rules of play that counts on this day; nothing where none had begun. */
export async function spelregelsInForce(
  tx: Tx,
  poolId: string,
  day: Day,
): Promise<Spelregels | undefined> {
  const [found] = await spelregelsInForceOf(tx, [poolId], day)
  return found
}

/** The same for several pools in one statement; a pool without rules is left out. */
export async function spelregelsInForceOf(
  tx: Tx,
  poolIds: readonly string[],
  day: Day,
): Promise<readonly Spelregels[]> {
  if (poolIds.length === 0) return []
  const found = await tx
    .selectDistinctOn([spelregels.poolId])
    .from(spelregels)
    .where(and(inArray(spelregels.poolId, [...poolIds]), lte(spelregels.validFrom, day)))
    .orderBy(asc(spelregels.poolId), desc(spelregels.validFrom))
  return found.map(({ id, poolId, version, validFrom, body }) => ({
    ...body,
    id,
    poolId,
    version,
    validFrom,
  }))
}

/** Every version of a pool's rules of play, newest first, without what they say. */
export function spelregelsVersions(tx: Tx, poolId: string) {
  const { id, version, validFrom, reason, createdAt } = spelregels
  return tx
    .select({ id, version, validFrom, reason, createdAt })
    .from(spelregels)
    .where(eq(spelregels.poolId, poolId))
    .orderBy(desc(version))
}

/** Adds a version; answers nothing when somebody else added one with this number or day first. */
export async function insertSpelregels(
  tx: Tx,
  row: {
    readonly poolId: string
    readonly version: number
    readonly validFrom: Day
    readonly body: SpelregelsBody
    readonly reason: string
    readonly createdBy: string | null
    readonly createdAt: Instant
  },
): Promise<string | undefined> {
  const [made] = await tx
    .insert(spelregels)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: spelregels.id })
  return made?.id
}
