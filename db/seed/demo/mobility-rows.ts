import { day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { mobilityWish } from '../../schema/index.ts'
import { uuidOf } from '../uuid-of.ts'
import type { Person } from './people.ts'
import type { DemoPool } from './plan.ts'
import type { RowsOfPeople } from './rows-of-people.ts'

/** Who left a pool of the demonstration before today, and for what. */
export function leaverRowsOf(
  { code, leavers = [] }: DemoPool,
  poolId: string,
  createdAt: Instant,
): Pick<RowsOfPeople, 'members' | 'roles' | 'poolMembers'> {
  const memberIdOf = (place: number) => uuidOf(`left ${code} ${place}`)
  return {
    members: leavers.map(({ name }, place) => ({
      id: memberIdOf(place),
      name,
      email: `vertrokken.${place}@${code}.example`,
      postcode4: null,
      homeBoardId: null,
      createdAt,
      phone: null,
      latitude: null,
      longitude: null,
      travelMinutesMax: null,
      availabilityConfirmedAt: null,
    })),
    roles: leavers.map(({ role }, place) => ({ memberId: memberIdOf(place), roleCode: role })),
    poolMembers: leavers.map(({ joinedOn, leftOn, leftFor, leftTo }, place) => ({
      id: uuidOf(`left in ${code} ${place}`),
      poolId,
      memberId: memberIdOf(place),
      status: 'left' as const,
      candidateOn: null,
      joinedOn: day(joinedOn),
      leftOn: day(leftOn),
      leftTo,
      leftFor,
      internalTeamBoardId: null,
    })),
  }
}

/** What people of a pool of the demonstration look for beside its work. */
export function wishRowsOf(
  { code, wishes = [] }: DemoPool,
  people: readonly Person[],
): readonly (typeof mobilityWish.$inferInsert)[] {
  return wishes.flatMap(({ place, wish, since }) => {
    const person = people[place]
    if (person === undefined) return []
    const id = uuidOf(`wish ${code} ${place} ${wish}`)
    return [{ id, memberId: person.member.id, wish, since: day(since), until: null }]
  })
}
