import { addDays } from '../../../scheduler/domain/day.ts'
import type { Member } from '../../../scheduler/domain/member.ts'
import type { Request } from '../../../scheduler/domain/request.ts'
import type { World } from '../../../scheduler/domain/world.ts'
import { otherOrder } from '../../../scheduler/match/instances/other-order.ts'
import { at } from '../when.ts'
import { type Dice, dice } from './dice.ts'

/**
 * A world some time later: requests are withdrawn, posted and changed, members leave, come and change, limits are told anew,
 * time goes on. `more` is a world like it, from which the new ones come. What stays is sometimes the same object, sometimes one
 * that says the same.
 */
export function changedWorld(world: World, more: World, seed: number): World {
  const random = dice(seed + 31_000_000)
  const { chance, pick, whole } = random
  const requests = changedList(random, world.requests, more.requests, changedRequest).map(
    (request) =>
      world.sites.some(({ id }) => id === request.siteId)
        ? request
        : { ...request, siteId: pick(world.sites).id },
  )
  const members = changedList(random, world.members, more.members, changedMember)
  const limits = world.chainLimits.map((limit) =>
    chance(0.1) ? { ...limit, room: whole(0, 3) } : limit,
  )
  const changed = {
    ...world,
    decidedAt: chance(0.5) ? world.decidedAt : at(pick(['2026-11-24 12:00', '2026-11-23 08:00'])),
    requests,
    members,
    chainLimits: chance(0.5) ? world.chainLimits : limits,
    spelregels: chance(0.1) ? { ...world.spelregels, travelMinutesMax: 15 } : world.spelregels,
  }
  return chance(0.5) ? changed : otherOrder(structuredClone(changed), seed)
}

function changedList<Item extends { readonly id: string }>(
  random: Dice,
  items: readonly Item[],
  more: readonly Item[],
  change: (random: Dice, item: Item) => Item,
): readonly Item[] {
  const { chance, sample, whole } = random
  const changes = whole(0, 2)
  const gone = new Set(sample(items, whole(0, changes)).map(({ id }) => id))
  const come = sample(more, whole(0, changes)).map((item) => ({
    ...item,
    id: `${item.id}-${whole(0, 1e9)}`,
  }))
  const kept = items.filter(({ id }) => !gone.has(id))
  return [
    ...kept.map((item) => (changes > 0 && chance(0.1) ? change(random, item) : item)),
    ...come,
  ]
}

function changedRequest({ chance, pick }: Dice, request: Request): Request {
  if (chance(0.3)) return { ...request, preferredMemberId: pick(['member-0000', 'member-0001']) }
  if (chance(0.5)) return { ...request, sessions: request.sessions.slice(0, 1) }
  const session = pick(request.sessions)
  const later = { ...session, id: `${session.id}/later`, day: addDays(session.day, 7) }
  const shifted = { startsAt: (session.startsAt + WEEK) as typeof session.startsAt }
  const ends = { endsAt: (session.endsAt + WEEK) as typeof session.endsAt }
  return { ...request, sessions: [...request.sessions, { ...later, ...shifted, ...ends }] }
}

const WEEK = 7 * 86_400_000

function changedMember({ chance, pick }: Dice, member: Member): Member {
  if (chance(0.3)) return { ...member, qualifications: [] }
  if (chance(0.3)) return { ...member, availability: { recurrences: [], exceptions: [] } }
  if (chance(0.3)) return { ...member, roleCodes: pick([[], ['leraar', 'vakprofessional']]) }
  return { ...member, commitments: member.commitments.slice(1) }
}
