import type { World } from '../../../scheduler/domain/world.ts'
import { dice } from './dice.ts'

/** The same world, told in another order. */
export function shuffled(world: World, seed: number): World {
  const { sample } = dice(seed + 1000)
  const mixed = <Item>(items: readonly Item[]): readonly Item[] => sample(items, items.length)
  return {
    ...world,
    roles: mixed(world.roles),
    sites: mixed(world.sites),
    participations: mixed(world.participations),
    chainLimits: mixed(world.chainLimits),
    requests: mixed(world.requests).map((request) => {
      return { ...request, sessions: mixed(request.sessions) }
    }),
    members: mixed(world.members).map((member) => ({
      ...member,
      roleCodes: mixed(member.roleCodes),
      qualifications: mixed(member.qualifications),
      documents: mixed(member.documents),
      commitments: mixed(member.commitments),
      knownPlaces: mixed(member.knownPlaces),
      admittedByBoardIds: mixed(member.admittedByBoardIds),
    })),
  }
}
