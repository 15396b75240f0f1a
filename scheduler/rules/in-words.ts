import { clockTimeOf } from '../calendar/clock.ts'
import { monthOf } from '../calendar/month-of.ts'
import { type Day, weekdayOf } from '../domain/day.ts'
import type { Instant } from '../domain/instant.ts'
import { LENGTH_BASES, type Length, type LengthBasis } from '../domain/length.ts'
import type { RequestKind } from '../domain/request.ts'
import type { Role } from '../domain/role.ts'

const WEEKDAYS = [
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
] as const

const BASES: Readonly<Record<LengthBasis, readonly [one: string, more: string]>> = {
  schoolDays: ['schooldag', 'schooldagen'],
  calendarDays: ['kalenderdag', 'kalenderdagen'],
  sessionDays: ['lesdag', 'lesdagen'],
}

const KINDS: Readonly<Record<RequestKind, string>> = {
  unplanned: 'onvoorziene afwezigheid',
  planned: 'geplande afwezigheid',
  training: 'scholing',
}

const WHOLE = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 })

/** `1.212`. */
export function wholeInWords(number: number): string {
  return WHOLE.format(number)
}

/** `maandag 23 november 2026`. */
export function dayInWords(of: Day): string {
  return `${WEEKDAYS[weekdayOf(of) - 1]} ${Number(of.slice(8))} ${monthOf(of)} ${of.slice(0, 4)}`
}

/** `08:30`, on the wall in Europe/Amsterdam. */
export function timeInWords(at: Instant): string {
  return clockTimeOf(at)
}

/** `40 uur`, `7 uur en 30 minuten`, `50 minuten`. */
export function durationInWords(minutes: number): string {
  const hours = Math.trunc(minutes / 60)
  const rest = minutes % 60
  const restInWords = rest === 1 ? '1 minuut' : `${rest} minuten`
  if (hours === 0) return restInWords
  return rest === 0 ? `${hours} uur` : `${hours} uur en ${restInWords}`
}

/** `wi, netl en entl`. */
export function listInWords(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} en ${last}`
}

/** `4 schooldagen`, `1 lesdag`. */
export function daysInWords(days: number, basis: LengthBasis): string {
  const [one, more] = BASES[basis]
  return `${days} ${days === 1 ? one : more}`
}

/** What the bases that the rule does not use would give, for whoever doubts the count: `6 kalenderdagen en 2 lesdagen`. */
export function otherBasesInWords(length: Length, basis: LengthBasis): string {
  const others = LENGTH_BASES.filter((other) => other !== basis)
  return listInWords(others.map((other) => daysInWords(length[other], other)))
}

/** `geplande afwezigheid`. */
export function kindInWords(kind: RequestKind): string {
  return KINDS[kind]
}

/** ` (2 van de 5 lessen)` with its leading space; nothing where there is only one. */
export function shareInWords(part: number, whole: number, unit: Role['deliveredIn']): string {
  if (whole === 1) return ''
  return ` (${part} van de ${whole} ${unit === 'days' ? 'dagen' : 'lessen'})`
}
