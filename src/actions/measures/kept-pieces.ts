import type { Tx } from '../../../db/client.ts'
import { type KeptRow, partsThatHold } from '../../../db/queries/measure/kept.ts'
import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import type { Day, DayRange } from '../../../scheduler/domain/day.ts'
import type { Breakdown } from '../../../scheduler/measures/breakdown.ts'
import type { Facts } from '../../../scheduler/measures/facts.ts'
import type { Family } from '../../../scheduler/measures/family.ts'
import type { Piece } from '../../../scheduler/measures/piece.ts'
import { type DaysAsked, type KeptDays, keptDaysOf } from './kept-days.ts'
import { type Made, madeOf } from './made-pieces.ts'
import { type KnownPieces, knownPieces, pieceOfRow } from './remembered-pieces.ts'

/** Whose pieces are asked, and how facts are read where they are missing. */
export interface PiecesAsked {
  readonly kept: Pick<KeptRow, 'owner' | 'madeBy' | 'seen'>
  readonly reach: MeasureReach
  readonly isPool: boolean
  readonly isOfNow: boolean
  readonly yesterday: Day
  readonly read: (family: Family, days: DayRange) => Promise<Facts>
}

/** Works out rows that are to be kept. */
export type RowsMade = () => readonly KeptRow[]

/** The pieces of some days. */
export interface Pieces {
  readonly by: (by: Breakdown | null) => readonly Piece[]
  /** The groups that a breakdown has on the days whose figures are asked. */
  readonly groups: (by: Breakdown) => readonly string[]
  /** What was missing, to be kept: each works out the rest of its days, which takes long and needs no transaction. */
  readonly made: readonly RowsMade[]
}

/** The pieces of these days: those that are kept and hold, and the others out of the facts. */
export async function piecesOf(tx: Tx, of: PiecesAsked, asked: DaysAsked): Promise<Pieces> {
  const all = keptDaysOf(asked, of)
  const heldOf = await heldDays(tx, of, asked)
  const isKept = (one: KeptDays) =>
    one.parts.length === 1 && asked.by.every((by) => heldOf(one, by) !== undefined)
  const kept = all.filter(isKept)
  const made: Made[] = []
  for await (const { missing, facts } of readAhead(
    all.filter((one) => !isKept(one)),
    of,
  ))
    made.push(worked(madeOf(facts, missing), asked.by))
  const by = (one: Breakdown | null) => [
    ...kept.flatMap((days) => heldOf(days, one) ?? []),
    ...made.flatMap(({ pieces }) => pieces(one)),
  ]
  return { ...piecesBy(by, asked.days), made: made.map((one) => () => one.rows(of.kept)) }
}

/** The facts of these days, one after the other; the next are read while these are worked with. */
async function* readAhead(days: readonly KeptDays[], { read }: Pick<PiecesAsked, 'read'>) {
  const begin = (one: KeptDays | undefined) => {
    const reading = one && read(one.family, one.days)
    // Whoever waits for it hears of a failure; the one before may fail first.
    reading?.catch(() => undefined)
    return reading
  }
  let next = begin(days[0])
  for (const [index, missing] of days.entries()) {
    const facts = await next
    next = begin(days[index + 1])
    if (facts !== undefined) yield { missing, facts }
  }
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

async function heldDays(tx: Tx, { kept, reach }: PiecesAsked, { days, before, by }: DaysAsked) {
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

/** The piece of kept days among kept rows; undefined where it is not there. */
export function heldIn(
  rows: Awaited<ReturnType<typeof partsThatHold>>,
  known: KnownPieces,
): (of: KeptDays, by: Breakdown | null) => Piece | undefined {
  const named = new Map(
    rows.map((row) => [
      [row.kind, row.firstDay, row.lastDay, row.throughDay, row.by].join(' '),
      row,
    ]),
  )
  return (of, by) => {
    const { family, days, through } = of
    const row = named.get([family, days.first, days.last, through, by ?? ''].join(' '))
    return row && pieceOfRow(row, of, known)
  }
}
