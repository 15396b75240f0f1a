import type { Tx } from '../../../db/client.ts'
import { type KeptRow, partsThatHold } from '../../../db/queries/measure/kept.ts'
import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import type { Day, DayRange } from '../../../scheduler/domain/day.ts'
import type { Breakdown } from '../../../scheduler/measures/breakdown.ts'
import type { Facts } from '../../../scheduler/measures/facts.ts'
import type { Family } from '../../../scheduler/measures/family.ts'
import type { Piece } from '../../../scheduler/measures/piece.ts'
import { type Month, type MonthsAsked, monthsOf } from './kept-months.ts'
import { type Made, madeOf } from './made-pieces.ts'
import { type KnownPieces, knownPieces, pieceOfRow } from './remembered-pieces.ts'

/** Whose pieces are asked, and how facts are read where they are missing. */
export interface PiecesAsked {
  readonly kept: Pick<KeptRow, 'owner' | 'madeBy' | 'seen'>
  readonly reach: MeasureReach
  readonly isPool: boolean
  readonly yesterday: Day
  readonly read: (family: Family, days: DayRange) => Promise<Facts>
}

/** The pieces of some months. */
export interface Pieces {
  readonly by: (by: Breakdown | null) => readonly Piece[]
  /** The groups that a breakdown has in the months whose figures are asked. */
  readonly groups: (by: Breakdown) => readonly string[]
  /** Works out what was missing, to be kept; takes long, and needs no transaction. */
  readonly made: () => readonly KeptRow[]
}

/** The pieces of these months: those that are kept and hold, and the others out of the facts. */
export async function piecesOf(tx: Tx, of: PiecesAsked, asked: MonthsAsked): Promise<Pieces> {
  const months = monthsOf(asked, of)
  const heldOf = await heldMonths(tx, of, asked)
  const isKept = (month: Month) =>
    month.parts.length === 1 && asked.by.every((by) => heldOf(month, by) !== undefined)
  const kept = months.filter(isKept)
  const made: Made[] = []
  for (const month of months.filter((one) => !isKept(one)))
    made.push(worked(madeOf(await of.read(month.family, month.days), month), asked.by))
  const by = (one: Breakdown | null) => [
    ...kept.flatMap((month) => heldOf(month, one) ?? []),
    ...made.flatMap(({ pieces }) => pieces(one)),
  ]
  return { ...piecesBy(by, asked.days), made: () => made.flatMap((one) => one.rows(of.kept)) }
}

/** Pieces by breakdown, with the groups that they have on these days. */
export function piecesBy(
  by: Pieces['by'],
  { first, last }: DayRange,
): Pick<Pieces, 'by' | 'groups'> {
  return {
    by,
    groups: (one) =>
      by(one).flatMap(({ days, groups }) =>
        first <= days.first && days.last <= last ? [...groups.keys()] : [],
      ),
  }
}

/** The same with the pieces that are asked for worked out: between two readings, so that the transaction never waits long. */
function worked(made: Made, by: readonly (Breakdown | null)[]): Made {
  for (const one of by) made.pieces(one)
  return made
}

async function heldMonths(tx: Tx, { kept, reach }: PiecesAsked, { days, before, by }: MonthsAsked) {
  const known = knownPieces()
  const rows = await partsThatHold(tx, {
    owner: kept.owner,
    madeBy: kept.madeBy,
    reach,
    days: { first: before, last: days.last },
    by: by.map((one) => one ?? ''),
    knownIds: [...known.keys()],
  })
  return heldIn(rows, known)
}

/** The piece of a month among kept rows; undefined where it is not there. */
export function heldIn(
  rows: Awaited<ReturnType<typeof partsThatHold>>,
  known: KnownPieces,
): (month: Month, by: Breakdown | null) => Piece | undefined {
  const named = new Map(
    rows.map((row) => [`${row.kind} ${row.firstDay} ${row.throughDay} ${row.by}`, row]),
  )
  return (month, by) => {
    const row = named.get(`${month.family} ${month.days.first} ${month.through} ${by ?? ''}`)
    return row && pieceOfRow(row, month, known)
  }
}
