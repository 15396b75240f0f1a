import { openDays } from '../../../scheduler/demand/open-days.ts'
import { addDays, type Day, type DayRange, day, weekdayOf } from '../../../scheduler/domain/day.ts'

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A Poisson count, by multiplication (Knuth). */
export function poisson(mean: number, next: () => number): number {
  if (mean > 30) return poisson(mean / 2, next) + poisson(mean / 2, next)
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = next(); product > limit; product *= next()) count += 1
  return count
}

/** A sum of a Poisson count of requests of 1, 2, 5 or 12 each: its variance is 8.7 times its mean. */
export function drawnSum(mean: number, next: () => number): number {
  const sizes = [1, 2, 5, 12]
  const requests = poisson(mean / 5, next)
  let sum = 0
  for (let index = 0; index < requests; index++) sum += sizes[Math.floor(next() * 4)] ?? 0
  return sum
}

const KNOWN = { first: day('2023-08-01'), last: day('2028-07-31') }
/** Each year another week of autumn and spring holiday, and summers that shift. */
const HOLIDAYS: readonly (readonly [string, number])[] = [
  ['2023-10-14', 9],
  ['2023-12-23', 16],
  ['2024-02-17', 9],
  ['2024-04-27', 9],
  ['2024-07-13', 44],
  ['2024-10-26', 9],
  ['2024-12-21', 16],
  ['2025-02-22', 9],
  ['2025-04-26', 9],
  ['2025-07-19', 44],
  ['2025-10-18', 9],
  ['2025-12-20', 16],
  ['2026-02-14', 9],
  ['2026-04-25', 9],
  ['2026-07-04', 44],
  ['2026-10-10', 9],
  ['2026-12-19', 16],
  ['2027-02-20', 9],
  ['2027-04-24', 9],
  ['2027-07-10', 44],
]
const closed = new Set(
  HOLIDAYS.flatMap(([first, days]) =>
    Array.from({ length: days }, (_, index) => addDays(day(first), index)),
  ),
)
const isOpen = (of: Day) => weekdayOf(of) <= 5 && !closed.has(of)

/** Five school years in which holidays fall in other weeks each year. */
export const OPEN = openDays(isOpen, KNOWN)

/** The weeks from Monday to Sunday from one day up to another. */
export function weeks(first: Day, until: Day): readonly DayRange[] {
  const found: DayRange[] = []
  for (let next = first; addDays(next, 6) < until; next = addDays(next, 7)) {
    found.push({ first: next, last: addDays(next, 6) })
  }
  return found
}
