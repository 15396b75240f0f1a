import type { Day, DayRange } from '../domain/day.ts'
import type { Breakdown } from './breakdown.ts'
import { groupsOf, partsBy } from './cells.ts'
import { type Facts, NO_FACTS } from './facts.ts'
import { type Family, familiesOf } from './family.ts'
import { isDividedBy, type Measure } from './measure.ts'
import { type Part, partOf } from './part.ts'
import { MEASURES } from './register.ts'

/** What every measure finds somewhere, by its place in the register; what finds nothing may be left out. */
export type Parts = readonly (Part | undefined)[]

/**
 * What every measure finds in the facts of one family on some days, of everything together and of each group of one breakdown: as
 * much as is needed to tell any cell of which these days are a part.
 */
export interface Piece {
  readonly days: DayRange
  readonly family: Family
  readonly groups: ReadonlyMap<string, Parts>
  readonly whole: Parts
  /** Of a group that has no facts here: a share of the whole has a whole all the same. */
  readonly nobody: Parts
  /** Of everything together day by day, where measures are held against the year before. */
  readonly byDay: ReadonlyMap<Day, Parts>
}

/** Which measures a family has a part in, by their place in the register. */
const PLACES: Readonly<Record<Family, readonly number[]>> = {
  asked: placesOf('asked'),
  paid: placesOf('paid'),
  pool: placesOf('pool'),
}

function placesOf(family: Family): readonly number[] {
  return MEASURES.flatMap((one, place) => (familiesOf(one).includes(family) ? [place] : []))
}

/** The piece of facts of one family, all of them on these days; `days` is a whole number of months or less than one. */
export function pieceOf(
  facts: Facts,
  { days, family, by }: { days: DayRange; family: Family; by: Breakdown | null },
): Piece {
  const whole = partsOf(family, facts, facts, () => true)
  const isDivided = (measure: Measure) => isDividedBy(measure, by)
  const nobody = partsOf(family, NO_FACTS, facts, isDivided)
  const ofGroup = by === null ? () => facts : partsBy(facts, by)
  const groups = by === null ? [] : groupsOf(facts, by)
  return {
    days,
    family,
    whole,
    nobody,
    groups: new Map(
      groups.map((group) => [group, partsOf(family, ofGroup(group), facts, isDivided)]),
    ),
    byDay: family === 'asked' && by === null ? daysOf(facts) : new Map(),
  }
}

function daysOf({ asked }: Facts): Piece['byDay'] {
  return new Map(
    [...Map.groupBy(asked, ({ day }) => day)].map(([day, onDay]) => {
      const facts = { ...NO_FACTS, asked: onDay }
      return [
        day,
        partsOf('asked', facts, facts, ({ compared }) => compared !== undefined),
      ] as const
    }),
  )
}

function partsOf(
  family: Family,
  cell: Facts,
  whole: Facts,
  isAsked: (measure: Measure) => boolean,
): Parts {
  const parts: (Part | undefined)[] = Array.from({ length: MEASURES.length })
  for (const place of PLACES[family]) {
    const measure = MEASURES[place]
    if (measure !== undefined && isAsked(measure)) parts[place] = partOf(measure, cell, whole)
  }
  return parts
}
