import type { Day, DayRange } from '../../../scheduler/domain/day.ts'
import type { Family } from '../../../scheduler/measures/family.ts'
import type { Value } from '../../../scheduler/measures/measure.ts'
import type { Part } from '../../../scheduler/measures/part.ts'
import type { Parts, Piece } from '../../../scheduler/measures/piece.ts'

/** Of each measure that has a part its place, numerator and denominator, one after the other. */
type Sums = readonly (number | null)[]

interface PartsBody {
  readonly s: Sums
  /** The values of the measures that have any, by their place. */
  readonly v?: Readonly<Record<string, readonly Value[]>>
}

/** A piece as JSON; its shape belongs to the code that wrote it, and is read by no other. */
export interface PieceBody {
  readonly whole: PartsBody
  readonly nobody: PartsBody
  /** What differs from nobody. */
  readonly groups: Readonly<Record<string, PartsBody>>
  readonly days: Readonly<Record<string, PartsBody>>
}

export function bodyOf({ whole, nobody, groups, byDay }: Piece): PieceBody {
  return {
    whole: written(whole, []),
    nobody: written(nobody, []),
    groups: Object.fromEntries([...groups].map(([group, of]) => [group, written(of, nobody)])),
    days: Object.fromEntries([...byDay].map(([day, of]) => [day, written(of, [])])),
  }
}

/** The piece out of its body. */
export function pieceFrom(body: PieceBody, days: DayRange, family: Family): Piece {
  const nobody = read(body.nobody, [])
  return {
    days,
    family,
    nobody,
    whole: read(body.whole, []),
    groups: new Map(Object.entries(body.groups).map(([group, of]) => [group, read(of, nobody)])),
    byDay: new Map(Object.entries(body.days).map(([day, of]) => [day as Day, read(of, [])])),
  }
}

function written(parts: Parts, other: Parts): PartsBody {
  const s: (number | null)[] = []
  const v: Record<string, readonly Value[]> = {}
  for (const [place, part] of parts.entries()) {
    if (part === undefined || isSame(part, other[place])) continue
    s.push(place, part.numerator, part.denominator)
    if (part.values.length > 0) v[place] = part.values
  }
  return Object.keys(v).length === 0 ? { s } : { s, v }
}

function isSame(one: Part, other: Part | undefined): boolean {
  return (
    other !== undefined &&
    one.numerator === other.numerator &&
    one.denominator === other.denominator &&
    one.values.length + other.values.length === 0
  )
}

const NO_VALUES: readonly Value[] = []

function read({ s, v }: PartsBody, other: Parts): Parts {
  const parts = [...other]
  for (let at = 0; at < s.length; at += 3) {
    const place = s[at] ?? 0
    parts[place] = {
      numerator: s[at + 1] ?? 0,
      denominator: s[at + 2] ?? null,
      values: v?.[place] ?? NO_VALUES,
    }
  }
  return parts
}
