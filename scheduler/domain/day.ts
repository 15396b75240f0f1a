import type { Brand } from './brand.ts'

/** A calendar day in Europe/Amsterdam, as `2026-09-07`. Days compare as text. */
export type Day = Brand<string, 'Day'>

/** A stretch of days, both included; empty when `last` lies before `first`. */
export interface DayRange {
  readonly first: Day
  readonly last: Day
}

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
export const MS_PER_DAY = 86_400_000

/** A match asks for the same few hundred days millions of times: each is worked out once. */
const numbers = new Map<Day, number>()
const daysByNumber = new Map<number, Day>()
const monthsLater = new Map<number, Map<Day, Day>>()

/** The day that the text names, or `undefined` when it is no existing day between 1900 and 2199. */
export function parseDay(text: string): Day | undefined {
  const match = SHAPE.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  if (year < 1900 || year > 2199) return undefined
  const exists = new Date(epochOf(text)).toISOString().startsWith(text)
  return exists ? (text as Day) : undefined
}

/** A day written in the code itself; throws `RangeError` when it does not exist. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(`no such day: ${text}`)
  return parsed
}

/** The day `days` later (earlier when negative). */
export function addDays(from: Day, days: number): Day {
  const number = numberOf(from) + days
  const known = daysByNumber.get(number)
  if (known !== undefined) return known
  const found = new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as Day
  daysByNumber.set(number, found)
  return found
}

/** The same day of the month `months` later, or that month's last day where it has no such day. */
export function addMonths(from: Day, months: number): Day {
  const ofMonths = monthsLater.get(months) ?? new Map<Day, Day>()
  monthsLater.set(months, ofMonths)
  const known = ofMonths.get(from)
  if (known !== undefined) return known
  const [year, month, date] = partsOf(from)
  const lastDate = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  const moved = Date.UTC(year, month - 1 + months, Math.min(date, lastDate))
  const found = new Date(moved).toISOString().slice(0, 10) as Day
  ofMonths.set(from, found)
  return found
}

/** Whole days from `from` to `until`; negative when `until` is earlier. */
export function daysBetween(from: Day, until: Day): number {
  return numberOf(until) - numberOf(from)
}

/** The earlier of two days. */
export function earlierDay(one: Day, other: Day): Day {
  return one < other ? one : other
}

/** The later of two days. */
export function laterDay(one: Day, other: Day): Day {
  return one > other ? one : other
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(of: Day): number {
  return new Date(epochOf(of)).getUTCDay() || 7
}

/** The Monday of the ISO week in which the day lies; it names the week. */
export function mondayOf(of: Day): Day {
  return addDays(of, 1 - weekdayOf(of))
}

/** The first day of the month in which the day lies. */
export function firstOfMonth(of: Day): Day {
  return addDays(of, 1 - Number(of.slice(8)))
}

/** Every day from `first` to and including `last`. */
export function daysFrom(first: Day, last: Day): readonly Day[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, n) =>
    addDays(first, n),
  )
}

/** Days since 1970-01-01. */
function numberOf(of: Day): number {
  const known = numbers.get(of)
  if (known !== undefined) return known
  const found = epochOf(of) / MS_PER_DAY
  numbers.set(of, found)
  return found
}

function epochOf(text: string): number {
  const [year, month, date] = partsOf(text)
  return Date.UTC(year, month - 1, date)
}

function partsOf(text: string): [number, number, number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))]
}
