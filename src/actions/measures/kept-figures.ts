import type { Tx } from '../../../db/client.ts'
import { absentPersons } from '../../../db/queries/measure/asked.ts'
import { type KeptRow, seenNow } from '../../../db/queries/measure/kept.ts'
import type { Breakdown } from '../../../scheduler/measures/breakdown.ts'
import { inOrder } from '../../../scheduler/measures/cells.ts'
import type { Piece } from '../../../scheduler/measures/piece.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'
import { tallyOfPieces } from '../../../scheduler/measures/tally-of-pieces.ts'
import { sha256 } from '../../sha256.ts'
import { remember } from '../remember.ts'
import { codeMark } from './code-mark.ts'
import {
  type Asked,
  type FiguresBy,
  factsOf,
  pastOf,
  type Question,
  questionOf,
  readAsSeen,
} from './figures.ts'
import { cellName } from './hidden-cells.ts'
import { piecesOf } from './kept-pieces.ts'
import { startsOf } from './kept-starts.ts'
import { withheldKept } from './kept-withheld.ts'
import { layerOf } from './layers.ts'
import type { AskedPeriod } from './stretches.ts'
import { fixedGrids } from './stretches.ts'
import type { MeasureReader } from './view-of.ts'

/** Figures, with what is to be kept: worked out when it is asked for, after the transaction, which would wait for it too long. */
export interface KeptFigures {
  readonly figures: FiguresBy
  readonly made: () => readonly KeptRow[]
}

/**
 * The same figures as `figuresFor`, out of months that were kept as far as the facts behind them are as they were; by these breakdowns
 * and cut by these periods alone.
 */
export async function keptFiguresFor(
  tx: Tx,
  actor: MeasureReader,
  asked: Asked & {
    readonly by: readonly (Breakdown | null)[]
    readonly periods: readonly AskedPeriod[]
  },
): Promise<KeptFigures> {
  const { seen, cluster } = await seenNow(tx)
  const question = await questionOf(tx, actor, asked)
  const { scope, own, loaded, before, universe } = question
  const past = await pastOf(tx, question)
  const madeBy = sha256(`${codeMark()} ${cluster}`)
  const by = [...new Set([null, ...asked.by])]
  const pieces = await piecesOf(
    tx,
    {
      kept: { owner: ownerOf(question), madeBy, seen },
      reach: own,
      isPool: scope.kind === 'pool',
      yesterday: asked.yesterday,
      read: async (family, days) => factsOf(await readAsSeen(tx, own, question, family, days), own),
    },
    { days: loaded, before: before.first, starts: startsOf(question, asked.periods), by },
  )
  const personOf = await personsIn(tx, pieces.by(null))
  const withheld =
    universe === null ? null : await withheldKept(tx, question, universe, { madeBy, seen, by })
  return {
    figures: {
      scope,
      name: question.name,
      days: asked.days,
      past,
      by: remember((one) => ({
        tally: tallyOfPieces(pieces.by(one), personOf),
        groups: one === null ? [] : inOrder(pieces.groups(one), one),
      })),
      withheld: withheld && {
        grids: fixedGrids(asked.days),
        isHidden: (place) => withheld.hidden.has(cellName(place)),
      },
    },
    made: () => [...pieces.made(), ...(withheld?.made ?? [])],
  }
}

/** A board that looks at a whole pool sees the other boards as one. */
function ownerOf({ scope, ownBoardId }: Question): string {
  const isOwn = scope.kind === 'board' && scope.id === ownBoardId
  return ownBoardId === null || isOwn ? layerOf(scope) : `${layerOf(scope)} board:${ownBoardId}`
}

/** Who is behind a request that stands for somebody who was away: one number for one person, over all pieces. */
async function personsIn(tx: Tx, pieces: readonly Piece[]) {
  const places = MEASURES.flatMap(({ values }, place) => (values?.areAbsent ? [place] : []))
  const ids = pieces.flatMap((piece) =>
    places.flatMap((place) => piece.whole[place]?.values.map(String) ?? []),
  )
  const persons = await absentPersons(tx, [...new Set(ids)])
  return (name: string | number) => persons.get(String(name)) ?? name
}
