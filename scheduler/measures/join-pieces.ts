import type { Day, DayRange } from '../domain/day.ts'
import { merged } from './part.ts'
import type { Parts, Piece } from './piece.ts'
import { MEASURES } from './register.ts'

/**
 * The piece of days that were cut, out of the pieces into which they were: of one family and one breakdown, in order of time, and of
 * all these days. Throws `RangeError` of none.
 */
export function joinPieces(pieces: readonly Piece[]): Piece {
  const [first] = pieces
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('no pieces to join')
  const groups = new Set(pieces.flatMap((piece) => [...piece.groups.keys()]))
  return {
    days: { first: first.days.first, last: last.days.last } satisfies DayRange,
    family: first.family,
    whole: joined(pieces.map(({ whole }) => whole)),
    nobody: joined(pieces.map(({ nobody }) => nobody)),
    groups: new Map(
      [...groups].map((group) => [
        group,
        joined(pieces.map((piece) => piece.groups.get(group) ?? piece.nobody)),
      ]),
    ),
    byDay: new Map<Day, Parts>(pieces.flatMap(({ byDay }) => [...byDay])),
  }
}

/** Of each measure that has a part anywhere the parts as one. */
function joined(all: readonly Parts[]): Parts {
  return MEASURES.map((measure, place) => {
    const parts = all.flatMap((one) => one[place] ?? [])
    return parts.length === 0 ? undefined : merged(measure, parts)
  })
}
