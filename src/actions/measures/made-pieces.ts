import type { KeptRow } from '../../../db/queries/measure/kept.ts'
import { BREAKDOWNS, type Breakdown } from '../../../scheduler/measures/breakdown.ts'
import { factsIn } from '../../../scheduler/measures/cells.ts'
import { type Facts } from '../../../scheduler/measures/facts.ts'
import { type Piece, pieceOf } from '../../../scheduler/measures/piece.ts'
import { remember } from '../remember.ts'
import type { KeptDays } from './kept-days.ts'
import { bodyOf } from './piece-body.ts'

/** The pieces of days that are kept as one, out of their facts. */
export interface Made {
  readonly of: KeptDays
  readonly pieces: (by: Breakdown | null) => readonly Piece[]
  /** The same to be kept; what is needed in parts is not. */
  readonly rows: (by: Pick<KeptRow, 'owner' | 'madeBy' | 'seen'>) => readonly KeptRow[]
}

const ALL_BY: readonly (Breakdown | null)[] = [null, ...BREAKDOWNS]

/** The pieces of all facts of these days and family. */
export function madeOf(read: Facts, of: KeptDays): Made {
  const facts = namedByRequest(read)
  const { family, parts } = of
  const pieces = remember((by: Breakdown | null) =>
    parts.map((part) =>
      pieceOf(parts.length === 1 ? facts : factsIn(facts, part), { days: part, family, by }),
    ),
  )
  return {
    of,
    pieces,
    rows: (kept) =>
      parts.length > 1
        ? []
        : ALL_BY.flatMap((by) => pieces(by).map((piece) => rowOf(kept, of, by, piece))),
  }
}

/** A piece as it is kept. */
export function rowOf(
  kept: Pick<KeptRow, 'owner' | 'madeBy' | 'seen'>,
  { family, days, through }: KeptDays,
  by: Breakdown | null,
  piece: Piece,
): KeptRow {
  return {
    ...kept,
    kind: family,
    by: by ?? '',
    firstDay: days.first,
    lastDay: days.last,
    throughDay: through,
    body: bodyOf(piece),
  }
}

/**
 * The same facts, with everybody who was away named by one of their requests: numbers of people are good for one reading, and what
 * is kept must not tell more of somebody than the request does.
 */
function namedByRequest(facts: Facts): Facts {
  const names = new Map<string, string>()
  for (const { persons, requestId } of facts.asked)
    for (const person of persons) if (!names.has(person)) names.set(person, requestId)
  return {
    ...facts,
    asked: facts.asked.map((one) => ({
      ...one,
      persons: one.persons.map((person) => names.get(person) ?? person),
    })),
  }
}
