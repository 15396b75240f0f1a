import type { World } from '../../domain/world.ts'
import { countBits, eachBit, setBit, wordsFor } from '../bits.ts'
import type { Licensing } from './licensing.ts'
import { partsOf } from './parts-of.ts'

/** How many people of the pool can do what is asked, by role and licence alone. */
export interface Scarcity {
  /** By request id. */
  readonly licensedMembers: ReadonlyMap<string, number>
  /** By member, in the order of the world: the fewest of any open request that this member is licensed for; 0 for none. */
  readonly rarest: Int32Array
}

/** Counts once per kind of request who has the role and, where the role needs one, a licence for every session. */
export function scarcity(
  { requests, members, roles }: Pick<World, 'requests' | 'members' | 'roles'>,
  { kindOf, addUnlicensed }: Licensing,
): Scarcity {
  const words = wordsFor(members.length)
  const withoutRole = new Map(
    [...new Set(requests.map(({ roleCode }) => roleCode))].map((roleCode) => {
      const bits = new Uint32Array(words)
      for (const [at, { roleCodes }] of members.entries()) {
        if (!roleCodes.includes(roleCode)) setBit(bits, 0, at)
      }
      return [roleCode, bits]
    }),
  )
  const licenceRequired = new Map(roles.map((role) => [role.code, role.licenceRequired]))
  const licensedMembers = new Map<string, number>()
  const counts = new Map<string, number>()
  const rarest = new Int32Array(members.length)
  for (const request of requests) {
    const { roleCode } = request
    const parts = licenceRequired.get(roleCode) ? partsOf(request, { split: 'never' }) : []
    const kind = `${roleCode} ${parts.map(kindOf).join()}`
    let count = counts.get(kind)
    if (count === undefined) {
      const cannot = Uint32Array.from(withoutRole.get(roleCode) ?? [])
      for (const part of parts) addUnlicensed(cannot, 0, part)
      count = members.length - countBits(cannot, 0, words)
      counts.set(kind, count)
      keepFewest(rarest, cannot, count)
    }
    licensedMembers.set(request.id, count)
  }
  return { licensedMembers, rarest }
}

function keepFewest(rarest: Int32Array, cannot: Uint32Array, count: number): void {
  const can = cannot.map((word) => ~word)
  eachBit(can, 0, can.length, (member) => {
    const fewest = rarest[member] ?? 0
    if (member < rarest.length && (fewest === 0 || count < fewest)) rarest[member] = count
  })
}
