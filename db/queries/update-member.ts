import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { addDays } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import {
  admission,
  engagement,
  member,
  memberDocument,
  memberRole,
  qualification,
} from '../schema/index.ts'
import { type Joining, joinPool, type NewMember } from './import-members.ts'

/** What a file says otherwise about somebody who is known. */
export interface MemberUpdate {
  readonly memberId: string
  readonly joinsPool: boolean
  readonly person: Partial<Omit<typeof member.$inferInsert, 'id' | 'email' | 'createdAt'>>
  /** Undefined where they stay as they are. */
  readonly roleCodes: readonly string[] | undefined
  readonly newQualifications: NewMember['qualifications']
  readonly endedQualificationIds: readonly string[]
  readonly engagement:
    | { readonly kind: 'corrected'; readonly id: string; readonly set: EngagementTerms }
    | { readonly kind: 'next'; readonly endsId: string; readonly row: NewMember['engagement'] }
    | undefined
  readonly documents: NewMember['documents']
  readonly admissions: NewMember['admissions']
}

/** What of a contract can be put right without making it another one. */
export type EngagementTerms = Partial<
  Pick<
    typeof engagement.$inferInsert,
    'weekMinutes' | 'homeSiteId' | 'wageCentsPerHour' | 'lastDay'
  >
>

/** Writes what a file says otherwise about somebody who is known. */
export async function updateMember(
  tx: Tx,
  update: MemberUpdate,
  { poolId, joinedOn }: Joining,
): Promise<void> {
  const { memberId, person } = update
  if (update.joinsPool) await joinPool(tx, poolId, [memberId], joinedOn)
  if (Object.keys(person).length > 0)
    await tx.update(member).set(person).where(eq(member.id, memberId))
  if (update.roleCodes !== undefined) await setRoles(tx, memberId, update.roleCodes)
  const own = <Row>(rows: readonly Row[]) => rows.map((row) => ({ ...row, memberId }))
  if (update.endedQualificationIds.length > 0)
    await tx
      .update(qualification)
      .set({ validUntil: addDays(joinedOn, -1) })
      .where(inArray(qualification.id, [...update.endedQualificationIds]))
  if (update.newQualifications.length > 0)
    await tx.insert(qualification).values(own(update.newQualifications))
  await changeEngagement(tx, memberId, update.engagement)
  if (update.documents.length > 0)
    await tx.insert(memberDocument).values(own(update.documents)).onConflictDoNothing()
  if (update.admissions.length > 0)
    await tx.insert(admission).values(own(update.admissions)).onConflictDoNothing()
}

async function setRoles(tx: Tx, memberId: string, roleCodes: readonly string[]): Promise<void> {
  await tx
    .delete(memberRole)
    .where(
      and(
        eq(memberRole.memberId, memberId),
        ...roleCodes.map((code) => ne(memberRole.roleCode, code)),
      ),
    )
  await tx
    .insert(memberRole)
    .values(roleCodes.map((roleCode) => ({ memberId, roleCode })))
    .onConflictDoNothing()
}

async function changeEngagement(
  tx: Tx,
  memberId: string,
  change: MemberUpdate['engagement'],
): Promise<void> {
  if (change === undefined) return
  if (change.kind === 'corrected') {
    await tx.update(engagement).set(change.set).where(eq(engagement.id, change.id))
    return
  }
  const dayBefore = addDays(change.row.firstDay, -1)
  await tx
    .update(engagement)
    .set({ lastDay: dayBefore })
    .where(
      and(
        eq(engagement.id, change.endsId),
        or(isNull(engagement.lastDay), sql`${engagement.lastDay} > ${dayBefore}`),
      ),
    )
  await tx.insert(engagement).values({ ...change.row, memberId })
}
