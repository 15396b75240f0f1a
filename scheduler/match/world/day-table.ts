import { addDays, type Day, day, daysBetween, MS_PER_DAY } from '../../domain/day.ts'
import { MS_PER_MINUTE } from '../../domain/instant.ts'
import type { Session } from '../../domain/request.ts'
import { oncePer } from './once-per.ts'
import type { Part } from './parts-of.ts'

const EPOCH = day('1970-01-01')

/** The sessions of a part, or of a member's commitments, as numbers: by day, and within the day by start. */
export interface DayTable {
  /** Days since 1970-01-01, rising, each once. */
  readonly days: Int32Array
  /** Day `n` has the sessions `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Int32Array
  /** By session: epoch milliseconds. */
  readonly startsAt: Float64Array
  readonly endsAt: Float64Array
  /** By day: minutes of work, the first start and the last end. */
  readonly minutes: Float64Array
  /** By day: minutes that count as work beyond the time that passes in the sessions; mostly 0. */
  readonly beyond: Float64Array
  readonly firstAt: Float64Array
  readonly lastAt: Float64Array
  /** Earliest start and latest end on any day, in milliseconds of that day; a shorter night than these leave is nowhere. */
  readonly earliest: number
  readonly latest: number
  /** Minutes of work on the fullest day. */
  readonly mostOnADay: number
}

/** The sessions of a part as numbers. */
export const dayTableOf = oncePer((part: Part): DayTable => dayTable(part.sessions))

type Work = Pick<Session, 'day' | 'startsAt' | 'endsAt' | 'minutes'>

/** Lays work out by day. */
function dayTable(work: readonly Work[]): DayTable {
  const numbers = numbersOf(work)
  const { isInOrder, days, startsAt, endsAt, minutes } = numbers
  if (!isInOrder) return dayTable(inOrder(work, days))
  const table = emptyTable(startsAt, endsAt, distinctIn(days))
  let [of, earliest, latest] = [-1, Infinity, -Infinity]
  let mostOnADay = 0
  for (let at = 0; at < days.length; at += 1) {
    const [day, begin, end] = [days[at] ?? 0, startsAt[at] ?? 0, endsAt[at] ?? 0]
    if (day !== table.days[of]) {
      of += 1
      table.days[of] = day
      table.firstAt[of] = begin
      table.lastAt[of] = end
    }
    table.starts[of + 1] = at + 1
    const ofThis = minutes[at] ?? 0
    const beyond = ofThis - (end - begin) / MS_PER_MINUTE
    const ofDay = (table.minutes[of] ?? 0) + ofThis
    table.minutes[of] = ofDay
    if (ofDay > mostOnADay) mostOnADay = ofDay
    if (beyond > 0) table.beyond[of] = (table.beyond[of] ?? 0) + beyond
    if (end > (table.lastAt[of] ?? 0)) table.lastAt[of] = end
    earliest = Math.min(earliest, begin - day * MS_PER_DAY)
    latest = Math.max(latest, end - day * MS_PER_DAY)
  }
  return { ...table, earliest, latest, mostOnADay }
}

/** What is said of each session, in the order in which it is told, and whether that is the order of time. */
function numbersOf(work: readonly Work[]) {
  const { length } = work
  const [days, minutes] = [new Int32Array(length), new Float64Array(length)]
  const [startsAt, endsAt] = [new Float64Array(length), new Float64Array(length)]
  let isInOrder = true
  let last: Day | undefined
  let [number, at] = [0, 0]
  for (const one of work) {
    if (one.day !== last) {
      last = one.day
      const now = dayNumber(one.day)
      if (at > 0 && now < number) isInOrder = false
      number = now
    } else if (one.startsAt < (startsAt[at - 1] ?? 0)) isInOrder = false
    days[at] = number
    startsAt[at] = one.startsAt
    endsAt[at] = one.endsAt
    minutes[at] = one.minutes
    at += 1
  }
  return { isInOrder, days, startsAt, endsAt, minutes }
}

function emptyTable(startsAt: Float64Array, endsAt: Float64Array, days: number) {
  return {
    days: new Int32Array(days),
    starts: new Int32Array(days + 1),
    startsAt,
    endsAt,
    minutes: new Float64Array(days),
    beyond: new Float64Array(days),
    firstAt: new Float64Array(days),
    lastAt: new Float64Array(days),
  }
}

/** How many different days there are; equal ones stand together. */
function distinctIn(numbers: Int32Array): number {
  let count = 0
  for (let at = 0; at < numbers.length; at += 1) if (numbers[at] !== numbers[at - 1]) count += 1
  return count
}

/** Days since 1970-01-01. */
export function dayNumber(of: Day): number {
  return daysBetween(EPOCH, of)
}

/** The day so many days after 1970-01-01. */
export function dayOfNumber(number: number): Day {
  return addDays(EPOCH, number)
}

function inOrder(work: readonly Work[], days: Int32Array): readonly Work[] {
  const startAt = (at: number) => work[at]?.startsAt ?? 0
  const order = [...work.keys()].sort(
    (a, b) => (days[a] ?? 0) - (days[b] ?? 0) || startAt(a) - startAt(b) || a - b,
  )
  return order.flatMap((at) => work[at] ?? [])
}
