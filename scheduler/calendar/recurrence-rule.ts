import { addDays, type Day, parseDay } from '../domain/day.ts'
import type { RecurrenceRule } from '../domain/recurrence.ts'

/** RFC 5545's names of the days, Monday first. */
export const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** A recurrence that says more than this says something else. */
export const RRULE_LENGTH_MAX = 120
const VALUE_LENGTH_SHOWN = 40
const INTERVAL_MAX = 52
const COUNT_MAX = 400
const UNTIL_DAYS_MAX = 400
const KEYS = ['FREQ', 'INTERVAL', 'BYDAY', 'UNTIL', 'COUNT'] as const
type Key = (typeof KEYS)[number]

/** What is wrong with a rule: the part, what it said (shortened), and a sentence that names the way out. */
export interface RecurrenceProblem {
  readonly part: Key | 'RRULE'
  readonly value: string
  readonly remedy: string
}

export type ParsedRecurrenceRule =
  | { readonly ok: true; readonly rule: RecurrenceRule }
  | { readonly ok: false; readonly problem: RecurrenceProblem }

const REMEDIES = {
  RRULE: `Schrijf de herhaling als FREQ=WEEKLY;BYDAY=MO,WE, met hoogstens ${RRULE_LENGTH_MAX} tekens. Alleen FREQ, INTERVAL, BYDAY, UNTIL en COUNT mogen voorkomen, elk één keer.`,
  FREQ: 'Kies FREQ=DAILY (per dag) of FREQ=WEEKLY (per week).',
  INTERVAL: `Kies voor INTERVAL een heel getal van 1 tot en met ${INTERVAL_MAX}.`,
  BYDAY: `Noem bij BYDAY elke dag één keer, met een komma ertussen: ${WEEKDAY_CODES.join(', ')}.`,
  UNTIL: `Schrijf UNTIL als een bestaande dag, zoals 20270716, niet voor de eerste dag en hoogstens ${UNTIL_DAYS_MAX} dagen erna.`,
  COUNT: `Kies voor COUNT een heel getal van 1 tot en met ${COUNT_MAX}.`,
} as const
const ONE_END = 'Kies één einde: laat COUNT of UNTIL weg.'
const DAILY_SKIPS = 'Kies FREQ=WEEKLY bij vaste weekdagen, of laat INTERVAL of BYDAY weg.'

/**
 * Reads an RRULE of the subset that the product knows: FREQ=DAILY or WEEKLY, INTERVAL, plain BYDAY, and UNTIL (a date) or
 * COUNT; each once, in capitals, with or without `RRULE:` in front. Everything else is refused here, by its text alone and
 * before any library expands it, because `rrule` 2.8.1 hangs on hostile rules (reliability.md 3). DAILY with both BYDAY and
 * INTERVAL is refused as well: every 7 days on another weekday never occurs, and `rrule` looks for it until the year 9999.
 */
export function parseRecurrenceRule(text: string, firstDay: Day): ParsedRecurrenceRule {
  if (text.length > RRULE_LENGTH_MAX) return refused('RRULE', text)
  const parts = partsOf(text.startsWith('RRULE:') ? text.slice('RRULE:'.length) : text)
  if (parts === undefined) return refused('RRULE', text)
  const frequency = parts.FREQ
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY') return refused('FREQ', frequency ?? '')
  const interval = wholeNumber(parts.INTERVAL ?? '1', INTERVAL_MAX)
  if (interval === undefined) return refused('INTERVAL', parts.INTERVAL ?? '')
  const weekdays = weekdaysOf(parts.BYDAY)
  if (weekdays === undefined) return refused('BYDAY', parts.BYDAY ?? '')
  if (frequency === 'DAILY' && weekdays.length > 0 && interval > 1) {
    return refused('INTERVAL', String(interval), DAILY_SKIPS)
  }
  const until = parts.UNTIL === undefined ? null : untilOf(parts.UNTIL, firstDay)
  if (until === undefined) return refused('UNTIL', parts.UNTIL ?? '')
  const count = parts.COUNT === undefined ? null : wholeNumber(parts.COUNT, COUNT_MAX)
  if (count === undefined) return refused('COUNT', parts.COUNT ?? '')
  if (until !== null && count !== null) return refused('COUNT', String(count), ONE_END)
  return { ok: true, rule: { frequency, interval, weekdays, until, count } }
}

function refused(
  part: Key | 'RRULE',
  value: string,
  remedy: string = REMEDIES[part],
): ParsedRecurrenceRule {
  return { ok: false, problem: { part, value: value.slice(0, VALUE_LENGTH_SHOWN), remedy } }
}

/** The parts by key, or `undefined` when the text has another key, a key twice, or no `=`. */
function partsOf(text: string): Partial<Record<Key, string>> | undefined {
  const parts: Partial<Record<Key, string>> = {}
  for (const piece of text.split(';')) {
    const [name, value, ...rest] = piece.split('=')
    const key = KEYS.find((known) => known === name)
    if (key === undefined || value === undefined || rest.length > 0) return undefined
    if (parts[key] !== undefined) return undefined
    parts[key] = value
  }
  return parts
}

function wholeNumber(text: string, max: number): number | undefined {
  if (!/^[1-9]\d{0,2}$/.test(text)) return undefined
  const value = Number(text)
  return value <= max ? value : undefined
}

function weekdaysOf(text: string | undefined): readonly number[] | undefined {
  if (text === undefined) return []
  const names = text.split(',')
  const weekdays = names.map((name) => WEEKDAY_CODES.findIndex((known) => known === name) + 1)
  const plain = weekdays.every((weekday) => weekday > 0)
  return plain && new Set(weekdays).size === names.length
    ? weekdays.toSorted((a, b) => a - b)
    : undefined
}

function untilOf(text: string, firstDay: Day): Day | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const until = match === null ? undefined : parseDay(`${match[1]}-${match[2]}-${match[3]}`)
  if (until === undefined || until < firstDay) return undefined
  return until <= addDays(firstDay, UNTIL_DAYS_MAX) ? until : undefined
}
