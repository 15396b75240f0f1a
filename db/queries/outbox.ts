import { asc, desc, eq, lt, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { appUser, delivery, letter, member } from '../schema/index.ts'

/** Messages with their words, the newest first: of a house that nothing leaves. */
export function letters(
  tx: Tx,
  page: { readonly before: Instant | undefined; readonly limit: number },
) {
  const { id, channel, status, writtenAt, memberId, userId } = delivery
  return tx
    .select({
      id,
      channel,
      status,
      writtenAt,
      memberId,
      userId,
      address: letter.address,
      subject: letter.subject,
      name: sql<string | null>`coalesce(${member.name}, ${appUser.name})`,
    })
    .from(delivery)
    .innerJoin(letter, eq(letter.deliveryId, delivery.id))
    .leftJoin(member, eq(member.id, delivery.memberId))
    .leftJoin(appUser, eq(appUser.id, delivery.userId))
    .where(page.before === undefined ? undefined : lt(writtenAt, page.before))
    .orderBy(desc(writtenAt), asc(id))
    .limit(page.limit)
}

/** One message with its words. */
export async function letterById(tx: Tx, deliveryId: string) {
  const [row] = await tx
    .select({
      id: delivery.id,
      channel: delivery.channel,
      status: delivery.status,
      writtenAt: delivery.writtenAt,
      name: sql<string | null>`coalesce(${member.name}, ${appUser.name})`,
      address: letter.address,
      language: letter.language,
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
    })
    .from(delivery)
    .innerJoin(letter, eq(letter.deliveryId, delivery.id))
    .leftJoin(member, eq(member.id, delivery.memberId))
    .leftJoin(appUser, eq(appUser.id, delivery.userId))
    .where(eq(delivery.id, deliveryId))
  return row
}
