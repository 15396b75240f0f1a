import { and, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { Alternative } from '../../scheduler/domain/alternative.ts'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { tariff } from '../schema/index.ts'

/**
 * What an alternative cost per hour on a day. Of several, the one that was agreed by this board goes first, then the one for
 * this role, then the newest; a tariff of one agency says nothing about another and is left out.
 */
export async function tariffInForce(
  tx: Tx,
  about: {
    readonly alternative: Alternative
    readonly roleCode: string
    /** Null: whichever board asks. */
    readonly boardId: string | null
    readonly day: Day
  },
) {
  const [found] = await tx
    .select()
    .from(tariff)
    .where(
      and(
        eq(tariff.alternative, about.alternative),
        isNull(tariff.agencyId),
        or(isNull(tariff.roleCode), eq(tariff.roleCode, about.roleCode)),
        or(
          isNull(tariff.boardId),
          about.boardId === null ? undefined : eq(tariff.boardId, about.boardId),
        ),
        lte(tariff.validFrom, about.day),
        or(isNull(tariff.validUntil), gte(tariff.validUntil, about.day)),
      ),
    )
    .orderBy(
      sql`${tariff.boardId} nulls last`,
      sql`${tariff.roleCode} nulls last`,
      desc(tariff.validFrom),
      tariff.id,
    )
    .limit(1)
  return found
}
