import { kilometresBetween, type Place, type TravelModel } from '../domain/place.ts'

const METRES_PER_KM = 1000
const THERE_AND_BACK = 2

/** Whole metres from one place to another by road: the straight line times the pool's road factor. */
export function roadMetres(from: Place, to: Place, { roadFactor }: TravelModel): number {
  return Math.round(kilometresBetween(from, to) * roadFactor * METRES_PER_KM)
}

/**
 * What travel costs, in whole cents: there and back on each day, half a cent of a day upward. A day is rounded by itself, so
 * that lines per day add up to the sum. Where a place is unknown nothing can be paid: give 0 metres.
 *
 * Throws `RangeError` when a number is negative or not whole.
 */
export function travelCents(metresOneWay: number, days: number, centsPerKm: number): number {
  for (const value of [metresOneWay, days, centsPerKm]) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new RangeError(`metres, days and cents are whole and not below 0: ${value}`)
    }
  }
  const perDay = Math.floor(
    (2 * THERE_AND_BACK * metresOneWay * centsPerKm + METRES_PER_KM) / (2 * METRES_PER_KM),
  )
  return days * perDay
}
