import { availableSpans, type Span } from '../../calendar/availability.ts'
import { engagementOn } from '../../domain/engagement.ts'
import type { Member } from '../../domain/member.ts'
import type { Role } from '../../domain/role.ts'
import type { Participation, Site } from '../../domain/site.ts'
import type { World } from '../../domain/world.ts'
import type { Setting } from '../../rules/setting.ts'
import { distances } from './distances.ts'
import { inOrder } from './in-order.ts'
import { type Part, partsOf } from './parts-of.ts'
import { scarcity } from './scarcity.ts'
import { sourceOf } from './source-of.ts'

/** A world in a fixed order, with what the rules ask for at hand. */
export interface IndexedWorld {
  /** Requests, members and what belongs to them by id, so that the order of the input does not matter. */
  readonly world: World
  /** By request, the whole first. */
  readonly parts: readonly Part[]
  /** What the rules may look at for this pair. */
  readonly settingOf: (part: Part, member: Member) => Setting
}

/**
 * Works out once what holds for one member or one request, so that judging a pair only looks things up. Throws `RangeError`
 * where a request names a role or a site that the world does not have, and where its requests span more than 800 days.
 */
export function indexWorld(unordered: World): IndexedWorld {
  const world = inOrder(unordered)
  const { spelregels, law, today, decidedAt } = world
  const { minutesHome, minutesBetween } = distances(world)
  const spans = spansByMember(world)
  const rooms = new Map(
    world.chainLimits.map((one) => [pairKey(one.requestId, one.memberId), one.room]),
  )
  const participations = byKey(world.participations, (one) => one.boardId)
  const requests = ofRequests(world, participations)
  const scarce = scarcity(world)
  const settingOf = ({ request, sessions }: Part, member: Member): Setting => {
    const { role, site, borrower } = found(requests, request.id, 'request')
    const engagement = engagementOn(member.engagements, sessions[0]?.day ?? request.firstDay)
    const employer = engagement?.employer
    return {
      spelregels,
      law,
      today,
      decidedAt,
      role,
      site,
      engagement,
      source: sourceOf(request, role, member, engagement),
      borrower,
      lender: employer?.kind === 'board' ? participations.get(employer.boardId) : undefined,
      spans: spans.get(member.id) ?? [],
      commitments: member.commitments,
      travelMinutes: minutesHome(member.id, site.id),
      travelMinutesBetween: minutesBetween,
      chainRoom: rooms.get(pairKey(request.id, member.id)) ?? null,
      licensedMembers: scarce.licensedMembers(request.id),
      rarestLicensedMembers: scarce.rarestOf(member.id, request.id),
    }
  }
  const parts = world.requests.flatMap((request) => partsOf(request, spelregels))
  return { world, parts, settingOf }
}

/** What is the same for every candidate of a request. */
interface OfRequest {
  readonly role: Role
  readonly site: Site
  readonly borrower: Participation | undefined
}

function ofRequests(
  { roles, sites, requests }: World,
  participations: ReadonlyMap<string, Participation>,
): ReadonlyMap<string, OfRequest> {
  const roleOf = byKey(roles, (role) => role.code)
  const siteOf = byKey(sites, (site) => site.id)
  return new Map(
    requests.map(({ id, roleCode, siteId, boardId }) => [
      id,
      {
        role: found(roleOf, roleCode, 'role'),
        site: found(siteOf, siteId, 'site'),
        borrower: participations.get(boardId),
      },
    ]),
  )
}

function spansByMember({ requests, members }: World): ReadonlyMap<string, readonly Span[]> {
  const days = requests.flatMap(({ sessions }) => sessions.map((session) => session.day)).toSorted()
  const [first, last] = [days.at(0), days.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const window = { first, last }
  return new Map(members.map(({ id, availability }) => [id, availableSpans(availability, window)]))
}

function byKey<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [key(item), item]))
}

function found<Item>(items: ReadonlyMap<string, Item>, key: string, noun: string): Item {
  const item = items.get(key)
  if (item === undefined) throw new RangeError(`the world has no ${noun} ${key}`)
  return item
}

function pairKey(requestId: string, memberId: string): string {
  return `${requestId}\n${memberId}`
}
