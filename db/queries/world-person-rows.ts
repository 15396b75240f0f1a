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

/** What rules ask about these members, each list by member, in the shape of its noun and in a fixed order. Nine queries. */
export async function loadPersonRows(tx: Tx, memberIds: readonly string[], today: Day) {
  const ids = [...memberIds]
  const [work, time, standing] = await Promise.all([
    loadWork(tx, ids),
    loadTime(tx, ids, today),
    loadStanding(tx, ids, today),
  ])
  return { ...work, ...time, ...standing }
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
  const { memberId, vakId: vak, grade, validUntil } = qualification
  const qualifications = tx
    .select({ memberId, vak, grade, validUntil })
    .from(qualification)
    .where(inArray(memberId, ids))
    .orderBy(asc(vak), asc(grade), asc(validUntil), asc(qualification.id))
  const [can, engaged, licensed] = await Promise.all([roles, engagements, qualifications])
  return {
    roles: byMember(can),
    engagements: byMember(engaged),
    qualifications: byMember(licensed),
  }
}

/** When somebody can, from today on. */
async function loadTime(tx: Tx, ids: string[], today: Day) {
  const { memberId, rrule, firstDay, lastDay, fromTime: from, untilTime: until } = availability
  const exceptions = availabilityException
  const usual = tx
    .select({ memberId, rrule, firstDay, lastDay, from, until })
    .from(availability)
    .where(and(inArray(memberId, ids), or(isNull(lastDay), gte(lastDay, today))))
    .orderBy(asc(availability.id))
  const otherwise = tx
    .select({
      memberId: exceptions.memberId,
      firstDay: exceptions.firstDay,
      lastDay: exceptions.lastDay,
      available: exceptions.available,
      from: exceptions.fromTime,
      until: exceptions.untilTime,
    })
    .from(exceptions)
    .where(and(inArray(exceptions.memberId, ids), gte(exceptions.lastDay, today)))
    .orderBy(asc(exceptions.createdAt), asc(exceptions.id))
  const [week, days] = await Promise.all([usual, otherwise])
  return { recurrences: byMember(week), exceptions: byMember(days) }
}

/** How somebody stands with boards and sites. */
async function loadStanding(tx: Tx, ids: string[], today: Day) {
  const { memberId, boardId, kind, issuedOn, seenOn } = memberDocument
  const documents = tx
    .select({ memberId, boardId, kind, issuedOn, seenOn })
    .from(memberDocument)
    .where(and(inArray(memberId, ids), lte(seenOn, today)))
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
  const [seen, admitted, apart, liked] = await Promise.all([
    documents,
    admissions,
    exclusionsOf(tx, ids, today),
    preferences,
  ])
  return {
    documents: byMember(seen),
    admissions: byMember(admitted),
    exclusions: byMember(apart),
    preferences: byMember(liked),
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
  const lists = new Map<string, Omit<Row, 'memberId'>[]>()
  for (const { memberId, ...row } of rows) {
    const list = lists.get(memberId)
    if (list === undefined) lists.set(memberId, [row])
    else list.push(row)
  }
  return (memberId: string): readonly Omit<Row, 'memberId'>[] => lists.get(memberId) ?? []
}
