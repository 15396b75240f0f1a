import { numberFormat } from '../parts/formats.ts'
import type { Messages } from '../words/nl.ts'
import type { ChartUnit } from './chart.ts'

const MINUTES_PER_HOUR = 60
const HOURS_PER_DAY = 24
const HOURS_BEFORE_DAYS = 48

/** A value with its unit as a reader of the language expects it, exact: `1.234,5 uur`, `€ 12,30`, `3,7 %`. */
export function amount(t: Messages, unit: ChartUnit, value: number): string {
  const number = (digits: number, of: number) =>
    numberFormat(t.locale, { maximumFractionDigits: digits }).format(of)
  switch (unit) {
    case 'minutes':
      return t.insight.hours(number(2, value / MINUTES_PER_HOUR))
    case 'waiting':
      return waiting(t, value, number)
    case 'cents':
      return numberFormat(t.locale, { style: 'currency', currency: 'EUR' }).format(value / 100)
    case 'share':
      return `${number(1, value * 100)}\u00a0%`
    case 'days':
      return t.insight.days(number(1, value))
    case 'fte':
      return `${number(2, value)}\u00a0fte`
    case 'mean':
      return number(1, value)
    case 'count':
      return number(0, value)
  }
}

function waiting(
  t: Messages,
  minutes: number,
  number: (digits: number, of: number) => string,
): string {
  const hours = minutes / MINUTES_PER_HOUR
  if (hours < 1) return t.insight.minutes(number(0, minutes))
  if (hours < HOURS_BEFORE_DAYS) return t.insight.hours(number(1, hours))
  return t.insight.days(number(1, hours / HOURS_PER_DAY))
}

/** A number on an axis: short, and of one kind with its neighbours. */
export function onAxis(t: Messages, unit: ChartUnit, value: number): string {
  const format = numberFormat(t.locale, {
    maximumFractionDigits: 1,
    ...(Math.abs(value) >= 10_000 && { notation: 'compact' as const }),
  })
  return unit === 'share' ? `${format.format(value)}\u00a0%` : format.format(value)
}

/** What the numbers on an axis count. */
export function axisName(t: Messages, unit: ChartUnit): string {
  return t.insight.axis[unit]
}
