import type { World } from '../../domain/world.ts'
import { dice } from './dice.ts'

/** The same world, told in another order wherever order means nothing (see `inOrder`): nothing that is planned may change. */
export function otherOrder(world: World, seed: number): World {
  const { shuffled } = dice(`other order ${seed}`)
  return {
    ...world,
    roles: shuffled(world.roles),
    sites: shuffled(world.sites),
    participations: shuffled(world.participations),
    chainLimits: shuffled(world.chainLimits),
    requests: shuffled(world.requests).map((request) => ({
      ...request,
      sessions: shuffled(request.sessions),
    })),
    members: shuffled(world.members).map((member) => ({
      ...member,
      roleCodes: shuffled(member.roleCodes),
      engagements: shuffled(member.engagements),
      qualifications: shuffled(member.qualifications),
      documents: shuffled(member.documents),
      commitments: shuffled(member.commitments),
      knownPlaces: shuffled(member.knownPlaces),
      admittedByBoardIds: shuffled(member.admittedByBoardIds),
    })),
  }
}
