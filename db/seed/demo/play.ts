import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, weekdayOf } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'
import { type Part, partsOf } from '../../../scheduler/match/world/parts-of.ts'
import { rank } from './candidates.ts'
import { cancelByMember, confirm, fulfil } from './confirm.ts'
import type { Need } from './demand.ts'
import type { Dice } from './dice.ts'
import type { Asked, Play } from './game.ts'
import type { Standing } from './history.ts'
import { type Accepted, askInTurn, askJustNow, type Outcome, type Ranking } from './offers.ts'
import { goOutside } from './outside.ts'
import { atOfficeHours } from './people.ts'

interface Turn {
  readonly part: Part
  readonly ranking: Ranking
}

type Booked = Accepted & { readonly assignmentId: string }

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const FELL_ILL_SHARE = 0.03
const ASKED_TODAY_SHARE = 0.3

/** Lets every need of a plan come and go, by the rules of the product, in the order in which they were posted. */
export function play(game: Play, needs: readonly Need[]): void {
  for (const need of needs) {
    const spelregels = rulesFor(game, need)
    const poolId = spelregels?.poolId ?? null
    recordPosted(game, need, poolId)
    const decidedAt = firstLook(need, game.dice)
    if (need.openNow || decidedAt >= game.horizon.now) {
      stand(game, need, poolId, 'open', null)
      if (spelregels !== undefined)
        perhapsAsk(game, { need, spelregels, poolId: spelregels.poolId })
    } else if (spelregels === undefined) goOutside(game, need, null, decidedAt)
    else askPool(game, { need, spelregels, poolId: spelregels.poolId }, decidedAt)
  }
}

/** The rules in force; undefined where no pool is asked: not yet there, not drawn from, or too short for it. */
function rulesFor({ pool, versions, startsOn }: Play, { request }: Need): Spelregels | undefined {
  const draws = pool?.participations.some((one) => one.boardId === request.boardId && one.draws)
  if (draws !== true || request.firstDay < startsOn) return undefined
  const posted = dayOf(request.postedAt)
  // What is asked before the pool begins, for a day on which it has, is asked under its first rules.
  const spelregels = versions.findLast(({ validFrom }) => validFrom <= posted) ?? versions[0]
  const minimum = spelregels?.longTermMinimum ?? null
  const tooShort = minimum !== null && request.length[minimum.basis] < minimum.days
  return tooShort ? undefined : spelregels
}

function askPool(game: Play, asked: Asked, decidedAt: Instant): void {
  const { need, poolId } = asked
  const outcomes = turnsFor(game, asked, decidedAt).map(({ part, ranking }) =>
    book(game, asked, askInTurn(game, asked, part, ranking, decidedAt), ranking),
  )
  const booked = outcomes.filter((one): one is Booked => typeof one === 'object' && 'part' in one)
  const fulfilled = booked.map((one) => fulfil(game, asked, one.assignmentId, one))
  const latestAt = Math.max(decidedAt, ...outcomes.map(momentOf)) as Instant
  if (outcomes.includes('waiting')) stand(game, need, poolId, 'open', null)
  else if (booked.length === outcomes.length) {
    stand(game, need, poolId, fulfilled.every(Boolean) ? 'fulfilled' : 'covered', latestAt)
  } else {
    const left =
      minutesOf(need.request.sessions) - minutesOf(booked.flatMap(({ part }) => part.sessions))
    goOutside(game, need, poolId, latestAt, left)
  }
}

/** Some of what is open today waits for an answer: the pool's first member gets one question, others now and then. */
function perhapsAsk(game: Play, asked: Asked): void {
  const { pool, horizon, dice, waiting } = game
  const [whole] = partsOf(asked.need.request, asked.spelregels)
  if (pool === null || whole === undefined) return
  const ranking = rank(pool, asked.need, whole, asked.spelregels, horizon.now, horizon.now)
  const [first] = pool.people
  const candidate =
    ranking.find(({ person }) => person === first && !waiting.has(person)) ??
    (dice.happens(ASKED_TODAY_SHARE)
      ? ranking.find(({ person }) => !waiting.has(person))
      : undefined)
  if (candidate === undefined || candidate.verdict.broken.length > 0) return
  waiting.add(candidate.person)
  askJustNow(game, asked, whole, ranking, candidate)
}

