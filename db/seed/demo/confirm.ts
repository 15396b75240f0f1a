import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { alternativeCents } from '../../../scheduler/money/alternative-cents.ts'
import { roadMetres, travelCents } from '../../../scheduler/money/travel-cents.ts'
import { wageCents } from '../../../scheduler/money/wage-cents.ts'
import { uuidOf } from '../uuid-of.ts'
import type { Asked, Play } from './game.ts'
import type { Accepted } from './offers.ts'
import { atOfficeHours, type Person } from './people.ts'

const HOURS_LATE_SHARE = 0.06
const LEFT_EARLY_SHARE = 0.04
const RATED_SHARE = 0.7
const RATING_USUAL = 3.4
const UNTOLD_SHARE = 0.2
const CALLED_OFF_SHARE = 0.08

/** Books somebody who accepted: assignment, sessions, and a contract where the asking board engages. Returns its id. */
export function confirm(game: Play, asked: Asked, accepted: Accepted): string {
  const { history } = game
  const { need, poolId } = asked
  const { offerId, part, person, verdict, at } = accepted
  const { boardId, id: requestId } = need.request
  const id = uuidOf(`assignment ${offerId}`)
  const memberId = person.member.id
  history.assignments.push({
    id,
    offerId,
    requestId,
    boardId,
    poolId,
    memberId,
    engagementId: person.engagement.id,
    source: verdict.source,
    status: 'confirmed',
    minutes: part.sessions.reduce((sum, session) => sum + session.minutes, 0),
    confirmedAt: at,
    cancelledAt: null,
    cancelledBy: null,
    version: 1,
  })
  takeSessions(game, asked, accepted, id)
  person.knownPlaces.add(need.request.siteId)
  engage(game, asked, accepted)
  return id
}

function takeSessions(
  { history }: Play,
  { need, poolId }: Asked,
  { part, person }: Accepted,
  assignmentId: string,
): void {
  const { boardId, id: requestId } = need.request
  for (const session of part.sessions) {
    const { day, startsAt, endsAt, minutes } = session
    history.assignmentSessions.push({
      id: uuidOf(`taken ${assignmentId} ${session.id}`),
      assignmentId,
      requestSessionId: session.id,
      requestId,
      boardId,
      poolId,
      memberId: person.member.id,
      day,
      during: { startsAt, endsAt },
      minutes,
      status: 'confirmed',
    })
    person.commitments.push({
      requestId,
      siteId: need.request.siteId,
      boardId,
      day,
      startsAt,
      endsAt,
      minutes,
    })
  }
}

function engage({ history }: Play, { need }: Asked, { part, person, offerId }: Accepted): void {
  const { boardId } = need.request
  const [first, last] = [part.sessions.at(0)?.day, part.sessions.at(-1)?.day]
  if (person.engagement.employer.kind !== 'requesting-board' || !first || !last) return
  const contract = { boardId, firstDay: first, lastDay: last, exempt: need.reason === 'ZIEK' }
  person.contracts.push(contract)
  history.contracts.push({
    id: uuidOf(`contract ${offerId}`),
    memberId: person.member.id,
    ...contract,
  })
}

/**
 * Takes back a booking because the member fell ill before it began. Sessions and booking stay as cancelled; the person is not
 * free on those days.
 */
export function cancelByMember(game: Play, asked: Asked, assignmentId: string, at: Instant): void {
  const { history } = game
  const { need, poolId } = asked
  const at0 = history.assignments.findIndex(({ id }) => id === assignmentId)
  const booked = history.assignments[at0]
  if (booked === undefined) return
  history.assignments[at0] = {
    ...booked,
    status: 'cancelled',
    cancelledAt: at,
    cancelledBy: 'member',
  }
  for (const [index, row] of history.assignmentSessions.entries()) {
    if (row.assignmentId === assignmentId) {
      history.assignmentSessions[index] = { ...row, status: 'cancelled' }
    }
  }
  history.events.push({
    at,
    actorUserId: null,
    actorRole: 'member',
    verb: 'assignment.cancel',
    subjectId: assignmentId,
    boardId: need.request.boardId,
    poolId,
    facts: { requestId: need.request.id },
  })
}

