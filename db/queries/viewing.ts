import { and, desc, eq, ilike, or } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { absence, appUser, member, viewing } from '../schema/index.ts'

/** Writes that somebody looked; one statement, however many they looked at. */
export async function insertViewings(
  tx: Tx,
  rows: readonly (typeof viewing.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(viewing).values([...rows])
}

/** Who looked at what is kept of the asker, in what role; never by name. The newest first. */
export function viewingsOfMember(tx: Tx, memberId: string, limit: number) {
  const { id, seenAt, viewerRole, what } = viewing
  return tx
    .select({ id, seenAt, viewerRole, what })
    .from(viewing)
    .where(eq(viewing.memberId, memberId))
    .orderBy(desc(seenAt), id)
    .limit(limit)
}

/** Who looked at which record of the own board, by name, the newest first; of all people, or whose name has this part. */
export function viewingsOfBoard(
  tx: Tx,
  about: { readonly boardId: string; readonly who: string | undefined; readonly limit: number },
) {
  const part = about.who && `%${about.who.replaceAll(/[\\%_]/g, '\\$&')}%`
  const { id, seenAt, viewerRole, what } = viewing
  return tx
    .select({
      id,
      seenAt,
      viewerRole,
      what,
      viewerName: appUser.name,
      memberName: member.name,
      absentName: absence.personName,
    })
    .from(viewing)
    .leftJoin(appUser, eq(appUser.id, viewing.viewerId))
    .leftJoin(member, eq(member.id, viewing.memberId))
    .leftJoin(absence, eq(absence.id, viewing.absenceId))
    .where(
      and(
        eq(viewing.boardId, about.boardId),
        part ? or(ilike(member.name, part), ilike(absence.personName, part)) : undefined,
      ),
    )
    .orderBy(desc(seenAt), id)
    .limit(about.limit)
}
