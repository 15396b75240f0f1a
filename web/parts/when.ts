import type { Day } from '../../scheduler/domain/day.ts'
import { addDays, mondayOf, parseDay } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Messages } from '../words/nl.ts'
import { dateFormat } from './formats.ts'

const ZONE = 'Europe/Amsterdam'

/** The day on the calendar in Amsterdam at this moment. */
export function dayAt(at: Instant): Day {
  const text = dateFormat('sv-SE', { timeZone: ZONE }).format(at)
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`no day at ${at}`)
  return day
}

/** `ma 23 nov`, with the year where it is not the year of `today`. */
export function shortDay(t: Messages, day: Day, today?: Day): string {
  const otherYear = today !== undefined && today.slice(0, 4) !== day.slice(0, 4)
  return inWords(t, day, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(otherYear && { year: 'numeric' as const }),
  })
}

/** `23 november 2026`. */
export function plainDay(t: Messages, day: Day): string {
  return inWords(t, day, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** `november 2026`. */
export function monthName(t: Messages, month: Day): string {
  return inWords(t, month, { month: 'long', year: 'numeric' })
}

/** `ma 23 nov 08:00`, on the wall in Amsterdam, with the year where it is not the year of `now`. */
export function moment(t: Messages, at: Instant, now?: Instant): string {
  const otherYear = now !== undefined && dayAt(now).slice(0, 4) !== dayAt(at).slice(0, 4)
  return dateFormat(t.locale, {
    timeZone: ZONE,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(otherYear && { year: 'numeric' as const }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}

/** `21:05`, on the wall in Amsterdam. */
export function clockAt(at: Instant): string {
  return dateFormat('nl-NL', {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}

/** From the first day up to the last, said once where they are the same. */
export function stretch(t: Messages, first: Day, last: Day, today: Day): string {
  const from = shortDay(t, first, today)
  return first === last ? from : `${from} – ${shortDay(t, last, today)}`
}

export type Nearness = 'past' | 'begun' | 'today' | 'tomorrow' | 'thisWeek' | 'later'

/** How soon something begins, seen from today. */
export function nearnessOf(first: Day, last: Day, today: Day): Nearness {
  if (last < today) return 'past'
  if (first < today) return 'begun'
  if (first === today) return 'today'
  if (first === addDays(today, 1)) return 'tomorrow'
  return mondayOf(first) === mondayOf(today) ? 'thisWeek' : 'later'
}

function inWords(t: Messages, day: Day, parts: Intl.DateTimeFormatOptions): string {
  return dateFormat(t.locale, { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
