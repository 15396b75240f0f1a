import { inArray } from 'drizzle-orm'
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

/** The e-mail addresses among these that somebody has already. */
export async function knownEmails(tx: Tx, emails: readonly string[]): Promise<ReadonlySet<string>> {
  const known = await tx
    .select({ email: member.email })
    .from(member)
    .where(inArray(member.email, [...emails]))
  return new Set(known.map(({ email }) => email))
}

/** Writes new members with all that belongs to them, in one statement per table. */
export async function insertMembers(
  tx: Tx,
  members: readonly NewMember[],
  createdAt: Instant,
): Promise<void> {
  if (members.length === 0) return
  const rows = members.map((entry) => ({ ...entry, memberId: crypto.randomUUID() }))
  const each = <Row>(of: (entry: (typeof rows)[number]) => readonly Row[]) =>
    rows.flatMap((entry) => of(entry).map((row) => ({ ...row, memberId: entry.memberId })))
  await tx
    .insert(member)
    .values(rows.map((entry) => ({ ...entry.member, id: entry.memberId, createdAt })))
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

/** Places members in a pool by e-mail address; answers how many were not in it yet. */
export async function placeInPool(
  tx: Tx,
  poolId: string,
  emails: readonly string[],
  joinedOn: Day,
): Promise<number> {
  const people = await tx
    .select({ memberId: member.id })
    .from(member)
    .where(inArray(member.email, [...emails]))
  const joined = await tx
    .insert(poolMember)
    .values(
      people.map(({ memberId }) => ({ poolId, memberId, status: 'admitted' as const, joinedOn })),
    )
    .onConflictDoNothing()
    .returning({ id: poolMember.id })
  return joined.length
}
