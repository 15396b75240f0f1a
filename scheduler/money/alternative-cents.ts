import { wageCents } from './wage-cents.ts'

/** A price per hour including VAT, as a range. */
export interface HourlyRange {
  readonly lowCentsPerHour: number
  readonly expectedCentsPerHour: number
  readonly highCentsPerHour: number
}

/** An amount that is not known better than as a range. */
export interface CentsRange {
  readonly lowCents: number
  readonly expectedCents: number
  readonly highCents: number
}

/**
 * What the same minutes would have cost by the tariff in force, including VAT. `null`: the alternative has no price (a class
 * split or sent home), and then counts as 0 euro and as lessons lost (measures.md, alternative cost).
 */
export function alternativeCents(minutes: number, tariff: HourlyRange | null): CentsRange {
  return {
    lowCents: tariff === null ? 0 : wageCents(minutes, tariff.lowCentsPerHour),
    expectedCents: tariff === null ? 0 : wageCents(minutes, tariff.expectedCentsPerHour),
    highCents: tariff === null ? 0 : wageCents(minutes, tariff.highCentsPerHour),
  }
}