/** Whether the school has confirmed the hours by now; if so, what they cost is written down. */
export function fulfil(
  game: Play,
  asked: Asked,
  assignmentId: string,
  accepted: Accepted,
): boolean {
  const { dice, horizon, history, users } = game
  const { part, person } = accepted
  const { boardId } = asked.need.request
  const lastDay = part.sessions.at(-1)?.day ?? horizon.today
  const confirmedAt = atOfficeHours(addDays(lastDay, dice.between(1, 6)), dice)
  if (lastDay >= horizon.today || confirmedAt >= horizon.now) return false
  if (dayOf(confirmedAt) > addDays(horizon.today, -21) && dice.happens(HOURS_LATE_SHARE * 4)) {
    return false
  }
  const id = uuidOf(`fulfilment ${assignmentId}`)
  const worked = part.sessions.map((session, index) => ({
    fulfilmentId: id,
    assignmentSessionId: uuidOf(`taken ${assignmentId} ${session.id}`),
    minutes: index === 0 && dice.happens(LEFT_EARLY_SHARE) ? session.minutes - 30 : session.minutes,
  }))
  history.fulfilmentSessions.push(...worked)
  const minutes = worked.reduce((sum, one) => sum + one.minutes, 0)
  const days = new Set(part.sessions.map(({ day }) => day))
  history.fulfilments.push({
    id,
    assignmentId,
    boardId,
    poolId: asked.poolId,
    confirmedAt,
    minutes,
    confirmedBy: users.schoolOf(boardId),
    wageCents: wageCents(minutes, person.engagement.wageCentsPerHour),
    travelCents: travelFor(asked, person, days),
    ...alternativeFor(game, asked, minutes, part.sessions[0]?.day ?? lastDay),
    rating: dice.happens(RATED_SHARE) ? ratingOf(game, person) : null,
    trainingWentAhead: asked.need.request.kind === 'training' ? wentAhead(id) : null,
  })
  history.events.push({
    at: confirmedAt,
    actorUserId: users.schoolOf(boardId),
    actorRole: 'school',
    verb: 'fulfilment.record',
    subjectId: id,
    boardId,
    poolId: asked.poolId,
    facts: { assignmentId, minutes },
  })
  return true
}

function travelFor(
  { need, spelregels }: Asked,
  { member }: Person,
  days: ReadonlySet<Day>,
): number {
  const metres = roadMetres(member.place, need.place.site.place, spelregels.travel)
  return travelCents(metres, days.size, spelregels.travelCentsPerKm)
}

function alternativeFor(game: Play, { need }: Asked, minutes: number, day: Day) {
  const { alternative, request } = need
  const tariff = game.tariffOf(alternative, { ...request, day })
  const { lowCents, expectedCents, highCents } = alternativeCents(minutes, tariff)
  return {
    alternative,
    tariffId: tariff?.id ?? null,
    alternativeLowCents: lowCents,
    alternativeExpectedCents: expectedCents,
    alternativeHighCents: highCents,
  }
}

/** As the school would say it: mostly yes, now and then no or nothing; without a throw, so that all the rest stays as it was. */
function wentAhead(fulfilmentId: string): boolean | null {
  const part = Number.parseInt(fulfilmentId.slice(0, 2), 16) / 256
  return part < UNTOLD_SHARE ? null : part > UNTOLD_SHARE + CALLED_OFF_SHARE
}

/** As the school would say it: usual, better where a criterion that matters was met at intake, and never quite the same. */
function ratingOf({ dice, ratingEffects }: Play, { findings }: Person): number {
  const effect = [...findings].reduce(
    (sum, [criterion, met]) => sum + (met ? (ratingEffects.get(criterion) ?? 0) : 0),
    0,
  )
  const noise = dice.next() + dice.next() - 1
  return Math.max(1, Math.min(5, Math.round(RATING_USUAL + effect + 1.4 * noise)))
}
