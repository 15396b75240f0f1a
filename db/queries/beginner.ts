import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { beginningDirector, board, member, pool, poolMember, site } from '../schema/index.ts'

/** Writes who began where; answers its id, or undefined where somebody wrote the same school and day before. */
export async function insertBeginner(
  tx: Tx,
  row: Pick<typeof beginningDirector.$inferInsert, 'poolId' | 'boardId' | 'siteId' | 'startedOn'>,
): Promise<string | undefined> {
  const { poolId, siteId, startedOn } = beginningDirector
  const [written] = await tx
    .insert(beginningDirector)
    .values({ id: crypto.randomUUID(), ...row })
    .onConflictDoNothing({ target: [poolId, siteId, startedOn] })
    .returning({ id: beginningDirector.id })
  return written?.id
}

/** One that the asker may see. */
export async function beginnerById(tx: Tx, id: string) {
  const [found] = await tx.select().from(beginningDirector).where(eq(beginningDirector.id, id))
  return found
}

/** What can be said later, each once, and only of who is in post. */
type Later =
  | { readonly mentorId: string; readonly supportedFrom: Day }
  | { readonly supportedUntil: Day }
  | { readonly endedOn: Day }

/** Says it of one who is in post and of whom it was not said; `false` where somebody did before. */
export async function changeBeginner(tx: Tx, id: string, set: Later): Promise<boolean> {
  const { mentorId, supportedUntil, endedOn } = beginningDirector
  const isUnsaid =
    'mentorId' in set
      ? isNull(mentorId)
      : 'supportedUntil' in set
        ? and(isNotNull(mentorId), isNull(supportedUntil))
        : undefined
  const changed = await tx
    .update(beginningDirector)
    .set(set)
    .where(and(eq(beginningDirector.id, id), isNull(endedOn), isUnsaid))
    .returning({ id: beginningDirector.id })
  return changed.length > 0
}

/** Who the asker may see: in post the last begun first, else who left last. A mentor has a name for who may see that member. */
export function beginners(tx: Tx, status: 'in-post' | 'ended', limit: number) {
  const isInPost = status === 'in-post'
  const { id, poolId, boardId, siteId, startedOn, endedOn } = beginningDirector
  return tx
    .select({
      id,
      poolId,
      poolName: pool.name,
      boardId,
      boardName: board.name,
      siteId,
      siteName: site.name,
      startedOn,
      supportedFrom: beginningDirector.supportedFrom,
      supportedUntil: beginningDirector.supportedUntil,
      mentorName: member.name,
      endedOn,
    })
    .from(beginningDirector)
    .innerJoin(pool, eq(pool.id, poolId))
    .innerJoin(board, eq(board.id, boardId))
    .innerJoin(site, eq(site.id, siteId))
    .leftJoin(member, eq(member.id, beginningDirector.mentorId))
    .where(isInPost ? isNull(endedOn) : isNotNull(endedOn))
    .orderBy(desc(isInPost ? startedOn : endedOn), asc(id))
    .limit(limit)
}

/** The members of these pools whom the asker may see, by name. */
export function mentorsIn(tx: Tx, poolIds: readonly string[]) {
  return tx
    .select({ poolId: poolMember.poolId, id: member.id, name: member.name })
    .from(poolMember)
    .innerJoin(member, eq(member.id, poolMember.memberId))
    .where(and(inArray(poolMember.poolId, [...poolIds]), eq(poolMember.status, 'admitted')))
    .orderBy(asc(member.name), asc(member.id))
}
