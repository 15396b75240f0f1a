import { engagementOn } from '../domain/engagement.ts'
import { minutesOf } from '../domain/minutes-of.ts'
import type { Session } from '../domain/request.ts'
import { allot } from '../measures/allot.ts'
import { factsIn } from '../measures/cells.ts'
import { type DeliveredFact, type Facts, NO_FACTS } from '../measures/facts.ts'
import { overheadFacts } from '../measures/overhead-facts.ts'
import { alternativeCents } from '../money/alternative-cents.ts'
import { roadMetres, travelCents } from '../money/travel-cents.ts'
import { wageLines } from '../money/wage-lines.ts'
import { askedFacts, groupsOf } from './asked-of-replay.ts'
import { type History, type PastMember, type PastRequest, rulesOn } from './history.ts'
import type { ReplayedAssignment } from './replay-term.ts'
import { workFacts } from './work-of-replay.ts'

/**
 * What a replayed term comes to, in the facts out of which the measures make their figures: the same definitions as for what
 * really happened. Everything that somebody took counts as delivered; nothing is cancelled, and nobody from outside comes.
 */
export function factsOfReplay(history: History, assignments: readonly ReplayedAssignment[]): Facts {
  const { term, poolId, rules, carried } = history
  const known: Known = {
    history,
    members: new Map(history.members.map((one) => [one.member.id, one])),
    requests: new Map(history.requests.map((one) => [one.request.id, one])),
  }
  const taken = Map.groupBy(assignments, ({ requestId }) => requestId)
  const facts: Facts = {
    ...NO_FACTS,
    asked: history.requests.flatMap((past) =>
      askedFacts(poolId, past, taken.get(past.request.id) ?? []),
    ),
    delivered: [
      ...carried.delivered,
      ...assignments.flatMap((assignment) => deliveredFacts(known, assignment)),
    ],
    work: workFacts(history, assignments),
    overhead: overheadFacts(poolId, rules, term),
  }
  return factsIn(facts, term)
}

interface Known {
  readonly history: History
  readonly members: ReadonlyMap<string, PastMember>
  readonly requests: ReadonlyMap<string, PastRequest>
}

/** The lessons of one assignment, paid by the engagement of their first day; travel there and back on each day. */
function deliveredFacts(
  { history, members, requests }: Known,
  { requestId, memberId, sessions, source }: ReplayedAssignment,
): readonly DeliveredFact[] {
  const [first] = sessions
  const [past, who] = [requests.get(requestId), members.get(memberId)]
  if (first === undefined || past === undefined || who === undefined) return []
  const minutes = sessions.map((one) => one.minutes)
  const engagement = engagementOn(who.member.engagements, first.day)
  const wages = wageLines(minutes, engagement?.wageCentsPerHour ?? 0)
  const travel = allot(travelOf(history, past, who, sessions), minutes)
  const worth = alternativeCents(minutesOf(sessions), past.tariff)
  const [low, expected, high] = [
    allot(worth.lowCents, minutes),
    allot(worth.expectedCents, minutes),
    allot(worth.highCents, minutes),
  ]
  return sessions.map((session, index) => ({
    day: session.day,
    groups: groupsOf(history.poolId, past, session, source),
    persons: [memberId],
    requestId,
    absent: past.absent,
    minutes: session.minutes,
    wageCents: wages[index] ?? 0,
    travelCents: travel[index] ?? 0,
    alternative: past.alternative,
    lowCents: low[index] ?? 0,
    expectedCents: expected[index] ?? 0,
    highCents: high[index] ?? 0,
    rating: null,
    trainingWentAhead: null,
  }))
}

function travelOf(
  history: History,
  { request }: PastRequest,
  { member }: PastMember,
  sessions: readonly Session[],
): number {
  const school = history.sites.find(({ id }) => id === request.siteId)?.place ?? null
  const [first] = sessions
  if (first === undefined || member.place === null || school === null) return 0
  const rules = rulesOn(history, first.day)
  const days = new Set(sessions.map(({ day }) => day)).size
  return travelCents(roadMetres(member.place, school, rules.travel), days, rules.travelCentsPerKm)
}
