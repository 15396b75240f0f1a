import type { Tx } from '../../../db/client.ts'
import type { KeptRow } from '../../../db/queries/measure/kept.ts'
import type { Breakdown } from '../../../scheduler/measures/breakdown.ts'
import { sha256 } from '../../sha256.ts'
import { codeMark } from './code-mark.ts'
import { type FiguresBy, factsOf, readAsSeen } from './figures.ts'
import { piecesOf, type RowsMade } from './kept-pieces.ts'
import { type CutByTime, startsOf } from './kept-starts.ts'
import { withheldKept } from './kept-withheld.ts'
import { layerOf } from './layers.ts'
import { figuresOutOf } from './out-of-pieces.ts'
import { type Question } from './question.ts'

/** Figures, with what is to be kept: worked out piece by piece after the transaction, which would wait for it too long. */
export interface KeptFigures {
  readonly figures: FiguresBy
  readonly made: readonly RowsMade[]
}

/** How kept figures are asked: by these breakdowns and cut by these periods alone. */
export interface HowCut extends CutByTime {
  readonly by: readonly (Breakdown | null)[]
}

/** By which code, in which cluster, parts are made that hold here. */
export function madeByOf(cluster: string): string {
  return sha256(`${codeMark()} ${cluster}`)
}

/** The figures as of this moment. `seen` was asked before any of the facts is read. */
export async function figuresOfNow(
  tx: Tx,
  question: Question,
  { madeBy, seen, ...cut }: HowCut & Pick<KeptRow, 'madeBy' | 'seen'>,
): Promise<KeptFigures> {
  const { scope, own, loaded, before, universe, yesterday } = question
  const by = [...new Set([null, ...cut.by])]
  const pieces = await piecesOf(
    tx,
    {
      kept: { owner: ownerOf(question), madeBy, seen },
      reach: own,
      isPool: scope.kind === 'pool',
      isOfNow: universe === null,
      yesterday,
      read: async (family, part) => factsOf(await readAsSeen(tx, own, question, family, part), own),
    },
    {
      days: loaded,
      before: before.first,
      starts: startsOf(question, cut),
      by,
      hasGroupCourses: universe !== null || cut.hasGroupCourses,
    },
  )
  const withheld =
    universe === null ? null : await withheldKept(tx, question, universe, { madeBy, seen, by })
  const hidden = withheld?.hidden ?? null
  return {
    figures: await figuresOutOf(tx, question, { pieces, hidden, countedAt: null }),
    made: withheld === null ? pieces.made : [...pieces.made, () => withheld.made],
  }
}

/** A board that looks at a whole pool sees the other boards as one. */
export function ownerOf({ scope, ownBoardId }: Question): string {
  const isOwn = scope.kind === 'board' && scope.id === ownBoardId
  return ownBoardId === null || isOwn ? layerOf(scope) : `${layerOf(scope)} board:${ownBoardId}`
}
