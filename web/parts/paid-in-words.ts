import type { PaidAnyway } from '../../src/actions/assignment/paid-anyway.ts'
import type { Messages } from '../words/nl.ts'

/** What of cancelled lessons is paid, and by which rule. */
export function paidInWords(
  t: Messages,
  { paidMinutes, hasFixedHours, paidWithinHours }: PaidAnyway,
): string {
  const words = t.roads.closing
  if (hasFixedHours) return words.paidFixed(t.minutes(paidMinutes))
  return paidMinutes > 0
    ? words.paid(t.minutes(paidMinutes), paidWithinHours)
    : words.unpaid(paidWithinHours)
}
