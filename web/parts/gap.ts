import type { Messages } from '../words/nl.ts'

/** How far a plan is from the best one at most, rounded up so that it never promises too much. */
export function gapInWords(t: Messages, gap: number): string {
  if (gap <= 0) return t.inbox.run.best
  const permille = Math.ceil(gap * 1000) / 1000
  const percent = new Intl.NumberFormat(t.locale, { style: 'percent', maximumFractionDigits: 1 })
  return t.inbox.run.gap(percent.format(permille))
}
