import { periodsBetween } from '../../../scheduler/calendar/period.ts'
import { addDays, type DayRange, earlierDay } from '../../../scheduler/domain/day.ts'
import type { ToldBreakdown } from '../../../scheduler/measures/cell-kind.ts'
import type { FiguresBy } from './figures.ts'
import { fixedGrids } from './stretches.ts'
import { toldOf } from './told-of.ts'

/**
 * The history of what was asked, of everything together or of one group, cut into stretches that this reader is told, up to
 * yesterday: weeks where nothing is withheld. Else of each school year its months where all are told, or its quarters, or the year;
 * of the year that runs the months or quarters that have ended, or nothing. Null where a year that ended is not told. To take the
 * months that are told out of a year of which others are withheld would count the busy ones alone.
 */
export function toldTiles(
  figures: Pick<FiguresBy, 'past' | 'withheld' | 'scope'>,
  by: ToldBreakdown | null,
  group: string | null,
): readonly DayRange[] | null {
  const { past, withheld } = figures
  if (past.start === null) return []
  const known = { first: past.start, last: earlierDay(past.last, addDays(past.today, -1)) }
  const isWhole = ({ first, last }: DayRange) => first >= known.first && last <= known.last
  if (withheld === null) return periodsBetween('week', known.first, known.last).filter(isWhole)
  const isTold = toldOf(figures, by)
  const tiles: DayRange[] = []
  for (const { year, quarters } of fixedGrids(known)) {
    const months = quarters.flatMap((one) => one.months).filter(isWhole)
    const ofQuarters = quarters.map(({ quarter }) => quarter).filter(isWhole)
    const cuts = [months, ofQuarters, isWhole(year) ? [year] : []]
    const cut = cuts.find((of) => of.length > 0 && of.every((one) => isTold(one, group)))
    if (cut !== undefined) tiles.push(...cut)
    else if (isWhole(year)) return null
  }
  return tiles
}
