import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { StatusOf } from '../../../scheduler/domain/lifecycle.ts'
import { keptAwayBy, type StoredVerdict } from '../../../scheduler/domain/stored-verdict.ts'
import type { Verdict } from '../../../scheduler/domain/verdict.ts'
import type { Part } from '../../../scheduler/match/world/parts-of.ts'
import { offerMinutesOpen } from '../../../scheduler/offering/minutes-open.ts'
import { uuidOf } from '../uuid-of.ts'
import { RECENT_MS } from './candidates.ts'
import type { Asked, Play } from './game.ts'
import type { Person } from './people.ts'

/** Everybody's verdict, best first, as `rank` gives it. */
export type Ranking = readonly { readonly person: Person; readonly verdict: Verdict }[]

/** Somebody said yes. */
export interface Accepted {
  readonly offerId: string
  readonly part: Part
  readonly person: Person
  readonly verdict: Verdict
  readonly at: Instant
}

/** How asking ended: somebody, nobody from this moment on, or not yet known. */
export type Outcome = Accepted | { readonly nobodyAt: Instant } | 'waiting'

const ASKED_MAX = 4
const MINUTE_MS = 60_000
/** Recent decisions keep everybody's verdict; older ones the best and who came nearest. */
const VERDICTS_KEPT = 5
const DECLINE_REASONS = ['not-available', 'travel', 'level', 'other-work', 'no-reason'] as const

/** Offers a part to one candidate after the other, from `from` on, until somebody accepts or nobody is left. */
export function askInTurn(
  game: Play,
  asked: Asked,
  part: Part,
  ranking: Ranking,
  from: Instant,
): Outcome {
  const { dice, horizon } = game
  let sentAt = from
  for (const candidate of ranking
    .filter(({ verdict }) => verdict.broken.length === 0)
    .slice(0, ASKED_MAX)) {
    if (sentAt >= horizon.now) {
      propose(game, asked, part, ranking, { candidate, at: sentAt, status: 'proposed' })
      return 'waiting'
    }
    if (sentAt >= (part.sessions[0]?.startsAt ?? sentAt)) break
    const offer = offerTo(game, asked, candidate.person, sentAt)
    const proposalId = propose(game, asked, part, ranking, {
      candidate,
      at: sentAt,
      status: offer.status === 'sent' || offer.status === 'accepted' ? 'offered' : 'superseded',
    })
    const offerId = send(game, asked, part, candidate.person, { ...offer, sentAt, proposalId })
    if (offer.status === 'sent') return 'waiting'
    if (offer.status === 'accepted') {
      return { offerId, part, ...candidate, at: offer.endedAt }
    }
    sentAt = (offer.endedAt + dice.between(1, 6) * MINUTE_MS) as Instant
  }
  if (ranking.every(({ verdict }) => verdict.broken.length > 0)) {
    propose(game, asked, part, ranking, { candidate: null, at: from, status: 'superseded' })
  }
  return { nobodyAt: sentAt }
}

/** Sends an offer that still waits for its answer at this moment. */
export function askJustNow(
  game: Play,
  asked: Asked,
  part: Part,
  ranking: Ranking,
  candidate: Ranking[number],
): void {
  const { dice, horizon } = game
  const minutesOpen = offerMinutesOpen(asked.spelregels, asked.need.request)
  const ago = dice.between(1, Math.min(15, minutesOpen - 1)) * MINUTE_MS
  const sentAt = Math.max(asked.need.request.postedAt, horizon.now - ago) as Instant
  const deadlineAt = (sentAt + minutesOpen * MINUTE_MS) as Instant
  const decision = { candidate, at: sentAt, status: 'offered' as const }
  const proposalId = propose(game, asked, part, ranking, decision)
  const waiting = { status: 'sent' as const, deadlineAt, endedAt: deadlineAt }
  send(game, asked, part, candidate.person, { ...waiting, sentAt, proposalId })
}

interface Answer {
  readonly status: StatusOf<'offer'>
  readonly deadlineAt: Instant
  readonly endedAt: Instant
}

