import { eq } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { member } from '../schema/index.ts'

/** Whether the asker knows this person: for a school somebody of the own board, or who comes or came to it. */
export async function isKnownMember(tx: Tx, memberId: string): Promise<boolean> {
  return (await tx.$count(member, eq(member.id, memberId))) > 0
}
