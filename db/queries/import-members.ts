import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import {
  admission,
  availability,
  engagement,
  member,
  memberDocument,
  memberRole,
  poolMember,
  qualification,
} from '../schema/index.ts'

type Without<Row, Key extends string> = Omit<Row, 'id' | 'memberId' | Key>

/** Everything that is written for one new member. */
export interface NewMember {
  readonly member: Without<typeof member.$inferInsert, 'createdAt'>
  readonly roleCodes: readonly string[]
  readonly qualifications: readonly Without<typeof qualification.$inferInsert, never>[]
  readonly availability: readonly Without<typeof availability.$inferInsert, never>[]
  readonly engagement: Without<typeof engagement.$inferInsert, never>
  readonly documents: readonly Without<typeof memberDocument.$inferInsert, never>[]
  readonly admissions: readonly Without<typeof admission.$inferInsert, never>[]
}

/** The pool that members of a file come into, and from when. */
export interface Joining {
  readonly poolId: string
  readonly joinedOn: Day
  readonly createdAt: Instant
}

/** The e-mail addresses among these that somebody has already, also where the asker may not see who. */
export async function takenEmails(tx: Tx, emails: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await tx.execute<{ email: string }>(
    sql`select emails_taken(${sql.param([...emails])}::text[]) as email`,
  )
  return new Set(rows.map(({ email }) => email))
}

/** What is known of the people with these addresses whom the asker may see, by address. */
export async function knownMembersByEmail(
  tx: Tx,
  poolId: string,
  emails: readonly string[],
  today: Day,
) {
  const people = await tx
    .select()
    .from(member)
    .where(inArray(member.email, [...emails]))
  const [roles, licences, engagements, documents, admissions, inPool] = await rowsOfMembers(tx, {
    ids: people.map(({ id }) => id),
    poolId,
    today,
  })
  return new Map(
    people.map((person) => {
      const own = <Row extends { readonly memberId: string }>(rows: readonly Row[]) =>
        rows.filter(({ memberId }) => memberId === person.id)
      return [
        person.email,
        {
          person,
          roleCodes: own(roles).map(({ roleCode }) => roleCode),
          qualifications: own(licences),
          /** The one that begins last. */
          engagement: own(engagements)[0],
          documents: own(documents),
          admissions: own(admissions),
          isInPool: own(inPool).length > 0,
        },
      ] as const
    }),
  )
}

function rowsOfMembers(
  tx: Tx,
  about: { readonly ids: readonly string[]; readonly poolId: string; readonly today: Day },
) {
  const { poolId, today } = about
  const ids = [...about.ids]
  return Promise.all([
    tx.select().from(memberRole).where(inArray(memberRole.memberId, ids)),
    tx
      .select()
      .from(qualification)
      .where(
        and(
          inArray(qualification.memberId, ids),
          or(isNull(qualification.validUntil), sql`${qualification.validUntil} >= ${today}`),
        ),
      ),
    tx
      .select()
      .from(engagement)
      .where(inArray(engagement.memberId, ids))
      .orderBy(desc(engagement.firstDay), engagement.id),
    tx.select().from(memberDocument).where(inArray(memberDocument.memberId, ids)),
    tx.select().from(admission).where(inArray(admission.memberId, ids)),
    tx
      .select({ memberId: poolMember.memberId })
      .from(poolMember)
      .where(and(eq(poolMember.poolId, poolId), inArray(poolMember.memberId, ids))),
  ])
}

export type KnownMember = NonNullable<
  ReturnType<Awaited<ReturnType<typeof knownMembersByEmail>>['get']>
>

/** Writes new members with all that belongs to them, in one statement per table; the pool first, which lets a coordinator. */
export async function insertMembers(
  tx: Tx,
  members: readonly NewMember[],
  { poolId, joinedOn, createdAt }: Joining,
): Promise<void> {
  if (members.length === 0) return
  const rows = members.map((entry) => ({ ...entry, memberId: crypto.randomUUID() }))
  const each = <Row>(of: (entry: (typeof rows)[number]) => readonly Row[]) =>
    rows.flatMap((entry) => of(entry).map((row) => ({ ...row, memberId: entry.memberId })))
  await tx
    .insert(member)
    .values(rows.map((entry) => ({ ...entry.member, id: entry.memberId, createdAt })))
  await joinPool(
    tx,
    poolId,
    rows.map(({ memberId }) => memberId),
    joinedOn,
  )
  await tx
    .insert(memberRole)
    .values(each((entry) => entry.roleCodes.map((roleCode) => ({ roleCode }))))
  await tx.insert(engagement).values(each((entry) => [entry.engagement]))
  await tx.insert(availability).values(each((entry) => entry.availability))
  const qualifications = each((entry) => entry.qualifications)
  if (qualifications.length > 0) await tx.insert(qualification).values(qualifications)
  const documents = each((entry) => entry.documents)
  if (documents.length > 0) await tx.insert(memberDocument).values(documents)
  const admissions = each((entry) => entry.admissions)
  if (admissions.length > 0) await tx.insert(admission).values(admissions)
}

/** Places people in a pool. */
export async function joinPool(
  tx: Tx,
  poolId: string,
  memberIds: readonly string[],
  joinedOn: Day,
) {
  const status = 'admitted' as const
  await tx
    .insert(poolMember)
    .values(memberIds.map((memberId) => ({ poolId, memberId, status, joinedOn })))
}
