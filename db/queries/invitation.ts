import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import {
  appUser,
  board,
  invitation,
  member,
  pool,
  region,
  site,
  userScope,
} from '../schema/index.ts'

export type InvitationRow = typeof invitation.$inferSelect

/** The id of whoever has this address, made a user when nobody has; who asks does not learn which. */
export async function userToInvite(
  tx: Tx,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select user_to_invite(${name}, ${email}, 'nl') as id`,
  )
  const [row] = rows
  if (row === undefined) throw new Error('nobody was made a user')
  return row.id
}

/** Writes down an invitation and answers its id. */
export async function insertInvitation(
  tx: Tx,
  row: typeof invitation.$inferInsert,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(invitation).values({ ...row, id })
  return id
}

const where = { boardName: board.name, poolName: pool.name, regionName: region.name }

function invitations(tx: Tx) {
  return tx
    .select({ invitation, ...where, name: appUser.name, email: appUser.email })
    .from(invitation)
    .leftJoin(appUser, eq(appUser.id, invitation.userId))
    .leftJoin(board, eq(board.id, invitation.boardId))
    .leftJoin(pool, eq(pool.id, invitation.poolId))
    .leftJoin(region, eq(region.id, invitation.regionId))
}

/** What was offered and taken, as far as the asker may see it, the newest first. */
export function listedInvitations(tx: Tx, limit: number) {
  return invitations(tx).orderBy(desc(invitation.createdAt), desc(invitation.id)).limit(limit)
}

/** An invitation that can still be taken, by what its link holds. */
export async function openInvitation(tx: Tx, tokenHash: string, now: Instant) {
  const [found] = await invitations(tx).where(
    and(eq(invitation.tokenHash, tokenHash), isOpen(now), isMeant, isNull(appUser.disabledAt)),
  )
  return found
}

/** Whoever is stopped from signing in lets nobody in any more. */
const isMeant = sql`not exists (select from app_user inviter
  where inviter.id = ${invitation.invitedBy} and inviter.disabled_at is not null)`

function isOpen(now: Instant) {
  return and(
    isNull(invitation.acceptedAt),
    isNull(invitation.revokedAt),
    gt(invitation.expiresAt, now),
  )
}

/** Takes an invitation for its user, once; nothing where it can be taken no more. */
export async function acceptInvitation(
  tx: Tx,
  { id, userId, now }: { readonly id: string; readonly userId: string; readonly now: Instant },
): Promise<InvitationRow | undefined> {
  const [taken] = await tx
    .update(invitation)
    .set({ acceptedAt: now })
    .where(and(eq(invitation.id, id), eq(invitation.userId, userId), isOpen(now), isMeant))
    .returning()
  return taken
}

/** Takes an invitation back; nothing where it was taken or is not the asker's to see. */
export async function revokeInvitation(
  tx: Tx,
  id: string,
  now: Instant,
): Promise<InvitationRow | undefined> {
  const [revoked] = await tx
    .update(invitation)
    .set({ revokedAt: now })
    .where(and(eq(invitation.id, id), isOpen(now)))
    .returning()
  return revoked
}

/** Whether anybody administers the product. */
export async function hasAdmin(tx: Tx): Promise<boolean> {
  return (await tx.$count(userScope, eq(userScope.role, 'admin'))) > 0
}

/** Everything that a role can count for, as far as the asker may see it. */
export async function placesToGive(tx: Tx) {
  return {
    boards: await tx
      .select({ id: board.id, name: board.name })
      .from(board)
      .orderBy(asc(board.name)),
    sites: await tx
      .select({ id: site.id, name: site.name, boardId: site.boardId })
      .from(site)
      .orderBy(asc(site.name)),
    pools: await tx.select({ id: pool.id, name: pool.name }).from(pool).orderBy(asc(pool.name)),
    regions: await tx
      .select({ id: region.id, name: region.name })
      .from(region)
      .orderBy(asc(region.name)),
    members: await tx
      .select({ id: member.id, name: member.name })
      .from(member)
      .orderBy(asc(member.name)),
  }
}

export type PlacesToGive = Awaited<ReturnType<typeof placesToGive>>
