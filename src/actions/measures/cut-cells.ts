import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Breakdown } from '../../../scheduler/measures/breakdown.ts'
import type { CellKind } from '../../../scheduler/measures/cell-kind.ts'
import type { Stretch } from '../../../scheduler/measures/cells.ts'
import type { Measure } from '../../../scheduler/measures/measure.ts'
import { type Cell, cellsOf } from '../../../scheduler/measures/tally.ts'
import type { FiguresBy } from './figures.ts'
import { layerOf } from './layers.ts'
import {
  type AskedPeriod,
  coarserThan,
  fixedPartsOf,
  fixedStretches,
  stretchesOf,
} from './stretches.ts'

/** A cell that is answered, with what is withheld in it and the wider stretches of time that could stand in for it. */
export interface CutCell extends Cell {
  /** Of a slice: the one group of a breakdown that a measure counts out of everything together. */
  readonly hides: (kind: CellKind, slice?: Measure['slice']) => boolean
  readonly wider: readonly Omit<CutCell, 'wider'>[]
}

/** The cells of a question. What is withheld is so along whole months: nobody gets a cut of time of their own. */
export function cutCells(
  figures: FiguresBy,
  period: AskedPeriod,
  by: Breakdown | null,
): readonly CutCell[] {
  const { days, scope, withheld } = figures
  const { tally, groups } = figures.by(by)
  if (withheld === null) {
    const nothing = { hides: () => false, wider: [] }
    return cellsOf(tally, stretchesOf(period, days), groups).map((cell) => ({
      ...cell,
      ...nothing,
    }))
  }
  const { grids, isHidden } = withheld
  const layer = layerOf(scope)
  const hidesIn = (stretch: DayRange, group: string | null) => {
    const parts = fixedPartsOf(stretch, grids)
    const own = { by: group === null ? null : by, group }
    return (kind: CellKind, slice?: Measure['slice']) =>
      parts.some((part) => isHidden({ layer, ...(slice ?? own), kind, stretch: part }))
  }
  const asked = fixedStretches(period, days, grids)
  const widerThan = new Map(asked.map((one) => [one, coarserThan(one, grids)]))
  const found = new Map(
    cellsOf(tally, unique([...asked, ...[...widerThan.values()].flat()]), groups).map((cell) => {
      const hides = hidesIn(cell.stretch, cell.group)
      return [keyOf(cell.stretch, cell.group), { ...cell, hides }] as const
    }),
  )
  return asked.flatMap((stretch) =>
    [null, ...groups].flatMap((group) => {
      const cell = found.get(keyOf(stretch, group))
      const wider = (widerThan.get(stretch) ?? []).flatMap(
        (around) => found.get(keyOf(around, group)) ?? [],
      )
      return cell === undefined ? [] : { ...cell, stretch, wider }
    }),
  )
}

function unique(stretches: readonly Stretch[]): readonly Stretch[] {
  return [...new Map(stretches.map((one) => [keyOf(one, null), one])).values()]
}

function keyOf({ first, last }: DayRange, group: string | null): string {
  return `${first}/${last} ${group ?? '*'}`
}
