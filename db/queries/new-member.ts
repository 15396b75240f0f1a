import type { Tx } from '../client.ts'
import { member, memberRole, qualification } from '../schema/index.ts'

/** Whom a pool meets for the first time. */
export interface NewPerson {
  readonly person: Omit<typeof member.$inferInsert, 'id'>
  readonly roleCodes: readonly string[]
  readonly qualifications: readonly Omit<typeof qualification.$inferInsert, 'id' | 'memberId'>[]
}

/**
 * Writes the person alone, who then gets a place in a pool before anything else may be written. Answers the id, or nothing
 * where somebody has this e-mail address, whom the asker need not be able to see.
 */
export async function insertPerson(tx: Tx, person: NewPerson['person']) {
  const id = crypto.randomUUID()
  const { rowCount } = await tx
    .insert(member)
    .values({ ...person, id })
    .onConflictDoNothing()
  return rowCount === 0 ? undefined : id
}

/** Writes the roles and the lines of licence of somebody with a place in a pool. */
export async function insertWork(
  tx: Tx,
  memberId: string,
  { roleCodes, qualifications }: Omit<NewPerson, 'person'>,
): Promise<void> {
  await tx
    .insert(memberRole)
    .values(roleCodes.map((roleCode) => ({ memberId, roleCode })))
    .onConflictDoNothing()
  if (qualifications.length === 0) return
  await tx.insert(qualification).values(qualifications.map((line) => ({ ...line, memberId })))
}
