import type { Tx } from '../../../db/client.ts'
import type { KeptRow } from '../../../db/queries/measure/kept.ts'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Breakdown } from '../../../scheduler/measures/breakdown.ts'
import { joinPieces } from '../../../scheduler/measures/join-pieces.ts'
import type { Piece } from '../../../scheduler/measures/piece.ts'
import { remember } from '../remember.ts'
import { heldPieces, type PiecesAsked } from './held-pieces.ts'
import { type DaysAsked, type KeptDays } from './kept-days.ts'
import { type Made, madeOf, rowOf } from './made-pieces.ts'

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
  const held = await heldPieces(tx, of, asked)
  const made = new Map<KeptDays, Made>()
  for await (const { missing, facts } of readAhead(held.missing, of))
    made.set(missing, worked(madeOf(facts, missing), asked.by))
  const outOfFacts = (days: KeptDays, by: Breakdown | null) =>
    held.find(days, by) ?? made.get(days)?.pieces(by) ?? []
  const joined = held.unjoined.map(({ days, by }) => ({
    days,
    by,
    piece: joinPieces(days.outOf.flatMap((part) => outOfFacts(part, by))),
  }))
  const by = remember((one: Breakdown | null) =>
    held.needed(one).flatMap((days) => {
      const own = joined.find((other) => other.days === days && other.by === one)
      return own?.piece ?? outOfFacts(days, one)
    }),
  )
  const rows = [...made.values()].map((one) => () => one.rows(of.kept))
  const joinedRows = () =>
    joined.map(({ days, by: one, piece }) => rowOf(of.kept, days, one, piece))
  return { ...piecesBy(by, asked.days), made: joined.length === 0 ? rows : [...rows, joinedRows] }
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
