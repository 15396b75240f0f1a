import type { DayRange } from '../domain/day.ts'
import { NO_FACTS } from './facts.ts'
import { type Family, familiesOf } from './family.ts'
import type { Measure, Value } from './measure.ts'
import { foundIn, merged, type Part, partOf } from './part.ts'
import type { Piece } from './piece.ts'
import { MEASURES } from './register.ts'
import type { Tally } from './tally.ts'

/** What is known of a measure once and for all. */
const ABOUT = new Map(
  MEASURES.map((measure, place) => [
    measure,
    { place, families: familiesOf(measure), none: partOf(measure, NO_FACTS, NO_FACTS) },
  ]),
)

/** The pieces that lie in some days. */
interface Within {
  readonly whole: Readonly<Record<Family, readonly Piece[]>>
  /** Those that lie there in part only. */
  readonly cut: readonly Piece[]
}

/**
 * The tally of pieces that do not overlap. A stretch of days that is asked is made up of whole pieces; of everything together, what is
 * compared with the year before may begin and end on any day. Throws `RangeError` for another stretch that cuts a piece, and for a
 * measure that is not in the register. `personOf` tells who is behind a person of a piece, where these are named by piece.
 */
export function tallyOfPieces(
  pieces: readonly Piece[],
  personOf: (name: Value) => Value = (name) => name,
): Tally {
  const known = new Map<string, Within>()
  const within = (days: DayRange): Within => {
    const name = days.first + days.last
    const found = known.get(name) ?? piecesWithin(pieces, days)
    known.set(name, found)
    return found
  }
  return {
    find: (measure, days, group) => {
      const about = ABOUT.get(measure)
      if (about === undefined) throw new RangeError(`no measure of the register: ${measure.id}`)
      const { whole, cut } = within(days)
      const parts: Part[] = []
      for (const family of about.families) {
        for (const piece of whole[family]) {
          const of = group === null ? piece.whole : (piece.groups.get(group) ?? piece.nobody)
          const part = of[about.place]
          if (part !== undefined) parts.push(part)
        }
      }
      for (const piece of cut) {
        if (!about.families.includes(piece.family)) continue
        parts.push(...partsOfDays(piece, measure, about.place, days, group))
      }
      if (parts.length === 0) parts.push(about.none)
      const part = merged(measure, parts)
      if (measure.values?.areAbsent !== true) return foundIn(measure, part)
      return foundIn(measure, { ...part, values: part.values.map(personOf) })
    },
  }
}

function piecesWithin(pieces: readonly Piece[], { first, last }: DayRange): Within {
  const touched = pieces.filter(({ days }) => days.first <= last && first <= days.last)
  const isWhole = ({ days }: Piece) => first <= days.first && days.last <= last
  const of = (family: Family) => touched.filter((one) => one.family === family && isWhole(one))
  return {
    whole: { asked: of('asked'), paid: of('paid'), pool: of('pool') },
    cut: touched.filter((one) => !isWhole(one)),
  }
}

function partsOfDays(
  { byDay, days }: Piece,
  { id, compared }: Measure,
  place: number,
  { first, last }: DayRange,
  group: string | null,
): readonly Part[] {
  if (group !== null || compared === undefined)
    throw new RangeError(`${id} is not told from ${first} to ${last}: it cuts ${days.first}`)
  return [...byDay].flatMap(([day, parts]) =>
    first <= day && day <= last ? (parts[place] ?? []) : [],
  )
}
