import { eq } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import type { INFORMS, LANGUAGES, RINGS } from '../schema/columns.ts'
import { appUser, member } from '../schema/index.ts'

/** How somebody wants to be told things. `rings` null: nobody rings a person who is no member. */
export interface ToldHow {
  readonly language: (typeof LANGUAGES)[number]
  readonly informs: (typeof INFORMS)[number]
  readonly rings: (typeof RINGS)[number] | null
}

/** How a member wants to be told things. */
export async function memberToldHow(tx: Tx, memberId: string): Promise<ToldHow | undefined> {
  const { language, informs, rings } = member
  const [row] = await tx
    .select({ language, informs, rings })
    .from(member)
    .where(eq(member.id, memberId))
  return row
}

/** How somebody else who signs in wants to be told things. */
export async function userToldHow(tx: Tx, userId: string): Promise<ToldHow | undefined> {
  const { language, informs } = appUser
  const [row] = await tx.select({ language, informs }).from(appUser).where(eq(appUser.id, userId))
  return row && { ...row, rings: null }
}

/** Changes how a member is told things. */
export async function tellMember(
  tx: Tx,
  memberId: string,
  how: Omit<ToldHow, 'rings'> & { readonly rings: (typeof RINGS)[number] },
): Promise<void> {
  await tx.update(member).set(how).where(eq(member.id, memberId))
}

/** Changes how somebody else who signs in is told things. */
export async function tellUser(
  tx: Tx,
  userId: string,
  { language, informs }: Omit<ToldHow, 'rings'>,
): Promise<void> {
  await tx.update(appUser).set({ language, informs }).where(eq(appUser.id, userId))
}
