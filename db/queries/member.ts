import { and, asc, eq, gt, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { addDays, type Day } from '../../scheduler/domain/day.ts'
import { LOAD_DAYS } from '../../scheduler/domain/member.ts'
import type { Tx } from '../client.ts'
import {
  assignmentSession,
  board,
  engagement,
  member,
  poolMember,
  qualification,
} from '../schema/index.ts'

/** Whether the asker knows this person: for a school somebody of the own board, or who comes or came to it. */
export async function isKnownMember(tx: Tx, memberId: string): Promise<boolean> {
  return (await tx.$count(member, eq(member.id, memberId))) > 0
}

/** The people that the asker knows, by name. */
export function knownMembers(tx: Tx) {
  const { id, name } = member
  return tx.select({ id, name }).from(member).orderBy(asc(name), asc(id))
}

/** The member with this e-mail address. */
export async function memberIdByEmail(tx: Tx, email: string): Promise<string | undefined> {
  const [found] = await tx.select({ id: member.id }).from(member).where(eq(member.email, email))
  return found?.id
}

/** Names of members, for whoever may see them. */
export async function memberNames(
  tx: Tx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(inArray(member.id, [...memberIds]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const inPoolsOn = (poolIds: readonly string[], today: Day) =>
  and(
    inArray(poolMember.poolId, [...poolIds]),
    eq(poolMember.status, 'admitted'),
    or(isNull(poolMember.leftOn), gte(poolMember.leftOn, today)),
  )

/** The people in a pool, by name. */
export function membersOfPool(tx: Tx, poolId: string, today: Day) {
  return tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .innerJoin(poolMember, eq(poolMember.memberId, member.id))
    .where(inPoolsOn([poolId], today))
    .orderBy(asc(member.name), asc(member.id))
}

/** The lines of licence, not over, of everybody in these pools; in one order, whatever plan PostgreSQL chose. */
export function qualificationsInPools(tx: Tx, poolIds: readonly string[], today: Day) {
  return tx
    .selectDistinct({
      memberId: qualification.memberId,
      vak: qualification.vakId,
      grade: qualification.grade,
      validUntil: qualification.validUntil,
    })
    .from(qualification)
    .innerJoin(poolMember, eq(poolMember.memberId, qualification.memberId))
    .where(
      and(
        inPoolsOn(poolIds, today),
        or(isNull(qualification.validUntil), gte(qualification.validUntil, today)),
      ),
    )
    .orderBy(
      asc(qualification.memberId),
      asc(qualification.vakId),
      asc(qualification.grade),
      asc(qualification.validUntil),
    )
}

/** One page of the people in these pools, by name and id; only these where `memberIds` is given. */
export function memberPage(
  tx: Tx,
  about: {
    readonly poolIds: readonly string[]
    readonly today: Day
    readonly memberIds: readonly string[] | undefined
    readonly after: { readonly name: string; readonly id: string } | undefined
    readonly limit: number
  },
) {
  const { id, name, phone, postcode4 } = member
  const { after } = about
  return tx
    .select({ id, name, phone, postcode4, homeBoardId: board.id, homeBoardName: board.name })
    .from(member)
    .leftJoin(board, eq(board.id, member.homeBoardId))
    .where(
      and(
        inArray(
          id,
          tx
            .select({ memberId: poolMember.memberId })
            .from(poolMember)
            .where(inPoolsOn(about.poolIds, about.today)),
        ),
        about.memberIds === undefined ? undefined : inArray(id, [...about.memberIds]),
        after && or(gt(name, after.name), and(eq(name, after.name), gt(id, after.id))),
      ),
    )
    .orderBy(asc(name), asc(id))
    .limit(about.limit)
}

/** One person; nothing where the asker may not see it. */
export async function memberById(tx: Tx, memberId: string) {
  const { id, name, email, phone, postcode4, travelMinutesMax } = member
  const columns = { id, name, email, phone, postcode4, travelMinutesMax }
  const [found] = await tx
    .select({ ...columns, homeBoardId: board.id, homeBoardName: board.name })
    .from(member)
    .leftJoin(board, eq(board.id, member.homeBoardId))
    .where(eq(id, memberId))
  return found
}

/** The pools where a person has a place, from candidate to leaver. */
export function placesOf(tx: Tx, memberId: string) {
  const { poolId, status, joinedOn, leftOn } = poolMember
  return tx
    .select({ poolId, status, joinedOn, leftOn })
    .from(poolMember)
    .where(eq(poolMember.memberId, memberId))
    .orderBy(asc(poolId))
}

/** Where a member comes from for one request: what decides source, contract and cost. */
export async function termsOfMember(tx: Tx, memberId: string, poolId: string) {
  const engagements = await tx
    .select()
    .from(engagement)
    .where(eq(engagement.memberId, memberId))
    .orderBy(asc(engagement.id))
  const [place] = await tx
    .select({ internalTeamOfBoardId: poolMember.internalTeamBoardId })
    .from(poolMember)
    .where(and(eq(poolMember.memberId, memberId), eq(poolMember.poolId, poolId)))
  return { engagements, internalTeamOfBoardId: place?.internalTeamOfBoardId ?? null }
}

/** Minutes worked in the past four weeks, by member, as far as the asker may see them. */
export async function loadMinutesOf(
  tx: Tx,
  memberIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, number>> {
  const { memberId, day, status, minutes } = assignmentSession
  const found = await tx
    .select({ memberId, minutes: sql<number>`sum(${minutes})::int` })
    .from(assignmentSession)
    .where(
      and(
        inArray(memberId, [...memberIds]),
        eq(status, 'confirmed'),
        gte(day, addDays(today, -LOAD_DAYS)),
        lt(day, today),
      ),
    )
    .groupBy(memberId)
  return new Map(found.map((row) => [row.memberId, row.minutes]))
}
