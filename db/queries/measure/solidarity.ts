import { sql } from 'drizzle-orm'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import { formation, referral, vacancy } from '../../schema/index.ts'

/** What a board has and lacks on a day, in hundredths of an fte; `formation` is null where nobody said. */
export interface LackOfBoard extends Record<string, unknown> {
  readonly day: Day
  readonly boardId: string
  readonly formation: number | null
  readonly vacant: number
  readonly vacancies: number
}

/** The vacancies of each board that are open on each day, and its formation. */
export async function lacksOfBoards(
  tx: Tx,
  boardIds: readonly string[],
  days: readonly Day[],
): Promise<readonly LackOfBoard[]> {
  const { rows } = await tx.execute<LackOfBoard>(sql`
    select on_day::text as day, of_board as "boardId",
      (select sum(fte_hundredths)::int from (
        select distinct on (site_id, role_code) fte_hundredths from ${formation}
        where board_id = of_board and valid_from <= on_day order by site_id, role_code, valid_from desc) newest) as formation,
      coalesce(open.hundredths, 0) as vacant, coalesce(open.number, 0) as vacancies
    from unnest(${sql.param([...days])}::date[]) on_day
    cross join unnest(${sql.param([...boardIds])}::uuid[]) of_board
    cross join lateral (
      select sum(fte_hundredths)::int as hundredths, count(*)::int as number from ${vacancy}
      where board_id = of_board and open_from <= on_day and (closed_on is null or closed_on > on_day)) open
    order by on_day, of_board`)
  return rows
}

/** Every referral of a pool, without who it was: one number for each person. */
export function referralsOfPool(tx: Tx, poolId: string) {
  const { applicantId, boardId, referredOn, outcome, outcomeOn, leftOn } = referral
  return tx
    .select({ applicantId, boardId, referredOn, outcome, outcomeOn, leftOn })
    .from(referral)
    .where(sql`${referral.poolId} = ${poolId}`)
    .orderBy(referredOn, referral.id)
}
