import type { Tx } from '../../../db/client.ts'
import { seenNow } from '../../../db/queries/measure/kept.ts'
import { nightFiguresFor } from './night-figures.ts'
import { figuresOfNow, type HowCut, type KeptFigures, madeByOf } from './now-figures.ts'
import { type Asked, questionOf } from './question.ts'
import type { MeasureReader } from './view-of.ts'

/**
 * The same figures as `figuresFor`, out of months that were kept as far as the facts behind them are as they were. For whom small
 * figures are withheld: as of the last night, where it was worked out for them.
 */
export async function keptFiguresFor(
  tx: Tx,
  actor: MeasureReader,
  asked: Asked & HowCut,
): Promise<KeptFigures> {
  const { seen, cluster } = await seenNow(tx)
  const question = await questionOf(tx, actor, asked)
  const madeBy = madeByOf(cluster)
  const figures = await nightFiguresFor(tx, question, { ...asked, madeBy })
  if (figures !== null) return { figures, made: [] }
  return figuresOfNow(tx, question, { ...asked, madeBy, seen })
}
