import { wageCents } from './wage-cents.ts'

/**
 * The cents of each line so that they add up to what all minutes together cost: a line is the difference between two rounded
 * running totals. Each is less than one cent from its own exact price, none is below 0, and the sum of the lines shown is
 * the rounded sum shown (measures.md).
 *
 * Throws `RangeError` as `wageCents` does.
 */
export function wageLines(
  minutesPerLine: readonly number[],
  centsPerHour: number,
): readonly number[] {
  let minutes = 0
  let cents = 0
  return minutesPerLine.map((ofLine) => {
    minutes += ofLine
    const before = cents
    cents = wageCents(minutes, centsPerHour)
    return cents - before
  })
}