/** What comes of one offer: the answer, or the deadline when that is earlier. */
function offerTo(game: Play, asked: Asked, person: Person, sentAt: Instant): Answer {
  const { dice, horizon } = game
  const { spelregels, need } = asked
  const minutesOpen = offerMinutesOpen(spelregels, need.request)
  const deadlineAt = (sentAt + minutesOpen * MINUTE_MS) as Instant
  const answerAt = (sentAt + dice.between(...person.group.answerMinutes) * MINUTE_MS) as Instant
  const endedAt = Math.min(answerAt, deadlineAt) as Instant
  const says = dice.happens(person.group.acceptShare) ? 'accepted' : 'declined'
  const status = answerAt > deadlineAt ? 'expired' : says
  return { status: endedAt > horizon.now ? 'sent' : status, deadlineAt, endedAt }
}

function send(
  game: Play,
  { need, poolId }: Asked,
  part: Part,
  person: Person,
  offer: Answer & { readonly sentAt: Instant; readonly proposalId: string },
): string {
  const { history, users, dice } = game
  const { id: requestId, boardId } = need.request
  const { proposalId, status, sentAt, deadlineAt, endedAt } = offer
  const id = uuidOf(`offer ${proposalId}`)
  const memberId = person.member.id
  const answered = status === 'accepted' || status === 'declined'
  history.offers.push({
    id,
    proposalId,
    requestId,
    boardId,
    poolId,
    memberId,
    status,
    sentAt,
    deadlineAt,
    sessionIds: part.sessions.map((session) => session.id),
    sentBy: users.coordinator,
    answeredAt: answered ? endedAt : null,
    declineReason: status === 'declined' ? dice.one(DECLINE_REASONS) : null,
  })
  const about = { subjectId: id, boardId, poolId, facts: { requestId, proposalId } }
  const coordinator = { actorUserId: users.coordinator, actorRole: 'coordinator' }
  history.events.push(
    { at: sentAt, ...coordinator, ...about, subjectId: proposalId, verb: 'proposal.approve' },
    { at: sentAt, ...coordinator, ...about, verb: 'offer.send' },
  )
  if (status === 'sent') return id
  const actor = answered ? { actorUserId: null, actorRole: 'member' } : WORKER
  const verbs = { accepted: 'offer.accept', declined: 'offer.decline', expired: 'offer.expire' }
  const verb = status === 'withdrawn' ? 'offer.withdraw' : verbs[status]
  history.events.push({ at: endedAt, ...actor, ...about, verb })
  return id
}

const WORKER = { actorUserId: null, actorRole: 'worker' }

function propose(
  game: Play,
  { need, poolId, spelregels }: Asked,
  part: Part,
  ranking: Ranking,
  decision: {
    readonly candidate: Ranking[number] | null
    readonly at: Instant
    readonly status: StatusOf<'proposal'>
  },
): string {
  const { history, runs, users, horizon } = game
  const { candidate, at, status } = decision
  const { request } = need
  const runId = runs.runOf(spelregels, request.id, at, ranking.length)
  const memberId = candidate?.person.member.id ?? null
  const value = candidate?.verdict.value ?? 0
  if (candidate !== null) runs.chose(runId, request.id, value)
  const recent = horizon.now - at < RECENT_MS
  const decided = candidate !== null && status !== 'proposed'
  const id = uuidOf(`proposal ${part.id} ${memberId} ${at}`)
  history.proposals.push({
    id,
    runId,
    poolId,
    requestId: request.id,
    boardId: request.boardId,
    value,
    status,
    spelregelsId: spelregels.id,
    partId: part.id,
    memberId,
    sessionIds: part.sessions.map((session) => session.id),
    verdicts: stored(ranking).slice(0, recent ? undefined : VERDICTS_KEPT),
    judgedCount: ranking.length,
    keptAway: keptAwayBy(ranking.map(({ verdict }) => verdict)),
    heldByRequestIds: [],
    decidedBy: decided ? users.coordinator : null,
    decidedAt: decided ? at : null,
    reason: null,
    overriddenRuleIds: [],
  })
  return id
}

/** As a proposal keeps them: what another choice costs is the distance to the best. */
function stored(ranking: Ranking): readonly StoredVerdict[] {
  const best = ranking[0]?.verdict.value ?? 0
  return ranking.map(({ verdict: { requestId: _requestId, partId: _partId, ...verdict } }) => ({
    ...verdict,
    atLeast: verdict.broken.length > 0 ? null : Math.max(0, best - verdict.value),
  }))
}
