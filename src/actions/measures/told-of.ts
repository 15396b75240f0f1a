import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { ToldBreakdown } from '../../../scheduler/measures/cell-kind.ts'
import type { FiguresBy } from './figures.ts'
import { layerOf } from './layers.ts'
import { fixedGrids, fixedPartsOf } from './stretches.ts'

/** Whether every fixed cell of these days is told, of everything that was asked or of one group of it. */
export type IsTold = (days: DayRange, group: string | null) => boolean

/** Which cells of what was asked this reader is told. */
export function toldOf(
  { withheld, scope }: Pick<FiguresBy, 'withheld' | 'scope'>,
  by: ToldBreakdown | null,
): IsTold {
  return (days, group) => {
    if (withheld === null) return true
    const own = {
      kind: 'asked',
      layer: layerOf(scope),
      by: group === null ? null : by,
      group,
    } as const
    return fixedPartsOf(days, fixedGrids(days)).every(
      (stretch) => !withheld.isHidden({ ...own, stretch }),
    )
  }
}
