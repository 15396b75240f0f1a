import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import { participation, request, site } from '../../schema/index.ts'
import type { MeasureReach } from './scope.ts'

/** The sites of these boards, and of every board that draws or drew on these pools, by board. */
export async function sitesWithin(tx: Tx, { poolIds, boardIds }: MeasureReach) {
  const drawing = await tx
    .selectDistinct({ boardId: participation.boardId })
    .from(participation)
    .where(and(inArray(participation.poolId, [...poolIds]), eq(participation.draws, true)))
  const boards = [...boardIds, ...drawing.map(({ boardId }) => boardId)]
  return tx
    .select({ id: site.id, boardId: site.boardId })
    .from(site)
    .where(inArray(site.boardId, boards))
    .orderBy(asc(site.boardId), asc(site.id))
}

/** The first day of the first request within reach; null where nothing was ever asked. */
export async function firstAskedDay(
  tx: Tx,
  { poolIds, boardIds }: MeasureReach,
): Promise<Day | null> {
  const { poolId, boardId, firstDay, status } = request
  // One place after the other: for both at once PostgreSQL reads every request there is, and for one the first of an index.
  const of = (place: typeof poolId | typeof boardId, ids: readonly string[]) => sql`
    select min(first.day) as day from unnest(${sql.param([...ids])}::uuid[]) as place (id)
    cross join lateral (select min(${firstDay}) as day from ${request} where ${place} = place.id and ${status} <> 'withdrawn') as first`
  const { rows } = await tx.execute<{ day: Day | null }>(
    sql`select min(day)::text as day from (${of(poolId, poolIds)} union all ${of(boardId, boardIds)}) as found`,
  )
  return rows[0]?.day ?? null
}
