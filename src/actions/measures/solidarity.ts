import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { boardIdsOfPool, groupNames } from '../../../db/queries/measure/names.ts'
import { lacksOfBoards, referralsOfPool } from '../../../db/queries/measure/solidarity.ts'
import { needsOfSites } from '../../../db/queries/shortage.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { schoolYearOf } from '../../../scheduler/calendar/school-year.ts'
import { addDays, type Day, type DayRange } from '../../../scheduler/domain/day.ts'
import {
  byUrgency,
  type Counted,
  countReferred,
  type Spread,
  shortageOf,
  spreadOf,
  withheldFew,
} from '../../../scheduler/measures/solidarity.ts'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { universeOf } from './universe.ts'
import { viewOf } from './view-of.ts'

/** Unfilled replacement is counted over four weeks, as in the list of urgency. */
const REPLACEMENT_DAYS = 28
const MONTHS = 13

export const readSolidarityInput = z.strictObject({
  /** One of the own pools, the first if left out. */
  poolId: idInput.optional(),
})

export type ReadSolidarityInput = z.output<typeof readSolidarityInput>

/** What one board lacks today; fte in hundredths. */
export interface LackingBoard {
  readonly boardId: string
  readonly boardName: string
  readonly formation: number | null
  readonly vacant: number
  readonly vacancies: number
  /** `vacant` divided by the formation; null where that is not known. */
  readonly share: number | null
  /** Replacement that nobody gave over four weeks, and all that is lacking; null of another board, for whom small figures are withheld. */
  readonly replacement: number | null
  readonly lackingShare: number | null
}

export interface SolidarityRead {
  readonly pool: { readonly id: string; readonly name: string }
  readonly today: Day
  readonly withholds: boolean
  readonly boards: readonly LackingBoard[]
  /** Over boards, of the share of formation that is vacant: at the end of each of twelve months, and today. */
  readonly trend: readonly {
    readonly day: Day
    readonly vacant: number
    readonly share: number | null
    readonly spread: Spread | null
  }[]
  /** People: of this school year, and of everybody who was hired at least a year ago. */
  readonly year: DayRange
  readonly counted: Counted
}

/**
 * How shortages are spread over the boards of a pool, how that changed, and what came of referrals. Vacancies are told of every board;
 * nobody stands behind a place where nobody is. Throws `not-found` for a pool that is not the actor's.
 */
export async function readSolidarity(
  context: Context,
  { poolId }: ReadSolidarityInput,
): Promise<SolidarityRead> {
  const actor = onlyFor(context.actor, 'coordinator', 'board', 'school', 'region', 'admin')
  const today = dayOf(context.now())
  return context.db.read({ role: 'measures', userId: actor.userId }, async (tx) => {
    const own = 'poolIds' in actor ? actor.poolIds : []
    const others =
      actor.role === 'admin' || actor.role === 'coordinator'
        ? []
        : (await universeOf(tx, actor)).poolIds
    const id = poolId ?? [...own, ...others][0]
    if (id === undefined) throw notFound()
    const { name, universe } = await viewOf(tx, actor, { kind: 'pool', id })
    const ownBoardId = universe?.ownBoardId ?? null
    const mayKnow = (boardId: string) => universe === null || boardId === ownBoardId
    const year = schoolYearOf(today)
    const referred = await referralsOfPool(tx, id)
    const counted = countReferred(referred, { year, today })
    const strange = countReferred(
      referred.filter(({ boardId }) => boardId !== ownBoardId),
      { year, today },
    )
    return {
      pool: { id, name },
      today,
      withholds: universe !== null,
      ...(await spreadOver(tx, id, today, mayKnow)),
      year: { first: year.first, last: year.last },
      counted: universe === null ? counted : withheldFew(counted, strange),
    }
  })
}

async function spreadOver(
  tx: Tx,
  poolId: string,
  today: Day,
  mayKnow: (boardId: string) => boolean,
): Promise<Pick<SolidarityRead, 'boards' | 'trend'>> {
  const boardIds = await boardIdsOfPool(tx, poolId)
  const names = await groupNames(tx, { boardIds, siteIds: [] })
  const lacks = await lacksOfBoards(tx, boardIds, monthEndsUntil(today))
  const needs = await needsOfSites(tx, { first: addDays(today, 1 - REPLACEMENT_DAYS), last: today })
  const minutes = new Map<string, number>()
  for (const { boardId, unfilledMinutes } of needs)
    minutes.set(boardId, (minutes.get(boardId) ?? 0) + unfilledMinutes)
  const boards = lacks
    .filter(({ day }) => day === today)
    .map(({ day: _day, ...lack }) => {
      const { boardId, formation, vacant } = lack
      const unfilledMinutes = minutes.get(boardId) ?? 0
      const vacantOnly = shortageOf({ formation, vacant, unfilledMinutes: 0 }, REPLACEMENT_DAYS)
      const whole = shortageOf({ formation, vacant, unfilledMinutes }, REPLACEMENT_DAYS)
      return {
        ...lack,
        boardName: names.get(boardId) ?? '',
        share: vacantOnly.share,
        lacking: vacant,
        replacement: mayKnow(boardId) ? whole.replacement : null,
        lackingShare: mayKnow(boardId) ? whole.share : null,
      }
    })
    .toSorted(byUrgency)
    .map(({ lacking: _lacking, ...board }) => board)
  const trend = [...Map.groupBy(lacks, ({ day }) => day)].map(([day, of]) => {
    const known = of.filter(({ formation }) => formation !== null && formation > 0)
    const total = (amount: (one: (typeof of)[number]) => number, over = known) =>
      over.reduce((sum, one) => sum + amount(one), 0)
    const formation = total((one) => one.formation ?? 0)
    const shares = known.map((one) => one.vacant / (one.formation ?? 1))
    return {
      day,
      vacant: total((one) => one.vacant, of),
      share: formation === 0 ? null : total((one) => one.vacant) / formation,
      spread: spreadOf(shares) ?? null,
    }
  })
  return { boards, trend }
}

/** The last day of each month before, and today; the oldest first. */
function monthEndsUntil(today: Day): readonly Day[] {
  const days = [today]
  for (let day = today; days.length < MONTHS; ) {
    day = addDays(`${day.slice(0, 7)}-01` as Day, -1)
    days.unshift(day)
  }
  return days
}
