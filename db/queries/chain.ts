import { and, eq, inArray, sql } from 'drizzle-orm'
import type { PoolContract } from '../../scheduler/domain/chain.ts'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { request } from '../schema/index.ts'
import type { WorldScope } from './world-scope.ts'

/** Whose contracts: of everybody in the pool, or only of these. */
type ContractsAsked = Pick<WorldScope, 'poolId' | 'today'> & {
  readonly memberIds?: readonly string[] | undefined
}

/**
 * The fixed-term contracts of the members of a pool that are asked about, to count chains from and for nothing else: those that boards wrote down,
 * and those that follow from work that was accepted, is offered, or was approved for today or later. Only for role `engine`.
 */
export function contractsOfPool(
  tx: Tx,
  { poolId, today, memberIds }: ContractsAsked,
): Promise<readonly PoolContract[]> {
  return tx
    .select({
      memberId: sql<string>`contract.member_id`,
      boardId: sql<string>`contract.board_id`,
      firstDay: sql<Day>`contract.first_day`,
      lastDay: sql<Day>`contract.last_day`,
      exempt: sql<boolean>`contract.exempt`,
      requestId: sql<string | null>`contract.request_id`,
    })
    .from(sql`contracts_of_pool(${poolId}::uuid, ${today}::date) as contract`)
    .where(memberIds && inArray(sql`contract.member_id`, [...memberIds]))
    .orderBy(sql`contract.member_id, contract.board_id, contract.first_day, contract.last_day`)
}

/** The requests of a pool that are asked about and whose work the contract chain does not count. Only for role `engine`. */
export async function chainExemptRequests(
  tx: Tx,
  { poolId, pair }: Pick<WorldScope, 'poolId' | 'pair'>,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: request.id })
    .from(request)
    .where(
      and(
        eq(request.poolId, poolId),
        pair && eq(request.id, pair.requestId),
        sql`${request.status} in ('open', 'covered')`,
        sql`chain_exempt(${request.id})`,
      ),
    )
  return new Set(rows.map(({ id }) => id))
}
