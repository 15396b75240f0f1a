import { asc, inArray } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { engagement } from '../schema/index.ts'

/** Under which contract form each of these members is engaged, and when. */
export function engagementForms(tx: Tx, memberIds: readonly string[]) {
  const { memberId, id, form, firstDay, lastDay } = engagement
  return tx
    .select({ memberId, id, form, firstDay, lastDay })
    .from(engagement)
    .where(inArray(memberId, [...memberIds]))
    .orderBy(asc(memberId), asc(firstDay), asc(id))
}