/** The whole where somebody can do all of it; else its weekdays, where each has somebody; else the whole again, for nobody. */
function turnsFor(game: Play, asked: Asked, decidedAt: Instant): readonly Turn[] {
  const { need, spelregels } = asked
  const { pool } = game
  if (pool === null) return []
  const turn = (part: Part): Turn => ({
    part,
    ranking: rank(pool, need, part, spelregels, decidedAt, game.horizon.now),
  })
  const hasSomebody = ({ ranking }: Turn) => ranking[0]?.verdict.broken.length === 0
  const [whole, ...weekdays] = partsOf(need.request, spelregels)
  if (whole === undefined) return []
  const ofWhole = turn(whole)
  if (hasSomebody(ofWhole) || weekdays.length === 0) return [ofWhole]
  const turns = weekdays.map(turn)
  return turns.every(hasSomebody) ? turns : [ofWhole]
}

/** Books who accepted. Now and then somebody falls ill before the work begins, and the next is asked. */
function book(
  game: Play,
  asked: Asked,
  outcome: Outcome,
  ranking: Ranking,
): Booked | Exclude<Outcome, Accepted> {
  if (outcome === 'waiting' || 'nobodyAt' in outcome) return outcome
  const booked = { ...outcome, assignmentId: confirm(game, asked, outcome) }
  const cancelledAt = (outcome.at + DAY_MS) as Instant
  const beginsAt = outcome.part.sessions[0]?.startsAt ?? cancelledAt
  const inTime = cancelledAt < Math.min(beginsAt, game.horizon.now)
  if (!inTime || !game.dice.happens(FELL_ILL_SHARE)) return booked
  cancelByMember(game, asked, booked.assignmentId, cancelledAt)
  const place = ranking.findIndex(({ person }) => person === outcome.person)
  const others = ranking.slice(place + 1)
  const again = askInTurn(game, asked, outcome.part, others, cancelledAt)
  if (again === 'waiting' || 'nobodyAt' in again) return again
  return { ...again, assignmentId: confirm(game, asked, again) }
}

function momentOf(outcome: Booked | Exclude<Outcome, Accepted>): number {
  if (outcome === 'waiting') return 0
  return 'nobodyAt' in outcome ? outcome.nobodyAt : outcome.at
}

function stand(
  { history, users }: Play,
  need: Need,
  poolId: string | null,
  status: Standing['status'],
  coveredAt: Instant | null,
): void {
  const postedBy = users.schoolOf(need.request.boardId)
  history.standings.push({ need, poolId, postedBy, status, coveredAt, classConsequence: null })
}

/** When the coordinator first decides: within minutes where a class would be sent home, in days where there is time. */
function firstLook({ request }: Need, dice: Dice): Instant {
  const { postedAt, urgency } = request
  if (urgency === 'class-sent-home') {
    return (postedAt + dice.between(3, 25) * MINUTE_MS) as Instant
  }
  if (urgency === 'unplanned') return (postedAt + dice.between(15, 240) * MINUTE_MS) as Instant
  const day = addDays(dayOf(postedAt), dice.between(1, 3))
  return atOfficeHours(addDays(day, weekdayOf(day) > 5 ? 2 : 0), dice)
}

function recordPosted({ history, users }: Play, need: Need, poolId: string | null): void {
  const { id, boardId, siteId, roleCode, kind, firstDay, length, postedAt } = need.request
  history.events.push({
    at: postedAt,
    actorUserId: users.schoolOf(boardId),
    actorRole: 'school',
    verb: 'absence.post',
    subjectId: need.absenceId,
    boardId,
    poolId,
    facts: { requestId: id, siteId, roleCode, kind, firstDay, ...length },
  })
}
