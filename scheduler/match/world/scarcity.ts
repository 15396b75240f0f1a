import type { Member } from '../../domain/member.ts'
import type { Request } from '../../domain/request.ts'
import type { Role } from '../../domain/role.ts'
import type { World } from '../../domain/world.ts'
import { licenceOf } from '../../rules/licence.ts'

/** How many people of the pool can do what is asked, by licence alone. */
export interface Scarcity {
  readonly licensedMembers: (requestId: string) => number
  /** The fewest of any open request that this member is licensed for; of this request itself where there is none. */
  readonly rarestOf: (memberId: string, requestId: string) => number
}

/** Counts once per request who has the role and, where the role needs one, a licence for every session. */
export function scarcity(world: World): Scarcity {
  const roles = new Map(world.roles.map((role) => [role.code, role]))
  const counts = new Map<string, number>()
  const rarest = new Map<string, number>()
  for (const request of world.requests) {
    const role = roles.get(request.roleCode)
    const licensed = world.members.filter((member) => isLicensed(world, request, role, member))
    counts.set(request.id, licensed.length)
    for (const { id } of licensed) {
      rarest.set(id, Math.min(rarest.get(id) ?? Infinity, licensed.length))
    }
  }
  const licensedMembers = (requestId: string) => counts.get(requestId) ?? 0
  return {
    licensedMembers,
    rarestOf: (memberId, requestId) => rarest.get(memberId) ?? licensedMembers(requestId),
  }
}

function isLicensed(
  { law }: World,
  { roleCode, sessions }: Request,
  role: Role | undefined,
  member: Member,
): boolean {
  if (!member.roleCodes.includes(roleCode)) return false
  return !role?.licenceRequired || licenceOf({ member, sessions }, law).outcome !== 'none'
}
