import {
  listedInvitations,
  type PlacesToGive,
  placesToGive,
} from '../../../db/queries/invitation.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { isProven } from '../../fresh-proof.ts'

/** An invitation as whoever may invite sees it. */
export interface ListedInvitation {
  readonly id: string
  readonly role: 'school' | 'coordinator' | 'member' | 'board' | 'region' | 'admin'
  readonly where: string | null
  /** Null where the one who is invited is not somebody that the asker may see. */
  readonly name: string | null
  readonly status: 'open' | 'taken' | 'revoked' | 'over'
  readonly createdAt: Instant
  readonly expiresAt: Instant
}

const SHOWN_MAX = 100

/** The last invitations that the asker may see. */
export async function listInvitations(context: Context): Promise<readonly ListedInvitation[]> {
  const actor = onlyFor(context.actor, 'admin', 'coordinator', 'board')
  const rows = await context.db.read(scopeOf(actor), (tx) => listedInvitations(tx, SHOWN_MAX))
  const now = context.now()
  return rows.map(({ invitation, name, boardName, poolName, regionName }) => {
    const { id, role, createdAt, expiresAt, acceptedAt, revokedAt } = invitation
    const isOver = expiresAt <= now ? 'over' : 'open'
    const status = acceptedAt !== null ? 'taken' : revokedAt !== null ? 'revoked' : isOver
    return {
      id,
      role,
      where: boardName ?? poolName ?? regionName,
      name,
      status,
      createdAt,
      expiresAt,
    }
  })
}

/** Where the roles that the asker may offer can count, and whether they proved lately who they are. */
export async function listPlaces(
  context: Context,
): Promise<PlacesToGive & { readonly isProven: boolean }> {
  return { ...(await placesOf(context)), isProven: isProven(context) }
}

async function placesOf(context: Context): Promise<PlacesToGive> {
  const actor = onlyFor(context.actor, 'admin', 'coordinator', 'board')
  const all = await context.db.read(scopeOf(actor), placesToGive)
  if (actor.role === 'admin') return all
  if (actor.role === 'coordinator') {
    const pools = all.pools.filter(({ id }) => actor.poolIds.includes(id))
    return { ...all, boards: [], sites: [], regions: [], pools }
  }
  const boards = all.boards.filter(({ id }) => id === actor.boardId)
  const sites = all.sites.filter(({ boardId }) => boardId === actor.boardId)
  return { boards, sites, pools: [], regions: [], members: [] }
}
