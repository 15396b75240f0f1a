import type { DayRange } from '../domain/day.ts'
import type { Breakdown } from './breakdown.ts'
import { factsIn, partsBy, type Stretch } from './cells.ts'
import type { Facts } from './facts.ts'
import type { Found, Measure } from './measure.ts'
import { foundIn, partOf } from './part.ts'

/** What measures find on some days, of everything together or of one group of one breakdown. */
export interface Tally {
  /** `group` is null for all of them together. */
  readonly find: (measure: Measure, days: DayRange, group: string | null) => Found
}

/** One cell of a table. */
export interface Cell {
  readonly stretch: Stretch
  /** Null: all groups together. */
  readonly group: string | null
  readonly find: (measure: Measure) => Found
}

/** One cell per stretch for the whole, followed by one per group; groups without facts are there too, as zeros. */
export function cellsOf(
  { find }: Tally,
  stretches: readonly Stretch[],
  groups: readonly string[],
): readonly Cell[] {
  return stretches.flatMap((stretch) =>
    [null, ...groups].map((group) => ({
      stretch,
      group,
      find: (measure: Measure) => find(measure, stretch, group),
    })),
  )
}

/** The tally of facts that are all there. */
export function tallyOf(facts: Facts, by: Breakdown | null): Tally {
  const known = new Map<string, { whole: Facts; ofGroup: (group: string) => Facts }>()
  const on = (days: DayRange) => {
    const name = `${days.first}${days.last}`
    const found = known.get(name)
    if (found !== undefined) return found
    const whole = factsIn(facts, days)
    const made = { whole, ofGroup: by === null ? () => whole : partsBy(whole, by) }
    known.set(name, made)
    return made
  }
  return {
    find: (measure, days, group) => {
      const { whole, ofGroup } = on(days)
      const cell = group === null ? whole : ofGroup(group)
      return foundIn(measure, partOf(measure, cell, whole))
    },
  }
}
