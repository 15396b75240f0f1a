import { amount } from '../charts/amount.ts'
import type { Messages } from '../words/nl.ts'

const MINUTES_PER_HOUR = 60

/** Minutes as whole hours: no forecast is so sure that it has minutes. */
export function wholeHours(t: Messages, minutes: number): string {
  return amount(t, 'minutes', Math.round(minutes / MINUTES_PER_HOUR) * MINUTES_PER_HOUR)
}
