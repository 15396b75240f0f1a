import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { correction, member, poolMember } from '../schema/index.ts'

/** Writes that a member asks for a correction; answers its id. */
export async function insertCorrection(
  tx: Tx,
  row: { readonly memberId: string; readonly words: string; readonly askedAt: Instant },
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(correction).values({ id, status: 'open', ...row })
  return id
}

/** The home board of a member, where what is done about them is kept; else the first pool; and the pools they are in or may come into. */
export async function placesOfMember(
  tx: Tx,
  memberId: string,
): Promise<{
  readonly place: { readonly boardId: string | null; readonly poolId: string | null }
  readonly poolIds: readonly string[]
}> {
  const [row] = await tx
    .select({ boardId: member.homeBoardId })
    .from(member)
    .where(eq(member.id, memberId))
  const pools = await tx
    .select({ poolId: poolMember.poolId })
    .from(poolMember)
    .where(
      and(eq(poolMember.memberId, memberId), inArray(poolMember.status, ['candidate', 'admitted'])),
    )
    .orderBy(asc(poolMember.poolId))
  const poolIds = pools.map(({ poolId }) => poolId)
  const boardId = row?.boardId ?? null
  return { place: { boardId, poolId: boardId === null ? (poolIds[0] ?? null) : null }, poolIds }
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

/** How many the asker may see that nobody answered yet. */
export function openCorrections(tx: Tx): Promise<number> {
  return tx.$count(correction, eq(correction.status, 'open'))
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
