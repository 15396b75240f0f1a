import type { Alternative } from '../../../scheduler/domain/alternative.ts'
import { hasPrice } from '../../../scheduler/domain/alternative.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { alternativeCents } from '../../../scheduler/money/alternative-cents.ts'
import type { tariff } from '../../schema/index.ts'
import { uuidOf } from '../uuid-of.ts'
import type { Need } from './demand.ts'
import type { Play, TariffOf } from './game.ts'
import { CONSEQUENCE } from './history.ts'

type TariffRow = typeof tariff.$inferInsert

/** What a class can get without somebody in front of it is no cover. */
const NO_COVER: readonly Alternative[] = ['split-class', 'send-home']
const FAILS_SHARE = 0.2

/** Finds the tariff in force in the way of `db/queries/tariff.ts`: the board's own, then the role's, then the newest. */
export function tariffFinder(tariffs: readonly TariffRow[]): TariffOf {
  return (alternative, { roleCode, boardId, day }) => {
    if (!hasPrice(alternative)) return null
    const fitting = tariffs.filter(
      (one) =>
        one.alternative === alternative &&
        one.agencyId === null &&
        (one.roleCode === null || one.roleCode === roleCode) &&
        (one.boardId === null || one.boardId === boardId) &&
        one.validFrom <= day,
    )
    const [found = null] = fitting.toSorted(
      (one, other) =>
        Number(one.boardId === null) - Number(other.boardId === null) ||
        Number(one.roleCode === null) - Number(other.roleCode === null) ||
        (one.validFrom < other.validFrom ? 1 : -1),
    )
    return found
  }
}

/**
 * What happens when the pool has nobody, or is not asked: the alternative that the school named, or the class bears it. Of a
 * request that the pool covered in part, `minutes` are left.
 */
export function goOutside(
  game: Play,
  need: Need,
  poolId: string | null,
  at: Instant,
  minutes = need.request.sessions.reduce((sum, session) => sum + session.minutes, 0),
): void {
  const { request, alternative } = need
  const { dice, history, users } = game
  const tariff = game.tariffOf(alternative, { ...request, day: request.firstDay })
  const covered = !NO_COVER.includes(alternative) && !dice.happens(FAILS_SHARE)
  const cover = {
    id: uuidOf(`outside ${request.id}`),
    requestId: request.id,
    boardId: request.boardId,
    by: alternative,
    agencyId:
      alternative === 'agency' && game.agencyIds.length > 0 ? dice.one(game.agencyIds) : null,
    minutes,
    costCents: alternativeCents(minutes, tariff).expectedCents,
    loggedAt: at,
  }
  if (covered) history.outsideCovers.push(cover)
  const classConsequence = covered ? null : CONSEQUENCE[alternative]
  history.standings.push({
    need,
    poolId,
    status: covered ? 'outside' : 'unfilled',
    coveredAt: null,
    classConsequence,
    postedBy: users.schoolOf(request.boardId),
  })
  history.events.push({
    at,
    actorUserId: users.schoolOf(request.boardId),
    actorRole: 'school',
    verb: covered ? 'request.log-outside-cover' : 'request.mark-unfilled',
    subjectId: request.id,
    boardId: request.boardId,
    poolId,
    facts: covered
      ? { outsideCoverId: cover.id, by: cover.by, minutes, costCents: cover.costCents }
      : { classConsequence },
  })
}
