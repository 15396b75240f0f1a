import type { Tx } from '../client.ts'
import { memberDocument } from '../schema/index.ts'

/** That a board saw a document of a member; seen again, the first day stays. `false` where that was known. */
export async function insertSeenDocument(
  tx: Tx,
  row: Omit<typeof memberDocument.$inferInsert, 'id'>,
): Promise<boolean> {
  const seen = await tx
    .insert(memberDocument)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: memberDocument.id })
  return seen.length > 0
}
