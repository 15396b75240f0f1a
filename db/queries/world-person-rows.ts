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
  return {
    ...(await loadWork(tx, ids)),
    ...(await loadTime(tx, ids, today)),
    ...(await loadStanding(tx, ids, today)),
  }
}

/** What somebody can do, and for whom. */
async function loadWork(tx: Tx, ids: string[]) {
  const roles = tx
    .select()
    .from(memberRole)
    .where(inArray(memberRole.memberId, ids))
    .orderBy(asc(memberRole.roleCode))
  const engagements = tx
    .select()
    .from(engagement)
    .where(inArray(engagement.memberId, ids))
    .orderBy(asc(engagement.id))
  const qualifications = tx
    .select()
    .from(qualification)
    .where(inArray(qualification.memberId, ids))
    .orderBy(asc(qualification.id))
  return {
    roles: byMember(await roles),
    engagements: byMember(await engagements),
    qualifications: byMember(await qualifications),
  }
}

/** When somebody can, from today on. */
async function loadTime(tx: Tx, ids: string[], today: Day) {
  const { memberId, lastDay } = availability
  const exceptions = availabilityException
  const usual = tx
    .select()
    .from(availability)
    .where(and(inArray(memberId, ids), or(isNull(lastDay), gte(lastDay, today))))
    .orderBy(asc(availability.id))
  const otherwise = tx
    .select()
    .from(exceptions)
    .where(and(inArray(exceptions.memberId, ids), gte(exceptions.lastDay, today)))
    .orderBy(asc(exceptions.createdAt), asc(exceptions.id))
  return { recurrences: byMember(await usual), exceptions: byMember(await otherwise) }
}

/** How somebody stands with boards and sites. */
async function loadStanding(tx: Tx, ids: string[], today: Day) {
  const documents = tx
    .select()
    .from(memberDocument)
    .where(and(inArray(memberDocument.memberId, ids), lte(memberDocument.seenOn, today)))
    .orderBy(asc(memberDocument.id))
  const admissions = tx
    .select()
    .from(admission)
    .where(and(inArray(admission.memberId, ids), lte(admission.admittedOn, today)))
    .orderBy(asc(admission.boardId))
  const preferences = tx
    .select()
    .from(preference)
    .where(inArray(preference.memberId, ids))
    .orderBy(asc(preference.id))
  return {
    documents: byMember(await documents),
    admissions: byMember(await admissions),
    exclusions: byMember(await exclusionsOf(tx, ids, today)),
    preferences: byMember(await preferences),
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

function byMember<Row extends { readonly memberId: string }>(rows: readonly Row[]) {
  const lists = Map.groupBy(rows, (row) => row.memberId)
  return (memberId: string): readonly Row[] => lists.get(memberId) ?? []
}
