import type { Tx } from '../../../db/client.ts'
import { boardIdsOfRegion } from '../../../db/queries/measure/names.ts'
import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import { type Day, type DayRange, earlierDay } from '../../../scheduler/domain/day.ts'
import { type Facts, ofEachKind } from '../../../scheduler/measures/facts.ts'
import { askedFacts } from './asked-facts.ts'
import { cancelledFacts } from './cancelled-facts.ts'
import type { Place } from './cell-codes.ts'
import { deliveredFacts } from './delivered-facts.ts'
import { withoutOtherBoards } from './groups.ts'
import { hiddenAside } from './hidden-aside.ts'
import { cellName } from './hidden-cells.ts'
import type { MeasureScope } from './layers.ts'
import { offeredFacts } from './offered-facts.ts'
import { type FixedGrid, fixedGrids, wholeSchoolYears } from './stretches.ts'
import { type MeasureReader, viewOf } from './view-of.ts'
import { workFacts } from './work-facts.ts'

/** The facts of one scope, out of which tables are made. */
export interface Figures {
  readonly scope: MeasureScope
  readonly name: string
  readonly days: DayRange
  readonly facts: Facts
  /** What is withheld, and along which cuts of time; null where nothing is. */
  readonly withheld: {
    readonly grids: readonly FixedGrid[]
    readonly isHidden: (place: Place) => boolean
  } | null
}

interface Asked {
  readonly scope: MeasureScope
  readonly days: DayRange
  readonly yesterday: Day
}

/** Reads what the actor may know of the scope on these days. Throws `not-found` for a scope that is not the actor's. */
export async function figuresFor(
  tx: Tx,
  actor: MeasureReader,
  { scope, days, yesterday }: Asked,
): Promise<Figures> {
  const { name, universe } = await viewOf(tx, actor, scope)
  const boardIds = scope.kind === 'region' ? await boardIdsOfRegion(tx, scope.id) : [scope.id]
  const own = {
    poolIds: scope.kind === 'pool' ? [scope.id] : [],
    boardIds: scope.kind === 'pool' ? [] : boardIds,
  }
  const loaded = universe === null ? days : wholeSchoolYears(days)
  const read = await factsWithin(tx, universe ?? own, { scope, days: loaded, yesterday })
  const ownBoardId = universe?.ownBoardId ?? null
  const facts = ownBoardId === null ? read : withoutOtherBoards(read, ownBoardId)
  const base = { scope, name, days, facts: factsOf(facts, own) }
  if (universe === null) return { ...base, withheld: null }
  const grids = fixedGrids(days)
  const hidden = new Set(await hiddenAside({ facts, universe, grids }))
  return { ...base, withheld: { grids, isHidden: (place) => hidden.has(cellName(place)) } }
}

/** What was asked, over all these days; what was paid and worked, up to and including yesterday. */
async function factsWithin(
  tx: Tx,
  reach: MeasureReach,
  { scope, days, yesterday }: Asked,
): Promise<Facts> {
  const past = { first: days.first, last: earlierDay(days.last, yesterday) }
  const none = { work: [], overhead: [] }
  const { delivered, supplied } = await deliveredFacts(tx, reach, past)
  const isPool = scope.kind === 'pool'
  return {
    ...(await askedFacts(tx, reach, days)),
    ...(isPool ? await workFacts(tx, scope.id, past) : none),
    offered: isPool ? await offeredFacts(tx, scope.id, past) : [],
    delivered,
    supplied: isPool ? supplied.filter(({ groups }) => groups.pool === scope.id) : [],
    cancelled: await cancelledFacts(tx, reach, past),
  }
}

/** Of all facts within reach those of the scope itself. */
function factsOf(facts: Facts, { poolIds, boardIds }: MeasureReach): Facts {
  return ofEachKind(facts, (items) =>
    items.filter(({ groups }) => poolIds.includes(groups.pool) || boardIds.includes(groups.board)),
  )
}
