const MINUTES_PER_HOUR = 60

/**
 * What minutes of work cost at an hourly price, in whole cents, half a cent upward. Also for tariffs, which are per hour too.
 *
 * Throws `RangeError` when a number is negative or not whole.
 */
export function wageCents(minutes: number, centsPerHour: number): number {
  for (const value of [minutes, centsPerHour]) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new RangeError(`minutes and cents are whole and not below 0: ${value}`)
    }
  }
  return Math.floor((2 * minutes * centsPerHour + MINUTES_PER_HOUR) / (2 * MINUTES_PER_HOUR))
}
