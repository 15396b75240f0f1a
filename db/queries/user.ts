import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { appUser } from '../schema/index.ts'

/** The name of a user, where the asker may know it: "decided by ... at ...". */
export async function nameOfUser(tx: Tx, userId: string): Promise<string | null> {
  const [row] = await tx.select({ name: appUser.name }).from(appUser).where(eq(appUser.id, userId))
  return row?.name ?? null
}

/** Who has this address and may sign in. */
export async function userToMail(tx: Tx, email: string) {
  const { id, name, language } = appUser
  const [row] = await tx
    .select({ id, name, language })
    .from(appUser)
    .where(and(eq(appUser.email, email), isNull(appUser.disabledAt)))
  return row
}

/** Name and address of a user, where the asker may know them. */
export async function userToTell(tx: Tx, userId: string) {
  const { name, email, language } = appUser
  const [row] = await tx
    .select({ name, email, language })
    .from(appUser)
    .where(eq(appUser.id, userId))
  return row
}
