import { sql } from 'drizzle-orm'
import type { Tx } from '../client.ts'

/**
 * Of these offers those that are wholly for a class that the member teaches by the same request already, or taught until other
 * hours freed them of it: the same class at other hours, or for longer.
 */
export async function offersOfOwnClass(
  tx: Tx,
  offerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (offerIds.length === 0) return new Set()
  const { rows } = await tx.execute<{ id: string }>(sql`
    select offer.id from offer
    where offer.id = any (${sql.param([...offerIds])}::uuid[]) and not exists (
      select from unnest(offer.session_ids) as of_offer(id)
      left join request_session asked on asked.id = of_offer.id
      where not exists (
        select from assignment
        join assignment_session had on had.assignment_id = assignment.id
        join request_session own on own.id = had.request_session_id
        where assignment.request_id = offer.request_id and assignment.member_id = offer.member_id
          and assignment.offer_id <> offer.id
          and (had.status = 'confirmed' or had.freed_because = 'other-hours')
          and own.class_group = asked.class_group and own.level = asked.level
          and own.vak_id is not distinct from asked.vak_id))`)
  return new Set(rows.map(({ id }) => id))
}
