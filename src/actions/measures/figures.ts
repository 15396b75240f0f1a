import type { Tx } from '../../../db/client.ts'
import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import { firstAskedDay } from '../../../db/queries/measure/sites.ts'
import {
  addDays,
  addMonths,
  type Day,
  type DayRange,
  firstOfMonth,
  laterDay,
} from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Breakdown } from '../../../scheduler/measures/breakdown.ts'
import { groupsOf } from '../../../scheduler/measures/cells.ts'
import { type AskedFact, type Facts, ofEachKind } from '../../../scheduler/measures/facts.ts'
import { type Family, joinFamilies } from '../../../scheduler/measures/family.ts'
import { type Tally, tallyOf } from '../../../scheduler/measures/tally.ts'
import { remember } from '../remember.ts'
import type { Place } from './cell-codes.ts'
import { withoutOtherBoards } from './groups.ts'
import { hiddenAside } from './hidden-aside.ts'
import { cellName } from './hidden-cells.ts'
import type { MeasureScope, Universe } from './layers.ts'
import { type Asked, type Question, questionOf } from './question.ts'
import { readFacts } from './read-facts.ts'
import { type SchoolDays, schoolDays } from './school-days.ts'
import { type FixedGrid, fixedGrids, wholeSchoolYears } from './stretches.ts'
import type { MeasureReader } from './view-of.ts'

/** The figures of one scope, out of which tables are made. */
export interface FiguresBy {
  readonly scope: MeasureScope
  readonly name: string
  readonly days: DayRange
  /** When they were worked out that are kept for a day; null: as of now. */
  readonly countedAt: Instant | null
  /** By one breakdown: what measures find, of what was asked also in the year before, and the groups of the days themselves. */
  readonly by: (by: Breakdown | null) => {
    readonly tally: Tally
    readonly groups: readonly string[]
  }
  /** What is withheld, and along which cuts of time; null where nothing is. */
  readonly withheld: {
    readonly grids: readonly FixedGrid[]
    readonly isHidden: (place: Place) => boolean
  } | null
  readonly past: Past
}

/** The same with the facts out of which they are. */
export interface Figures extends FiguresBy {
  readonly facts: Facts
  readonly past: Past & { readonly asked: readonly AskedFact[] }
}

/** What these days are compared with. */
export interface Past {
  /** The first of the month in which anybody asked first, or from which holidays are known; null where there is none. */
  readonly start: Day | null
  /** The last day of which it was read. */
  readonly last: Day
  readonly today: Day
  readonly school: SchoolDays
}

/** Reads what the actor may know of the scope on these days. Throws `not-found` for a scope that is not the actor's. */
export async function figuresFor(tx: Tx, actor: MeasureReader, asked: Asked): Promise<Figures> {
  const question = await questionOf(tx, actor, asked)
  const { scope, name, days, own, universe, loaded, before } = question
  const all = await factsWithin(tx, universe ?? own, question, asked.onlyAsked === true)
  const facts = factsOf(all, own)
  const past = { asked: facts.asked, ...(await pastOf(tx, question)) }
  const ofDays = since(facts, loaded.first)
  const base = {
    scope,
    name,
    days,
    countedAt: null,
    facts: ofDays,
    past,
    by: dividedBy(facts, ofDays),
  }
  if (universe === null) return { ...base, withheld: null }
  return { ...base, withheld: await withheldFor(all, universe, before, days) }
}

/** With what these days are compared. */
export async function pastOf(tx: Tx, question: Question): Promise<Past> {
  const { own, ownBoardId, loaded, before, yesterday } = question
  const known = wholeSchoolYears({ first: before.first, last: question.until ?? loaded.last })
  const school = await schoolDays(tx, own, { known, ownBoardId })
  const start = startOf(await firstAskedDay(tx, own), before.first, school)
  return { start, last: loaded.last, today: addDays(yesterday, 1), school }
}

function dividedBy(all: Facts, ofDays: Facts): FiguresBy['by'] {
  return remember((by) => ({
    tally: tallyOf(all, by),
    groups: by === null ? [] : groupsOf(ofDays, by),
  }))
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

/** The facts of one family and some days, as this reader knows them: to a board, all other boards are one. */
export async function readAsSeen(
  tx: Tx,
  reach: MeasureReach,
  { scope, yesterday, ownBoardId }: Question,
  family: Family,
  days: DayRange,
): Promise<Facts> {
  const read = await readFacts(tx, family, { reach, scope, yesterday, days })
  return ownBoardId === null ? read : withoutOtherBoards(read, ownBoardId)
}

/** What was asked, from a year before these days on; what was paid and worked on them, up to and including yesterday. */
async function factsWithin(
  tx: Tx,
  reach: MeasureReach,
  question: Question,
  onlyAsked: boolean,
): Promise<Facts> {
  const { before, loaded } = question
  const asked = await readAsSeen(tx, reach, question, 'asked', before)
  if (onlyAsked) return asked
  const paid = await readAsSeen(tx, reach, question, 'paid', loaded)
  const pool = await readAsSeen(tx, reach, question, 'pool', loaded)
  return joinFamilies({ asked, paid, pool })
}

/** Of all facts within reach those of the scope itself. */
export function factsOf(facts: Facts, { poolIds, boardIds }: MeasureReach): Facts {
  return ofEachKind(facts, (items) =>
    items.filter(({ groups }) => poolIds.includes(groups.pool) || boardIds.includes(groups.board)),
  )
}

function since(facts: Facts, first: Day): Facts {
  return ofEachKind(facts, (items) => items.filter(({ day }) => first <= day))
}
