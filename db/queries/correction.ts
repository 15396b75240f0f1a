import { and, desc, eq } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { correction, member } from '../schema/index.ts'

/** Writes that a member asks for a correction; answers its id. */
export async function insertCorrection(
  tx: Tx,
  row: { readonly memberId: string; readonly words: string; readonly askedAt: Instant },
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(correction).values({ id, status: 'open', ...row })
  return id
}

/** The corrections that the asker may see, open ones first, then the newest. */
export function corrections(tx: Tx) {
  const { id, memberId, words, askedAt, status, decidedAt, answer } = correction
  return tx
    .select({ id, memberId, memberName: member.name, words, askedAt, status, decidedAt, answer })
    .from(correction)
    .innerJoin(member, eq(member.id, memberId))
    .orderBy(desc(eq(status, 'open')), desc(askedAt), id)
    .limit(200)
}

/** Decides an open one; answers whose it is, or nothing where it is not open or not the asker's. */
export async function decideCorrection(
  tx: Tx,
  id: string,
  set: Pick<typeof correction.$inferInsert, 'status' | 'decidedBy' | 'decidedAt' | 'answer'>,
) {
  const [row] = await tx
    .update(correction)
    .set(set)
    .where(and(eq(correction.id, id), eq(correction.status, 'open')))
    .returning({ memberId: correction.memberId })
  return row
}

/** Whether the asker may see it at all. */
export async function correctionById(tx: Tx, id: string) {
  const { status, decidedAt } = correction
  const [row] = await tx.select({ status, decidedAt }).from(correction).where(eq(correction.id, id))
  return row
}

/** What a member puts right without asking. */
export async function setOwnContact(
  tx: Tx,
  memberId: string,
  set: Partial<
    Pick<typeof member.$inferInsert, 'phone' | 'language' | 'postcode4' | 'latitude' | 'longitude'>
  >,
): Promise<void> {
  await tx.update(member).set(set).where(eq(member.id, memberId))
}
