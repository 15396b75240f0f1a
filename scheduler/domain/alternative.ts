export const ALTERNATIVES = [
  'agency',
  'self-employed',
  'interim',
  'own-part-timer',
  'split-class',
  'own-team',
  'alternative-programme',
  'send-home',
] as const
/** What the board would otherwise have done, said when the request is made so that savings are not invented afterwards. */
export type Alternative = (typeof ALTERNATIVES)[number]

const PRICED: readonly Alternative[] = ['agency', 'self-employed', 'interim', 'own-part-timer']

/** Whether the alternative has a price per hour; the others are reported as lessons lost avoided, never in euro. */
export function hasPrice(alternative: Alternative): boolean {
  return PRICED.includes(alternative)
}
