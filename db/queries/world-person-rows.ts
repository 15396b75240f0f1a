import { and, asc, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import {
  admission,
  availability,
  availabilityException,
  engagement,
  exclusion,
  memberDocument,
  memberRole,
  preference,
  qualification,
} from '../schema/index.ts'

/** The rows about these members that rules ask about, each list by member and in a fixed order. Nine queries. */
export async function loadPersonRows(tx: Tx, memberIds: readonly string[], today: Day) {
  const ids = [...memberIds]
  const of = <Row extends { memberId: string }>(rows: readonly Row[]) => {
    const lists = Map.groupBy(rows, (row) => row.memberId)
    return (memberId: string): readonly Row[] => lists.get(memberId) ?? []
  }
  return {
    roles: of(
      await tx
        .select()
        .from(memberRole)
        .where(inArray(memberRole.memberId, ids))
        .orderBy(asc(memberRole.roleCode)),
    ),
    engagements: of(
      await tx
        .select()
        .from(engagement)
        .where(inArray(engagement.memberId, ids))
        .orderBy(asc(engagement.id)),
    ),
    qualifications: of(
      await tx
        .select()
        .from(qualification)
        .where(inArray(qualification.memberId, ids))
        .orderBy(asc(qualification.id)),
    ),
    recurrences: of(
      await tx
        .select()
        .from(availability)
        .where(
          and(
            inArray(availability.memberId, ids),
            or(isNull(availability.lastDay), gte(availability.lastDay, today)),
          ),
        )
        .orderBy(asc(availability.id)),
    ),
    exceptions: of(
      await tx
        .select()
        .from(availabilityException)
        .where(
          and(
            inArray(availabilityException.memberId, ids),
            gte(availabilityException.lastDay, today),
          ),
        )
        .orderBy(asc(availabilityException.createdAt), asc(availabilityException.id)),
    ),
    documents: of(
      await tx
        .select()
        .from(memberDocument)
        .where(inArray(memberDocument.memberId, ids))
        .orderBy(asc(memberDocument.id)),
    ),
    admissions: of(
      await tx
        .select()
        .from(admission)
        .where(and(inArray(admission.memberId, ids), lte(admission.admittedOn, today)))
        .orderBy(asc(admission.boardId)),
    ),
    exclusions: of(await exclusionsOf(tx, ids, today)),
    preferences: of(
      await tx
        .select()
        .from(preference)
        .where(inArray(preference.memberId, ids))
        .orderBy(asc(preference.id)),
    ),
  }
}

function exclusionsOf(tx: Tx, memberIds: string[], today: Day) {
  const { memberId, siteId, firstDay, lastDay } = exclusion
  return tx
    .selectDistinct({ memberId, siteId })
    .from(exclusion)
    .where(
      and(
        inArray(memberId, memberIds),
        lte(firstDay, today),
        or(isNull(lastDay), gte(lastDay, today)),
      ),
    )
    .orderBy(asc(siteId))
}
