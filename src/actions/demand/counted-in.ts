import type { Counted } from '../../../scheduler/demand/counted.ts'
import { type DayRange, daysBetween, mondayOf } from '../../../scheduler/domain/day.ts'
import type { AskedFact } from '../../../scheduler/measures/facts.ts'
import { sum } from '../../../scheduler/measures/measure.ts'

const WEEK_DAYS = 7

/** Adds up facts within weeks, or within whole months. */
export function countedIn(
  tiles: readonly DayRange[],
  facts: readonly AskedFact[],
  amount: (fact: AskedFact) => number,
): readonly Counted[] {
  const weeks = Map.groupBy(facts, ({ day }) => mondayOf(day))
  const months = Map.groupBy(facts, ({ day }) => day.slice(0, 7))
  return tiles.map(({ first, last }) => {
    const of =
      daysBetween(first, last) + 1 === WEEK_DAYS
        ? (weeks.get(first) ?? [])
        : [...months].flatMap(([month, all]) =>
            first.slice(0, 7) <= month && month <= last.slice(0, 7) ? all : [],
          )
    return { first, last, amount: sum(of, amount) }
  })
}
