import type { MeasureRow } from '../../src/actions/measures/table-of.ts'
import { amount } from '../charts/amount.ts'
import type { Messages } from '../words/nl.ts'
import { type MeasureName, unitOf } from './section.ts'

/** What a figure is beside the year before, in words with its interval; null for a measure that is not compared. */
export function trendText(t: Messages, measure: MeasureName, row: MeasureRow): string | null {
  const { trend } = row
  if (trend === null) return null
  const { change, unknown, now } = trend
  const words = t.insight.trend
  if (change === null || now === null) return words.unknown[unknown ?? 'nothing']
  const days = `${now.first} – ${now.last}`
  const told = (value: number | null) => {
    if (value === null) return words.noEnd
    return moreOrLess(t, value, trend.kind === 'ratio' ? null : measure)
  }
  const text = words[trend.kind](told(change.value), days)
  return `${text}; ${words.between(told(change.low), told(change.high))}`
}

/** A ratio as per cent more or less; a difference in its own unit. */
function moreOrLess(t: Messages, value: number, measure: MeasureName | null): string {
  const { more, less, same } = t.insight.trend
  const by = measure === null ? value - 1 : value
  if (by === 0) return same
  const size =
    measure?.unit === 'share'
      ? t.insight.trend.points(amount(t, 'mean', Math.abs(by) * 100))
      : amount(t, measure === null ? 'share' : unitOf(measure), Math.abs(by))
  return by > 0 ? more(size) : less(size)
}
