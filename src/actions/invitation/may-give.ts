import type { Tx } from '../../../db/client.ts'
import { memberById } from '../../../db/queries/member.ts'
import { siteOfBoard } from '../../../db/queries/site.ts'
import type { Actor, ActorAs } from '../../actor.ts'
import { ActionError, notFound } from '../../errors.ts'
import type { InviteInput } from './invite-input.ts'

type Inviter = ActorAs<'admin' | 'coordinator' | 'board'>
type Role = InviteInput['role']

/** Who may offer which role. Where it counts is looked at besides: one's own board, one's own pools. */
const MAY_GIVE: Readonly<Record<Inviter['role'], readonly Role[]>> = {
  admin: ['school', 'board', 'coordinator', 'region', 'member', 'admin'],
  coordinator: ['coordinator', 'member'],
  board: ['school', 'board'],
}

/** The roles that somebody may offer; none for who invites nobody. */
export function rolesToGive({ role }: Actor): readonly Role[] {
  return role === 'admin' || role === 'coordinator' || role === 'board' ? MAY_GIVE[role] : []
}

/** Throws `not-allowed` for a role that is not this inviter's to give, `not-found` for a place that is not theirs. */
export function mayGive(actor: Inviter, input: InviteInput): void {
  if (!MAY_GIVE[actor.role].includes(input.role)) {
    throw new ActionError('not-allowed', 'Voor deze rol kunt u niemand uitnodigen.')
  }
  if (actor.role === 'board' && 'boardId' in input && input.boardId !== actor.boardId)
    throw notFound()
  if (actor.role !== 'coordinator') return
  const poolId = 'poolId' in input ? input.poolId : undefined
  if (poolId !== undefined && !actor.poolIds.includes(poolId)) throw notFound()
}

/** Where a role would count, as columns of a scope. */
export interface Place {
  readonly boardId: string | null
  readonly siteIds: string[] | null
  readonly poolId: string | null
  readonly regionId: string | null
  readonly memberId: string | null
}

const NOWHERE: Place = {
  boardId: null,
  siteIds: null,
  poolId: null,
  regionId: null,
  memberId: null,
}

/** Where the role would count. Throws `not-found` for a site of another board and a member whom the inviter may not see. */
export async function placeOfInvitation(tx: Tx, input: InviteInput): Promise<Place> {
  switch (input.role) {
    case 'school': {
      const { boardId, siteIds } = input
      for (const siteId of siteIds ?? []) {
        if ((await siteOfBoard(tx, boardId, siteId)) === undefined) throw notFound()
      }
      return { ...NOWHERE, boardId, siteIds: siteIds ?? null }
    }
    case 'board':
      return { ...NOWHERE, boardId: input.boardId }
    case 'coordinator':
      return { ...NOWHERE, poolId: input.poolId }
    case 'region':
      return { ...NOWHERE, regionId: input.regionId }
    case 'member':
      return { ...NOWHERE, memberId: input.memberId }
    case 'admin':
      return NOWHERE
  }
}

/** Whom an invitation is for. */
export interface Person {
  readonly name: string
  readonly email: string
}

/** Whom the invitation is for: of a member, whoever the file says. Throws `not-found` for a member who may not be seen. */
export async function personToInvite(tx: Tx, input: InviteInput): Promise<Person> {
  if (input.role !== 'member') return input
  const found = await memberById(tx, input.memberId)
  if (found === undefined) throw notFound()
  return { name: found.name, email: found.email.toLowerCase() }
}
