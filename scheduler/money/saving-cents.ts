import type { CentsRange } from './alternative-cents.ts'

/**
 * What the board saved on one assignment: the alternative minus what the pool cost; below 0 where the pool was dearer. Idle
 * hours and overhead belong to the pool as a whole and are subtracted there (measures.md, saving).
 */
export function savingCents(alternative: CentsRange, poolCents: number): CentsRange {
  return {
    lowCents: alternative.lowCents - poolCents,
    expectedCents: alternative.expectedCents - poolCents,
    highCents: alternative.highCents - poolCents,
  }
}
