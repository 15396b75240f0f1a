import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { NewLine, SaidLine } from '../../scheduler/domain/settlement.ts'
import type { Tx } from '../client.ts'
import { appUser, pool, settlementLine, settlementPeriod } from '../schema/index.ts'

/** The months of a pool that were closed, the last one first. */
export function settlementPeriods(tx: Tx, poolId: string) {
  const { id, month, keyId, overheadCents, unconfirmedCount, closedAt } = settlementPeriod
  return tx
    .select({
      id,
      month,
      keyId,
      overheadCents,
      unconfirmedCount,
      closedAt,
      closedByName: appUser.name,
    })
    .from(settlementPeriod)
    .leftJoin(appUser, eq(appUser.id, settlementPeriod.closedBy))
    .where(and(eq(settlementPeriod.poolId, poolId), eq(settlementPeriod.status, 'closed')))
    .orderBy(desc(month))
}

/** One closed month with its pool. */
export async function settlementPeriodById(tx: Tx, periodId: string) {
  const { id, poolId, month, overheadCents, unconfirmedCount, closedAt } = settlementPeriod
  const [row] = await tx
    .select({
      id,
      poolId,
      poolCode: pool.code,
      poolName: pool.name,
      month,
      overheadCents,
      unconfirmedCount,
      closedAt,
    })
    .from(settlementPeriod)
    .innerJoin(pool, eq(pool.id, settlementPeriod.poolId))
    .where(and(eq(id, periodId), eq(settlementPeriod.status, 'closed')))
  return row
}

/** A line as it was written, with the month of the period in which it was. */
export type LineRow = SaidLine & { readonly periodId: string; readonly periodMonth: Day }

/** The lines of a pool that the asker may see, by period and by what they are about. */
export async function settlementLines(
  tx: Tx,
  of: { readonly poolId: string } | { readonly periodId: string },
): Promise<readonly LineRow[]> {
  const rows = await tx
    .select({ line: settlementLine, periodMonth: settlementPeriod.month })
    .from(settlementLine)
    .innerJoin(settlementPeriod, eq(settlementPeriod.id, settlementLine.periodId))
    .where(
      'poolId' in of
        ? eq(settlementLine.poolId, of.poolId)
        : eq(settlementLine.periodId, of.periodId),
    )
    .orderBy(
      asc(settlementPeriod.month),
      asc(
        sql`array_position(array['lending', 'cancelled', 'idle', 'overhead'], ${settlementLine.kind})`,
      ),
      asc(settlementLine.month),
      asc(settlementLine.id),
    )
  return rows.map(({ line, periodMonth }) => lineOf(line, periodMonth))
}

function lineOf(row: typeof settlementLine.$inferSelect, periodMonth: Day): LineRow {
  const { vatRule, vatCategory, vatBasisPoints, vatIsUncertain, poolId: _poolId, ...line } = row
  const vat = {
    ruleId: vatRule,
    category: vatCategory,
    basisPoints: vatBasisPoints,
    isUncertain: vatIsUncertain,
  }
  return { ...line, vat, periodMonth }
}

/** Opens a month of a pool; nothing where it is there already. */
export async function openSettlementPeriod(
  tx: Tx,
  row: Omit<typeof settlementPeriod.$inferInsert, 'id' | 'status'>,
): Promise<string | undefined> {
  const id = crypto.randomUUID()
  const made = await tx
    .insert(settlementPeriod)
    .values({ ...row, id, status: 'open' })
    .onConflictDoNothing()
    .returning({ id: settlementPeriod.id })
  return made[0]?.id
}

/** Writes the lines of an open month. */
export async function insertSettlementLines(
  tx: Tx,
  { periodId, poolId }: { readonly periodId: string; readonly poolId: string },
  lines: readonly NewLine[],
): Promise<void> {
  if (lines.length === 0) return
  await tx.insert(settlementLine).values(
    lines.map(({ vat, ...line }) => ({
      ...line,
      periodId,
      poolId,
      vatRule: vat.ruleId,
      vatCategory: vat.category,
      vatBasisPoints: vat.basisPoints,
      vatIsUncertain: vat.isUncertain,
    })),
  )
}

/** Closes an open month for good; answers whether it was open. */
export async function closeSettlementPeriod(
  tx: Tx,
  periodId: string,
  by: { readonly closedAt: Instant; readonly closedBy: string },
): Promise<boolean> {
  const closed = await tx
    .update(settlementPeriod)
    .set({ ...by, status: 'closed' })
    .where(and(eq(settlementPeriod.id, periodId), eq(settlementPeriod.status, 'open')))
    .returning({ id: settlementPeriod.id })
  return closed.length > 0
}

/** Who the lines of a period are about, for whoever may know it. */
export async function namesOnLines(tx: Tx, periodId: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.execute<{ member_id: string; name: string }>(
    sql`select member_id, name from names_on_lines(${periodId}::uuid)`,
  )
  return new Map(rows.map(({ member_id, name }) => [member_id, name]))
}
