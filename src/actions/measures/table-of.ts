import type { Tx } from '../../../db/client.ts'
import { groupNames } from '../../../db/queries/measure/names.ts'
import type { MeasureScope } from '../../../db/queries/measure/scope.ts'
import type { Day, DayRange } from '../../../scheduler/domain/day.ts'
import { type Cell, cellsOf } from '../../../scheduler/measures/cells.ts'
import type { Breakdown, Facts } from '../../../scheduler/measures/facts.ts'
import {
  type FactKind,
  type Measure,
  type Unit,
  valueOf,
} from '../../../scheduler/measures/measure.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'
import { groupLabel } from './groups.ts'
import { fixedCells } from './hidden-cells.ts'
import { type AskedPeriod, fixedGrids, stretchesOf } from './stretches.ts'
import type { View } from './view-of.ts'

/** One figure. Withheld figures have no value. */
export interface MeasureRow {
  readonly measureId: string
  readonly first: Day
  readonly last: Day
  readonly label: string
  /** Null: everything together. */
  readonly group: { readonly id: string; readonly label: string } | null
  /** The sum, or the share; null where it is withheld or there is nothing to divide by. */
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly withheld: boolean
}

export interface MeasuresRead {
  readonly scope: {
    readonly poolId: string | null
    readonly boardId: string | null
    readonly name: string
  }
  /** What was answered: for whom small figures are withheld, the nearest of month, quarter and school year. */
  readonly period: AskedPeriod
  readonly by: Breakdown | null
  readonly withholds: boolean
  readonly measures: readonly {
    readonly id: string
    readonly nl: string
    readonly en: string
    readonly definition: string
    readonly unit: Unit
  }[]
  readonly rows: readonly MeasureRow[]
}

/** What was asked, by whom. */
export interface Question {
  readonly scope: MeasureScope
  readonly days: DayRange
  readonly period: AskedPeriod
  readonly by: Breakdown | null
  readonly view: View
}

type ShownCell = Cell & { readonly hides: (kind: FactKind) => boolean }

/** Weeks and half quarters do not fit into months: whoever had both could subtract. */
const COARSER: Readonly<Record<AskedPeriod, 'month' | 'quarter' | 'school-year'>> = {
  week: 'month',
  month: 'month',
  'half-quarter': 'month',
  quarter: 'quarter',
  'school-year': 'school-year',
  whole: 'school-year',
}

/** The answer out of the facts: one row per measure, stretch and group. */
export async function tableOf(tx: Tx, question: Question, facts: Facts): Promise<MeasuresRead> {
  const { scope, by, view } = question
  const cells = view.withholds ? cellsWithheld(question, facts) : cellsShown(question, facts)
  const measures = MEASURES.filter((one) => scope.poolId !== undefined || !needsPool(one))
  const names = await namesFor(tx, cells, by)
  const wholes = new Map(
    cells.filter(({ group }) => group === null).map((cell) => [cell.stretch.first, cell.facts]),
  )
  return {
    scope: { poolId: scope.poolId ?? null, boardId: scope.boardId ?? null, name: view.name },
    period: view.withholds ? COARSER[question.period] : question.period,
    by,
    withholds: view.withholds,
    measures: measures.map(({ id, nl, en, definition, unit }) => ({
      id,
      nl,
      en,
      definition,
      unit,
    })),
    rows: measures.flatMap((measure) =>
      cells
        .filter(({ group }) => group === null || measure.wholePool !== true)
        .map((cell) => {
          const label = cell.group === null ? '' : groupLabel(cell.group, by, names)
          return rowOf(measure, cell, wholes.get(cell.stretch.first) ?? cell.facts, label)
        }),
    ),
  }
}

function cellsShown({ period, days, by }: Question, facts: Facts): readonly ShownCell[] {
  return cellsOf(facts, stretchesOf(period, days), by).map((cell) => ({
    ...cell,
    hides: () => false,
  }))
}

/** The cells of the fixed grid that lie, at least in part, within the days that were asked. */
function cellsWithheld({ period, days, by }: Question, facts: Facts): readonly ShownCell[] {
  const grids = fixedGrids(days)
  const { cells, isWithheld } = fixedCells(facts, grids)
  const ofPeriod = {
    month: grids.flatMap(({ quarters }) => quarters.flatMap(({ months }) => months)),
    quarter: grids.flatMap(({ quarters }) => quarters.map(({ quarter }) => quarter)),
    'school-year': grids.map(({ year }) => year),
  }[COARSER[period]]
  return cells
    .filter(
      (cell) =>
        (cell.by === null || cell.by === by) &&
        cell.stretch.first <= days.last &&
        days.first <= cell.stretch.last &&
        ofPeriod.some(
          ({ first, last }) => first === cell.stretch.first && last === cell.stretch.last,
        ),
    )
    .map((cell) => ({ ...cell, hides: (kind) => isWithheld(cell, kind) }))
}

function rowOf(measure: Measure, cell: ShownCell, whole: Facts, groupName: string): MeasureRow {
  const { stretch, group, facts, hides } = cell
  const { first, last, label } = stretch
  const withheld = measure.counts.some(hides)
  const found = measure.find(facts, whole)
  return {
    measureId: measure.id,
    first,
    last,
    label,
    group: group === null ? null : { id: group, label: groupName },
    value: withheld ? null : valueOf(found),
    numerator: withheld ? null : found.numerator,
    denominator: withheld ? null : found.denominator,
    withheld,
  }
}

/** Idle hours and overhead are the pool's: a board has no share of them by itself. */
function needsPool({ counts }: Measure): boolean {
  return counts.includes('work') || counts.includes('overhead')
}

const IS_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/

function namesFor(tx: Tx, cells: readonly Cell[], by: Breakdown | null) {
  const groups = [...new Set(cells.flatMap(({ group }) => group ?? []))]
  const ids = groups.filter((id) => IS_ID.test(id))
  return groupNames(tx, {
    boardIds: by === 'board' ? ids : [],
    siteIds: by === 'site' ? ids : [],
  })
}
