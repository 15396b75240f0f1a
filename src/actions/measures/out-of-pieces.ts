import type { Tx } from '../../../db/client.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { inOrder } from '../../../scheduler/measures/cells.ts'
import type { Tally } from '../../../scheduler/measures/tally.ts'
import { tallyOfPieces } from '../../../scheduler/measures/tally-of-pieces.ts'
import { remember } from '../remember.ts'
import { absentBehind } from './absent-behind.ts'
import { type FiguresBy, pastOf } from './figures.ts'
import { cellName } from './hidden-cells.ts'
import type { Pieces } from './kept-pieces.ts'
import { type Question } from './question.ts'
import { fixedGrids } from './stretches.ts'

/** Figures out of pieces, and the names of the cells that are withheld; null where none are. */
export async function figuresOutOf(
  tx: Tx,
  question: Question,
  {
    pieces,
    hidden,
    countedAt,
  }: {
    readonly pieces: Pick<Pieces, 'by' | 'groups'>
    readonly hidden: ReadonlySet<string> | null
    readonly countedAt: Instant | null
  },
): Promise<FiguresBy> {
  const { scope, name, days } = question
  const [personOf, past] = await Promise.all([
    absentBehind(tx, pieces.by(null)),
    pastOf(tx, question),
  ])
  const whole = tallyOfPieces(pieces.by(null), personOf)
  return {
    scope,
    name,
    days,
    countedAt,
    past,
    by: remember((one) => ({
      tally: one === null ? whole : dividedTally(whole, tallyOfPieces(pieces.by(one), personOf)),
      groups: one === null ? [] : inOrder(pieces.groups(one), one),
    })),
    withheld: hidden && {
      grids: fixedGrids(days),
      isHidden: (place) => hidden.has(cellName(place)),
    },
  }
}

/** Everything together out of pieces of its own, which are kept by the day; groups out of theirs. */
function dividedTally(whole: Tally, ofGroups: Tally): Tally {
  return {
    find: (measure, days, group) => (group === null ? whole : ofGroups).find(measure, days, group),
  }
}
