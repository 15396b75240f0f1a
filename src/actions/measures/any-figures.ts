import type { Tx } from '../../../db/client.ts'
import { figuresFor } from './figures.ts'
import { keptFiguresFor } from './kept-figures.ts'
import type { HowCut, KeptFigures } from './now-figures.ts'
import { type Asked } from './question.ts'
import type { AskedPeriod } from './stretches.ts'
import type { MeasureReader } from './view-of.ts'

/** Periods that begin within months: to cut kept months is to read them anew. */
const WITHIN_MONTHS: readonly AskedPeriod[] = ['week', 'half-quarter']

/** The figures that a table of these periods and breakdowns needs, out of kept months unless all of them would be cut. */
export async function anyFigures(
  tx: Tx,
  actor: MeasureReader,
  asked: Asked,
  wanted: HowCut,
): Promise<KeptFigures> {
  if (!wanted.periods.some((period) => WITHIN_MONTHS.includes(period)))
    return keptFiguresFor(tx, actor, { ...asked, ...wanted })
  return { figures: await figuresFor(tx, actor, asked), made: [] }
}
