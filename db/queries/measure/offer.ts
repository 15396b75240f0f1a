import { asc, eq, sql } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import { offer, proposal, request } from '../../schema/index.ts'
import { askedWithin, type MeasureReach } from './scope.ts'

/** How the offers for these requests stand or ended. */
export function offersFor(tx: Tx, reach: MeasureReach, days: DayRange) {
  return tx
    .select({ requestId: offer.requestId, status: offer.status })
    .from(offer)
    .innerJoin(request, eq(request.id, offer.requestId))
    .where(askedWithin(reach, days))
    .orderBy(asc(offer.id))
}

/**
 * The pairs of request and member that nothing but these rules kept apart, out of the verdicts that proposals keep: each pair
 * once, with the rules of its last verdict.
 */
export async function blockedBy(
  tx: Tx,
  reach: MeasureReach,
  days: DayRange,
  ruleIds: readonly string[],
) {
  const rules = sql.param([...ruleIds])
  const { rows } = await tx.execute<{
    request_id: string
    member_id: string
    rule_ids: string[]
  }>(sql`
    select distinct on (${proposal.requestId}, verdict ->> 'memberId')
      ${proposal.requestId} as request_id, verdict ->> 'memberId' as member_id,
      array(select broken ->> 'ruleId' from jsonb_array_elements(verdict -> 'broken') broken) as rule_ids
    from ${proposal}
    join ${request} on ${request.id} = ${proposal.requestId}
    cross join lateral jsonb_array_elements(${proposal.verdicts}) verdict
    where ${askedWithin(reach, days)}
      and jsonb_array_length(verdict -> 'broken') > 0
      and not exists (
        select from jsonb_array_elements(verdict -> 'broken') broken
        where broken ->> 'ruleId' <> all (${rules}::text[]))
    order by ${proposal.requestId}, verdict ->> 'memberId', ${proposal.id}`)
  return rows.map((row) => ({
    requestId: row.request_id,
    memberId: row.member_id,
    ruleIds: row.rule_ids,
  }))
}
