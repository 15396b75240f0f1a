import type { Messages } from '../words/nl.ts'
import { numberFormat } from './formats.ts'

/** How far a plan is from the best one at most, rounded up so that it never promises too much. */
export function gapInWords(t: Messages, gap: number): string {
  return gap <= 0 ? t.inbox.run.best : t.inbox.run.gap(percentOf(t, gap))
}

/** A plan that may be more than so far from the best is worth searching again. */
const SMALL = 0.02

/** The same as a sentence for whoever has to do something with it: whether it pays to search on. */
export function gapInPlainWords(t: Messages, gap: number): string {
  const words = t.work.runs
  if (gap <= 0) return words.boundBest
  return gap <= SMALL ? words.bound(percentOf(t, gap)) : words.boundWide(percentOf(t, gap))
}

function percentOf({ locale }: Messages, gap: number): string {
  const permille = Math.ceil(gap * 1000) / 1000
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(permille)
}
