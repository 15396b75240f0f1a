import { inArray, sql } from 'drizzle-orm'
import { addDays, type Day } from '../../scheduler/domain/day.ts'
import type { Commitment } from '../../scheduler/domain/member.ts'
import type { Tx } from '../client.ts'
import { assignmentSession } from '../schema/index.ts'
import type { WorldScope } from './world-scope.ts'

/** The longest average of working-time law looks back 16 weeks, from the Monday of a week. */
const LOOK_BACK_DAYS = 17 * 7

/** By member, what the members of a pool that are asked about already have, in any pool, from 17 weeks ago on. Only for role `engine`. */
export async function commitmentsOfPool(
  tx: Tx,
  { poolId, today, pair }: Pick<WorldScope, 'poolId' | 'today' | 'pair'>,
): Promise<ReadonlyMap<string, readonly Commitment[]>> {
  const rows = await tx
    .select({
      memberId: sql<string>`taken.member_id`,
      requestId: sql<string | null>`taken.request_id`,
      siteId: sql<string>`taken.site_id`,
      boardId: sql<string>`taken.board_id`,
      day: sql<Day>`taken.day`,
      during: sql`taken.during`.mapWith(assignmentSession.during),
      minutes: sql<number>`taken.minutes`,
    })
    .from(
      sql`commitments_of_pool(${poolId}::uuid, ${addDays(today, -LOOK_BACK_DAYS)}::date) as taken`,
    )
    .where(pair?.memberIds && inArray(sql`taken.member_id`, [...pair.memberIds]))
    .orderBy(sql`taken.member_id, taken.during`)
  const lists = Map.groupBy(rows, ({ memberId }) => memberId)
  return new Map(
    [...lists].map(([memberId, list]) => [
      memberId,
      list.map(({ memberId: _memberId, during, ...row }) => ({ ...row, ...during })),
    ]),
  )
}

/**
 * When a member already works around these days, in any pool, except by one assignment: everything that an average of
 * working-time law over these days can count. Locks the member. Nothing for whoever has no business with this member.
 */
export async function workOfMember(
  tx: Tx,
  about: {
    readonly memberId: string
    readonly except: string
    readonly first: Day
    readonly last: Day
  },
): Promise<readonly Pick<Commitment, 'day' | 'startsAt' | 'endsAt' | 'minutes'>[]> {
  const { memberId, except } = about
  const from = addDays(about.first, -LOOK_BACK_DAYS)
  const until = addDays(about.last, LOOK_BACK_DAYS)
  const rows = await tx
    .select({
      day: sql<Day>`taken.day`,
      during: sql`taken.during`.mapWith(assignmentSession.during),
      minutes: sql<number>`taken.minutes`,
    })
    .from(sql`work_of_member(${memberId}::uuid, ${from}::date, ${until}::date) as taken`)
    .where(sql`taken.assignment_id <> ${except}::uuid`)
    .orderBy(sql`taken.during`)
  return rows.map(({ during, ...row }) => ({ ...row, ...during }))
}
