import type { Tx } from '../../../db/client.ts'
import { groupNames } from '../../../db/queries/measure/names.ts'
import type { Day, DayRange } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Breakdown } from '../../../scheduler/measures/breakdown.ts'
import { isOfPool } from '../../../scheduler/measures/cell-kind.ts'
import {
  isDividedBy,
  isOfPeople,
  type Measure,
  type Unit,
  valueOf,
} from '../../../scheduler/measures/measure.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'
import type { Cell } from '../../../scheduler/measures/tally.ts'
import { ActionError } from '../../errors.ts'
import { type CutCell, cutCells } from './cut-cells.ts'
import type { FiguresBy } from './figures.ts'
import { groupLabel } from './groups.ts'
import { type AskedPeriod, answeredPeriod } from './stretches.ts'
import { type Trend, trendsOf } from './trend-of.ts'

/** What one cell says. */
export interface Figure {
  readonly first: Day
  readonly last: Day
  readonly label: string
  /** The sum, or the share; null where it is withheld or there is nothing to divide by. */
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

/** One figure of one measure. Withheld figures have no value. */
export interface MeasureRow extends Figure {
  readonly measureId: string
  /** Null: everything together. */
  readonly group: { readonly id: string; readonly label: string } | null
  readonly withheld: boolean
  /** Of what is withheld: the same over the narrowest wider stretch of time where it is not; null where there is none. */
  readonly instead: Figure | null
  /** Against the same days a year before; null for a measure that is not compared, and where trends of groups were not asked. */
  readonly trend: Trend | null
}

export interface MeasuresRead {
  readonly scope: {
    readonly poolId: string | null
    readonly boardId: string | null
    readonly regionId: string | null
    readonly name: string
  }
  /** The days that were answered: those that were asked, or the whole months around them where figures are withheld. */
  readonly days: DayRange
  /** What was answered: for whom small figures are withheld, months for weeks and half quarters. */
  readonly period: AskedPeriod
  readonly by: Breakdown | null
  readonly withholds: boolean
  /** When figures were worked out that are kept for a day; null: as of this answer. */
  readonly countedAt: Instant | null
  readonly measures: readonly {
    readonly id: string
    readonly nl: string
    readonly en: string
    readonly definition: string
    readonly unit: Unit
  }[]
  readonly rows: readonly MeasureRow[]
}

/** How figures are cut into rows. */
export interface TableAsked {
  readonly period: AskedPeriod
  readonly by: Breakdown | null
  /** Set where rows of everything together are enough. */
  readonly isUndivided?: boolean
  /** Set to false where the trend of everything together is enough. */
  readonly hasGroupTrends?: boolean
}

/** The answer out of the facts: one row per measure, stretch and group. */
export async function tableOf(
  tx: Tx,
  figures: FiguresBy,
  { period, by, isUndivided = false, hasGroupTrends = true }: TableAsked,
): Promise<MeasuresRead> {
  const { scope, name, days, withheld } = figures
  if (withheld !== null && (by === 'source' || by === 'pair')) throw notTold(by)
  const cells = cutCells(figures, period, isUndivided ? null : by)
  const measures = MEASURES.filter(
    (one) =>
      (scope.kind === 'pool' || !needsPool(one)) && (withheld === null || one.exactOnly !== true),
  )
  const names = await namesFor(tx, cells, by)
  const wholes = new Map(
    cells.filter(({ group }) => group === null).map((cell) => [cell.stretch.first, cell]),
  )
  const [first] = cells
  const stretches = { first: first?.stretch.first, last: cells.at(-1)?.stretch.last }
  const trendOf = trendsOf(figures, period, isUndivided ? null : by)
  const idOf = (kind: typeof scope.kind) => (scope.kind === kind ? scope.id : null)
  return {
    scope: { poolId: idOf('pool'), boardId: idOf('board'), regionId: idOf('region'), name },
    days: { first: stretches.first ?? days.first, last: stretches.last ?? days.last },
    period: withheld === null ? period : answeredPeriod(period),
    by,
    withholds: withheld !== null,
    countedAt: figures.countedAt,
    measures: measures.map(({ id, nl, en, definition, unit }) => ({
      id,
      nl,
      en,
      definition,
      unit,
    })),
    rows: measures.flatMap((measure) =>
      cells
        .filter(({ group }) => group === null || isDividedBy(measure, by))
        .map((cell) => {
          const label = cell.group === null ? '' : groupLabel(cell.group, by, names)
          const row = rowOf(measure, cell, wholes.get(cell.stretch.first) ?? cell, label)
          const isCompared = cell.group === null || hasGroupTrends
          return { ...row, trend: isCompared ? trendOf(measure, cell) : null }
        }),
    ),
  }
}

/** Of few who came, each would be told what they did; two boards lend each other few people. */
function notTold(by: 'source' | 'pair'): ActionError {
  const what = { source: 'Wie er kwam', pair: 'Wie aan wie leende' }[by]
  return new ActionError('invalid-input', `${what}, ziet alleen wie de pool leidt.`, {
    fields: [{ field: 'by', value: by, remedy: 'Kies een andere uitsplitsing.' }],
  })
}

function rowOf(
  measure: Measure,
  cell: CutCell,
  whole: CutCell,
  groupName: string,
): Omit<MeasureRow, 'trend'> {
  const { group } = cell
  const withheld = isHidden(measure, cell) || (measure.ofWhole === true && isHidden(measure, whole))
  const figure = figureOf(measure, cell)
  return {
    ...figure,
    ...(withheld && { value: null, numerator: null, denominator: null }),
    measureId: measure.id,
    group: group === null ? null : { id: group, label: groupName },
    withheld,
    instead: withheld ? insteadOf(measure, cell) : null,
  }
}

/** A share of everything together would need a whole of its own, and has none. */
function insteadOf(measure: Measure, { wider }: CutCell): Figure | null {
  if (measure.ofWhole === true) return null
  const shown = wider.find((cell) => !isHidden(measure, cell))
  return shown === undefined ? null : figureOf(measure, shown)
}

function figureOf(measure: Measure, { stretch, find }: Cell): Figure {
  const found = find(measure)
  const { first, last, label } = stretch
  return { first, last, label, value: valueOf(found), ...found }
}

/** Whether too few people stand behind one of the kinds of facts that the measure counts. */
export function isHidden({ counts, slice }: Measure, { hides }: Pick<CutCell, 'hides'>): boolean {
  return counts.some((kind) => isOfPeople(kind) && hides(kind, slice))
}

/** Idle hours, supply and overhead are the pool's: a board has no share of them by itself. */
function needsPool({ counts }: Measure): boolean {
  return counts.some((kind) => !isOfPeople(kind) || isOfPool(kind))
}

const IS_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/

function namesFor(tx: Tx, cells: readonly Cell[], by: Breakdown | null) {
  const groups = [...new Set(cells.flatMap(({ group }) => group ?? []))]
  const ids = groups.flatMap((id) => id.split('>')).filter((id) => IS_ID.test(id))
  return groupNames(tx, {
    boardIds: by === 'board' || by === 'pair' ? ids : [],
    siteIds: by === 'site' ? ids : [],
  })
}
