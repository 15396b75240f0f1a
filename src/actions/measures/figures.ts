import type { Tx } from '../../../db/client.ts'
import { boardIdsOfRegion } from '../../../db/queries/measure/names.ts'
import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import { firstAskedDay } from '../../../db/queries/measure/sites.ts'
import {
  addDays,
  addMonths,
  type Day,
  type DayRange,
  earlierDay,
  firstOfMonth,
  laterDay,
} from '../../../scheduler/domain/day.ts'
import {
  type AskedFact,
  type Facts,
  NO_FACTS,
  ofEachKind,
} from '../../../scheduler/measures/facts.ts'
import { agreedFacts } from './agreed-facts.ts'
import { askedFacts } from './asked-facts.ts'
import type { Place } from './cell-codes.ts'
import { withoutOtherBoards } from './groups.ts'
import { hiddenAside } from './hidden-aside.ts'
import { cellName } from './hidden-cells.ts'
import type { MeasureScope, Universe } from './layers.ts'
import { offeredFacts } from './offered-facts.ts'
import { paidFacts } from './paid-facts.ts'
import { type SchoolDays, schoolDays } from './school-days.ts'
import { type FixedGrid, fixedGrids, wholeSchoolYears } from './stretches.ts'
import { publishedUniverse } from './universe.ts'
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
  readonly past: Past
}

/** What was asked on these days and in the year before them, to compare with. */
export interface Past {
  readonly asked: readonly AskedFact[]
  /** The first of the month in which anybody asked first, or from which holidays are known; null where there is none. */
  readonly start: Day | null
  /** The last day of which it was read. */
  readonly last: Day
  readonly today: Day
  readonly school: SchoolDays
}

interface Asked {
  readonly scope: MeasureScope
  readonly days: DayRange
  readonly yesterday: Day
  /** For readers who are not known yet: as little is told as to those who may see least of these figures. */
  readonly isPublished?: boolean
  /** Set where nothing but what was asked is needed. */
  readonly onlyAsked?: true
  /** Up to which day school days are needed; left out: the last of `days`. */
  readonly until?: Day
}

/** Reads what the actor may know of the scope on these days. Throws `not-found` for a scope that is not the actor's. */
export async function figuresFor(tx: Tx, actor: MeasureReader, asked: Asked): Promise<Figures> {
  const { scope, days, yesterday, isPublished = false } = asked
  const view = await viewOf(tx, actor, scope)
  const { name } = view
  const universe = isPublished ? await publishedUniverse(tx, scope) : view.universe
  const own = await ownReach(tx, scope)
  const loaded = universe === null ? days : wholeSchoolYears(days)
  const before = { first: addMonths(loaded.first, -12), last: loaded.last }
  const read = await factsWithin(tx, universe ?? own, { ...asked, days: loaded }, before)
  const ownBoardId = universe?.ownBoardId ?? null
  const all = ownBoardId === null ? read : withoutOtherBoards(read, ownBoardId)
  const facts = factsOf(all, own)
  const known = wholeSchoolYears({ first: before.first, last: asked.until ?? loaded.last })
  const school = await schoolDays(tx, own, { known, ownBoardId })
  const start = startOf(await firstAskedDay(tx, own), before.first, school)
  const past: Past = {
    asked: facts.asked,
    start,
    last: loaded.last,
    today: addDays(yesterday, 1),
    school,
  }
  const base = { scope, name, days, facts: since(facts, loaded.first), past }
  if (universe === null) return { ...base, withheld: null }
  return { ...base, withheld: await withheldFor(all, universe, before, days) }
}

/** From when on what was asked can be compared; a part of a month is none. */
function startOf(firstAsked: Day | null, read: Day, { known }: SchoolDays): Day | null {
  if (firstAsked === null || known === null) return null
  const start = laterDay(laterDay(firstOfMonth(firstAsked), read), known.first)
  return start === firstOfMonth(start) ? start : addMonths(firstOfMonth(start), 1)
}

/** What is withheld of these days and of the year before, year by year. */
async function withheldFor(facts: Facts, universe: Universe, before: DayRange, days: DayRange) {
  const hidden = new Set(await hiddenAside({ facts, universe, grids: fixedGrids(before) }))
  return {
    grids: fixedGrids(days),
    isHidden: (place: Place) => hidden.has(cellName(place)),
  }
}

async function ownReach(tx: Tx, { kind, id }: MeasureScope): Promise<MeasureReach> {
  if (kind === 'pool') return { poolIds: [id], boardIds: [] }
  return { poolIds: [], boardIds: kind === 'region' ? await boardIdsOfRegion(tx, id) : [id] }
}

/** What was asked, from a year before these days on; what was paid and worked on them, up to and including yesterday. */
async function factsWithin(
  tx: Tx,
  reach: MeasureReach,
  { scope, days, yesterday, onlyAsked }: Asked,
  before: DayRange,
): Promise<Facts> {
  const asked = await askedFacts(tx, reach, before)
  if (onlyAsked === true) return { ...NO_FACTS, ...asked }
  const past = { first: days.first, last: earlierDay(days.last, yesterday) }
  const none = { work: [], overhead: [] }
  const { delivered, supplied, cancelled } = await paidFacts(tx, reach, past)
  const isPool = scope.kind === 'pool'
  return {
    ...asked,
    ...(isPool ? await workFacts(tx, scope.id, past) : none),
    offered: isPool ? await offeredFacts(tx, scope.id, past) : [],
    delivered,
    agreed: isPool ? await agreedFacts(tx, scope.id, supplied) : [],
    supplied: isPool ? supplied.filter(({ groups }) => groups.pool === scope.id) : [],
    cancelled,
  }
}

/** Of all facts within reach those of the scope itself. */
function factsOf(facts: Facts, { poolIds, boardIds }: MeasureReach): Facts {
  return ofEachKind(facts, (items) =>
    items.filter(({ groups }) => poolIds.includes(groups.pool) || boardIds.includes(groups.board)),
  )
}

function since(facts: Facts, first: Day): Facts {
  return ofEachKind(facts, (items) => items.filter(({ day }) => first <= day))
}
