import { and, asc, desc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { addDays, type Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { tariff } from '../schema/index.ts'

/** What agencies ask per hour by agreement with a pool, or by their own list; those over are left out. */
export function agencyTariffs(tx: Tx, poolIds: readonly string[], today: Day) {
  const { id, agencyId, poolId, roleCode, validFrom, validUntil, source, vatBasisPoints } = tariff
  const { lowCentsPerHour, expectedCentsPerHour, highCentsPerHour } = tariff
  return tx
    .select({
      id,
      agencyId,
      poolId,
      roleCode,
      lowCentsPerHour,
      expectedCentsPerHour,
      highCentsPerHour,
      vatBasisPoints,
      validFrom,
      validUntil,
      source,
    })
    .from(tariff)
    .where(
      and(
        sql`${agencyId} is not null`,
        or(isNull(poolId), inArray(poolId, [...poolIds])),
        or(isNull(validUntil), gte(validUntil, today)),
      ),
    )
    .orderBy(asc(roleCode), desc(validFrom), asc(id))
}

type OfTariff = Pick<typeof tariff.$inferSelect, 'poolId' | 'roleCode'> & {
  readonly agencyId: string
}

function sameTariff({ poolId, agencyId, roleCode }: OfTariff) {
  return and(
    sql`${tariff.poolId} is not distinct from ${poolId}`,
    eq(tariff.agencyId, agencyId),
    sql`${tariff.roleCode} is not distinct from ${roleCode}`,
  )
}

/** Ends what was agreed for the same role the day before a new tariff begins. */
export async function endTariffsBefore(tx: Tx, about: OfTariff, validFrom: Day): Promise<void> {
  await tx
    .update(tariff)
    .set({ validUntil: addDays(validFrom, -1) })
    .where(
      and(
        sameTariff(about),
        sql`${tariff.validFrom} < ${validFrom}`,
        or(isNull(tariff.validUntil), gte(tariff.validUntil, validFrom)),
      ),
    )
}

/** Writes a tariff that was agreed; `false` where one of that day is there already. */
export async function insertTariff(
  tx: Tx,
  row: Omit<typeof tariff.$inferInsert, 'id'>,
): Promise<boolean> {
  const made = await tx
    .insert(tariff)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: tariff.id })
  return made.length > 0
}

/** Ends a tariff of an own pool after a day; nothing where it is not the asker's. */
export async function endTariff(tx: Tx, id: string, lastDay: Day) {
  const [ended] = await tx
    .update(tariff)
    .set({ validUntil: lastDay })
    .where(and(eq(tariff.id, id), sql`${tariff.validFrom} <= ${lastDay}`))
    .returning({ id: tariff.id, agencyId: tariff.agencyId, poolId: tariff.poolId })
  return ended
}
