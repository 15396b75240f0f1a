import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { chainRoom } from '../../../scheduler/domain/chain.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { type ChainRule, type Law } from '../../../scheduler/domain/law.ts'
import type { Member } from '../../../scheduler/domain/member.ts'
import { travelMinutes } from '../../../scheduler/domain/place.ts'
import type { Participation } from '../../../scheduler/domain/site.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'
import type { Verdict } from '../../../scheduler/domain/verdict.ts'
import { judge } from '../../../scheduler/judge.ts'
import type { Part } from '../../../scheduler/match/world/parts-of.ts'
import { sourceOf } from '../../../scheduler/match/world/source-of.ts'
import { licenceOf } from '../../../scheduler/rules/licence.ts'
import type { Setting } from '../../../scheduler/rules/setting.ts'
import { ROLES } from '../roles.ts'
import type { Need } from './demand.ts'
import type { Person } from './people.ts'
import type { Places } from './places.ts'

/** What counts for every decision of one pool. */
export interface PoolCase {
  readonly law: Law
  readonly chainRule: ChainRule
  readonly participations: readonly Participation[]
  readonly places: Places
  readonly people: readonly Person[]
}

/** Working time looks 16 weeks back and ahead. */
const AROUND_DAYS = 112
const ROOM_TOLD_MAX = 2

/** Decisions of the last four weeks are those that somebody may look into. */
export const RECENT_MS = 28 * 24 * 3_600_000

/**
 * The verdicts by the rules of the product, best first; who breaks the fewest rules leads the rest. What was decided more than
 * four weeks ago looks only at who has the role: nobody opens it to ask why an assistant did not come as a director.
 */
export function rank(
  pool: PoolCase,
  need: Need,
  part: Part,
  spelregels: Spelregels,
  decidedAt: Instant,
  now: Instant,
): readonly { readonly person: Person; readonly verdict: Verdict }[] {
  const today = dayOf(decidedAt)
  const recent = now - decidedAt < RECENT_MS
  const present = pool.people.filter(
    ({ member }) =>
      member.joinedOn <= today && (recent || member.roleCodes.includes(need.request.roleCode)),
  )
  const setting = settingsFor(pool, need, part, spelregels, { today, decidedAt, present })
  return present
    .map((person) => {
      const member = memberNow(person, part)
      const verdict = judge(
        { request: need.request, sessions: part.sessions, member },
        setting(person, member),
        part.id,
      )
      return { person, verdict }
    })
    .toSorted(
      (one, other) =>
        one.verdict.broken.length - other.verdict.broken.length ||
        other.verdict.value - one.verdict.value ||
        (one.person.member.id < other.person.member.id ? -1 : 1),
    )
}

function memberNow({ member, commitments, knownPlaces }: Person, { sessions }: Part): Member {
  const first = addDays(sessions[0]?.day ?? member.joinedOn, -AROUND_DAYS)
  const last = addDays(sessions.at(-1)?.day ?? member.joinedOn, AROUND_DAYS)
  return {
    ...member,
    commitments: commitments.filter(({ day }) => first <= day && day <= last),
    knownPlaces: [...knownPlaces],
  }
}

function settingsFor(
  { law, chainRule, participations, places }: PoolCase,
  { request, place, reason }: Need,
  part: Part,
  spelregels: Spelregels,
  now: Pick<Setting, 'today' | 'decidedAt'> & { readonly present: readonly Person[] },
): (person: Person, member: Member) => Setting {
  const role = ROLES.find(({ code }) => code === request.roleCode)
  if (role === undefined) throw new RangeError(`no such role: ${request.roleCode}`)
  const placeOf = new Map(places.sites.map(({ site }) => [site.id, site.place]))
  const boards = new Map(participations.map((one) => [one.boardId, one]))
  const licensedMembers = now.present.filter(
    ({ member }) =>
      member.roleCodes.includes(role.code) &&
      (!role.licenceRequired ||
        licenceOf({ member, sessions: part.sessions }, law).outcome !== 'none'),
  ).length
  const { present: _, ...moment } = now
  return (person, member) => {
    const { engagement, spans } = person
    const { employer } = engagement
    return {
      spelregels,
      law,
      role,
      site: place.site,
      engagement,
      spans,
      ...moment,
      commitments: member.commitments,
      source: sourceOf(request, role, member, engagement),
      borrower: boards.get(request.boardId),
      lender: employer.kind === 'board' ? boards.get(employer.boardId) : undefined,
      travelMinutes: travelMinutes(person.member.place, place.site.place, spelregels.travel),
      travelMinutesBetween: (one, other) => {
        const [from, to] = [placeOf.get(one), placeOf.get(other)]
        return from && to ? travelMinutes(from, to, spelregels.travel) : null
      },
      chainRoom: roomOf(person, request, reason, chainRule),
      licensedMembers,
      rarestLicensedMembers: licensedMembers,
    }
  }
}

/** Replacing somebody sick in primary education stays outside the chain; all sites with requesting boards here are such. */
function roomOf(
  { contracts, engagement }: Person,
  { boardId, firstDay, lastDay }: Need['request'],
  reason: string,
  rule: ChainRule,
): number | null {
  if (engagement.employer.kind !== 'requesting-board' || reason === 'ZIEK') return null
  const ofBoard = contracts.filter((contract) => contract.boardId === boardId)
  const room = chainRoom(ofBoard, { firstDay, lastDay }, rule)
  return room <= ROOM_TOLD_MAX ? room : null
}
