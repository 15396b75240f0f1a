import type { Tx } from '../../../db/client.ts'
import { chainExemptRequests, contractsOfPool } from '../../../db/queries/chain.ts'
import { commitmentsOfPool } from '../../../db/queries/commitment.ts'
import { lawInForce } from '../../../db/queries/law.ts'
import { regionCalendar } from '../../../db/queries/measure/holidays.ts'
import { holidayRegionOf } from '../../../db/queries/measure/work.ts'
import { participationsOf } from '../../../db/queries/participation.ts'
import { membersOfTerm } from '../../../db/queries/past-members.ts'
import {
  answersToOffers,
  matchesOfPool,
  requestsOfTerm,
  rulesUntil,
  workBeforeTerm,
} from '../../../db/queries/past-term.ts'
import { roles } from '../../../db/queries/reference.ts'
import { tariffInForce } from '../../../db/queries/tariff.ts'
import { sitesOf } from '../../../db/queries/world.ts'
import { calendarEntriesOfSites } from '../../../db/queries/world-calendar.ts'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { hasPrice } from '../../../scheduler/domain/alternative.ts'
import { addDays, type Day, type DayRange, laterDay } from '../../../scheduler/domain/day.ts'
import type { HourlyRange } from '../../../scheduler/money/alternative-cents.ts'
import type { History, PastRequest } from '../../../scheduler/replay/history.ts'
import { memberOfTerm } from './member-of-term.ts'

/** Lessons that are drawn some weeks later go on for so long after the last that was asked. */
const DAYS_TO_SPARE = 70

/** A history without what only the measures may read: who was away, and what was delivered. */
export type ReadHistory = History & {
  readonly answers: Awaited<ReturnType<typeof answersToOffers>>
}

/**
 * A term of a pool as the matching could have known it, for a transaction in role `engine`: no name, no reason, no absence.
 * Nothing where the pool had no rules of play by the end of the term.
 */
export async function historyOfPool(
  tx: Tx,
  poolId: string,
  term: DayRange,
): Promise<ReadHistory | undefined> {
  const rules = await rulesUntil(tx, poolId, term.last)
  if (rules.length === 0) return undefined
  const asked = await requestsOfTerm(tx, poolId, term)
  const ids = new Set(asked.map(({ request }) => request.id))
  const isPlayed = (requestId: string | null) => requestId !== null && ids.has(requestId)
  const before = await workBeforeTerm(tx, poolId, term)
  const contracts = await contractsOfPool(tx, { poolId, today: addDays(term.last, 1) })
  const exempt = await chainExemptRequests(tx, { poolId })
  const answers = await answersToOffers(tx, [...ids])
  const last = asked.reduce((day, { request }) => laterDay(day, request.lastDay), term.last)
  return {
    answers,
    poolId,
    term,
    law: await lawInForce(tx, term.last),
    roles: (await roles(tx)).toSorted((one, other) => (one.code < other.code ? -1 : 1)),
    rules,
    participations: await takingPart(tx, poolId, term),
    requests: await priced(tx, asked, exempt),
    ...(await peopleAndPlaces(tx, { poolId, term, last, asked, isPlayed })),
    work: before.map(({ engagementId: _engagementId, employer, group, ...one }) => ({
      ...one,
      employerBoardId: employer === 'board' ? one.employerBoardId : null,
      groups: group === null ? [] : [group],
    })),
    contracts: contracts.filter(({ requestId }) => !isPlayed(requestId)),
    moments: (await matchesOfPool(tx, poolId)).map((one) => ({ ...one, asks: 'everything' })),
    refusals: answers
      .filter(({ status }) => status !== 'accepted')
      .map(({ requestId, memberId }) => `${requestId} ${memberId}`),
    carried: {
      delivered: [],
      assigned: before.map(({ engagementId, day, minutes }) => ({ engagementId, day, minutes })),
    },
  }
}

async function takingPart(
  tx: Tx,
  poolId: string,
  { last }: DayRange,
): Promise<History['participations']> {
  const taking = await participationsOf(tx, poolId, last)
  return taking.map(({ boardId, draws, supplies, sourceOrder }) => {
    return { boardId, draws, supplies, sourceOrder, balanceMinutes: 0 }
  })
}

/** Of which term, with how far its requests go on, and which of them the replay decides itself. */
interface TermAsked {
  readonly poolId: string
  readonly term: DayRange
  readonly last: Day
  readonly asked: Awaited<ReturnType<typeof requestsOfTerm>>
  readonly isPlayed: (requestId: string | null) => boolean
}

async function peopleAndPlaces(
  tx: Tx,
  { poolId, term, last, asked, isPlayed }: TermAsked,
): Promise<Pick<History, 'members' | 'sites' | 'openDays'>> {
  const people = await membersOfTerm(tx, poolId, term)
  const commitments = await commitmentsOfPool(tx, { poolId, today: term.first })
  const siteIds = new Set([
    ...asked.map(({ request }) => request.siteId),
    ...people.flatMap((one) => one.engagements.flatMap(({ homeSiteId }) => homeSiteId ?? [])),
    ...[...commitments.values()].flatMap((list) => list.map(({ siteId }) => siteId)),
  ])
  const days = { first: term.first, last: addDays(last, DAYS_TO_SPARE) }
  const entries = await calendarEntriesOfSites(tx, [...siteIds], days)
  const calendars = new Map(
    [...entries].map(([siteId, ofSite]) => [siteId, siteCalendar(ofSite)] as const),
  )
  const region = await holidayRegionOf(tx, poolId)
  const ofRegion = siteCalendar(await regionCalendar(tx, region, days))
  return {
    sites: await sitesOf(tx, [...siteIds]),
    openDays: Object.fromEntries(
      [...calendars].map(([id, calendar]) => [id, calendar.openDays(days.first, days.last)]),
    ),
    members: people.map((person) => {
      const taken = commitments.get(person.id) ?? []
      const kept = taken.filter(({ requestId }) => !isPlayed(requestId))
      return memberOfTerm(person, { days, term, calendars, ofRegion, commitments: kept })
    }),
  }
}

/** Each request with what the school would otherwise have paid then; who was away is not known here. */
async function priced(
  tx: Tx,
  asked: Awaited<ReturnType<typeof requestsOfTerm>>,
  exempt: ReadonlySet<string>,
): Promise<readonly PastRequest[]> {
  const known = new Map<string, HourlyRange | null>()
  const found: PastRequest[] = []
  for (const { request, alternative } of asked) {
    const { id, roleCode, boardId, firstDay: day } = request
    const key = `${alternative} ${roleCode} ${boardId} ${day}`
    if (!known.has(key)) {
      const about = { alternative, roleCode, boardId, day }
      known.set(key, hasPrice(alternative) ? ((await tariffInForce(tx, about)) ?? null) : null)
    }
    const tariff = known.get(key) ?? null
    found.push({ request, absent: id, alternative, tariff, chainExempt: exempt.has(id) })
  }
  return found
}
