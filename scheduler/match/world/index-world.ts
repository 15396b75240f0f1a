import type { DayRange } from '../../domain/day.ts'
import { engagementOn } from '../../domain/engagement.ts'
import type { Member } from '../../domain/member.ts'
import type { Request } from '../../domain/request.ts'
import type { Role } from '../../domain/role.ts'
import type { Participation, Site } from '../../domain/site.ts'
import type { World } from '../../domain/world.ts'
import type { Setting } from '../../rules/setting.ts'
import { type ChainRooms, chainRooms } from './chain-rooms.ts'
import { dayOfNumber, dayTableOf } from './day-table.ts'
import { type Distances, distances, UNKNOWN } from './distances.ts'
import { inOrder } from './in-order.ts'
import { type Licensing, licensing } from './licensing.ts'
import { once } from './once.ts'
import { onlyOnce } from './only-once.ts'
import { type Part, partsOf } from './parts-of.ts'
import { type Scarcity, scarcity } from './scarcity.ts'
import { sourceOf } from './source-of.ts'
import { type Spans, spansIn } from './spans-in.ts'

/** A world in a fixed order, with what the rules ask for at hand. */
export interface IndexedWorld {
  /** Requests, members and what belongs to them by id, so that the order of the input does not matter. */
  readonly world: World
  /** By request, the whole first. */
  readonly parts: readonly Part[]
  /** What the rules may look at for this pair. */
  readonly settingOf: (part: Part, member: Member) => Setting
  readonly spans: Spans
  readonly distances: Distances
  readonly chainRooms: ChainRooms
  /** By request id: what is the same for every candidate. */
  readonly ofRequest: (request: Request) => OfRequest
  readonly participations: ReadonlyMap<string, Participation>
  readonly licensing: () => Licensing
  readonly scarcity: () => Scarcity
}

/** What is the same for every candidate of a request. */
export interface OfRequest {
  readonly role: Role
  readonly site: Site
  /** The place of the site in the world. */
  readonly siteAt: number
  readonly borrower: Participation | undefined
}

/** What is the same for every request that a member could do. */
interface OfMember {
  readonly member: Member
  readonly at: number
  readonly spans: Setting['spans']
  /** By the place of a site in the world; `null` where nobody knows where the member lives. */
  readonly minutes: Int32Array | null
}

/**
 * Works out once what holds for one member or one request, so that judging a pair only looks things up; what only some need is
 * worked out when it is first asked for. With the world `before`, what stayed the same is taken over by reference. Throws
 * `RangeError` where a request names a role or a site that the world does not have, where two parts or
 * members have the same id, and where its requests span more than 800 days.
 */
export function indexWorld(unordered: World, before?: IndexedWorld): IndexedWorld {
  const world = inOrder(unordered, before?.world)
  const participations = byKey(world.participations, (one) => one.boardId)
  const ofRequests = requestsOf(world, participations)
  const parts = world.requests.flatMap((request) => partsOf(request, world.spelregels))
  onlyOnce(world.members, 'member')
  onlyOnce(parts, 'part')
  const indexed: Omit<IndexedWorld, 'settingOf'> = {
    world,
    participations,
    parts,
    ofRequest: ({ id }: Request) => found(ofRequests, id, 'request'),
    spans: spansIn(windowOf(parts), before?.spans),
    distances: distances(world, before),
    chainRooms: chainRooms(world.chainLimits),
    licensing: once(() => licensing(world.members, world.law)),
    scarcity: once(() => scarcity(world, indexed.licensing())),
  }
  return { ...indexed, settingOf: settings(indexed) }
}

/** The setting of a pair, looked up. */
function settings(
  indexed: Omit<IndexedWorld, 'settingOf'>,
): (part: Part, member: Member) => Setting {
  const { spelregels, law, today, decidedAt, members } = indexed.world
  const { minutesFrom, minutesBetween } = indexed.distances
  const known = new Map<string, OfMember>()
  const places = new Map(members.map(({ id }, at) => [id, at]))
  const ofMember = (member: Member): OfMember => {
    const before = known.get(member.id)
    if (before?.member === member) return before
    const { id, availability, place } = member
    const found = {
      member,
      at: places.get(id) ?? -1,
      spans: indexed.spans.of(availability),
      minutes: place && minutesFrom(place),
    }
    known.set(id, found)
    return found
  }
  return ({ request, sessions }, member) => {
    const { role, site, siteAt, borrower } = indexed.ofRequest(request)
    const { at, spans, minutes } = ofMember(member)
    const way = minutes?.[siteAt] ?? UNKNOWN
    const engagement = engagementOn(member.engagements, sessions[0]?.day ?? request.firstDay)
    const employer = engagement?.employer
    const { licensedMembers, rarest } = indexed.scarcity()
    const licensed = licensedMembers.get(request.id) ?? 0
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
      lender: employer?.kind === 'board' ? indexed.participations.get(employer.boardId) : undefined,
      spans,
      commitments: member.commitments,
      travelMinutes: way === UNKNOWN ? null : way,
      travelMinutesBetween: minutesBetween,
      chainRoom: indexed.chainRooms.roomFor(request.id, member.id),
      licensedMembers: licensed,
      rarestLicensedMembers: rarest[at] || licensed,
    }
  }
}

function requestsOf(
  { roles, sites, requests }: World,
  participations: ReadonlyMap<string, Participation>,
): ReadonlyMap<string, OfRequest> {
  const roleOf = byKey(roles, (role) => role.code)
  const siteOf = new Map(sites.map((site, siteAt) => [site.id, { site, siteAt }]))
  return new Map(
    requests.map(({ id, roleCode, siteId, boardId }) => [
      id,
      {
        role: found(roleOf, roleCode, 'role'),
        ...found(siteOf, siteId, 'site'),
        borrower: participations.get(boardId),
      },
    ]),
  )
}

/** From the first to the last day on which a part has a session; null without requests. */
function windowOf(parts: readonly Part[]): DayRange | null {
  let [first, last] = [Infinity, -Infinity]
  for (const part of parts) {
    const { days } = dayTableOf(part)
    first = Math.min(first, days[0] ?? Infinity)
    last = Math.max(last, days.at(-1) ?? -Infinity)
  }
  return first > last ? null : { first: dayOfNumber(first), last: dayOfNumber(last) }
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
