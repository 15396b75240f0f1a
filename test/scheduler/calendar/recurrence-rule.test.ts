import { beforeEach, describe, expect, it, vi } from 'vitest'
import { occurrenceDays } from '../../../scheduler/calendar/occurrences.ts'
import { parseRecurrenceRule } from '../../../scheduler/calendar/recurrence-rule.ts'
import { addDays, day } from '../../../scheduler/domain/day.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'

/** Counts how often the library is asked to expand anything; it does its work all the same. */
const expanded = vi.hoisted(() => vi.fn<() => void>())
vi.mock('rrule', async (importOriginal) => {
  const { default: original } = await importOriginal<{ default: typeof import('rrule') }>()
  class RRule extends original.RRule {
    constructor(...given: ConstructorParameters<typeof original.RRule>) {
      expanded()
      super(...given)
    }
  }
  return { default: { ...original, RRule } }
})
beforeEach(() => {
  expanded.mockClear()
})

const FIRST = day('2026-09-07')
const compact = (days: number) => addDays(FIRST, days).replaceAll('-', '')

describe('accepts', () => {
  const plain = { frequency: 'WEEKLY', interval: 1, weekdays: [], until: null, count: null }
  it.each([
    ['FREQ=WEEKLY', plain],
    ['RRULE:FREQ=WEEKLY', plain],
    ['FREQ=DAILY', { ...plain, frequency: 'DAILY' }],
    ['INTERVAL=52;FREQ=WEEKLY', { ...plain, interval: 52 }],
    ['FREQ=WEEKLY;BYDAY=SU,MO,WE', { ...plain, weekdays: [1, 3, 7] }],
    ['FREQ=DAILY;BYDAY=FR', { ...plain, frequency: 'DAILY', weekdays: [5] }],
    ['FREQ=DAILY;BYDAY=FR;INTERVAL=1', { ...plain, frequency: 'DAILY', weekdays: [5] }],
    [`FREQ=WEEKLY;UNTIL=${compact(0)}`, { ...plain, until: FIRST }],
    [`FREQ=WEEKLY;UNTIL=${compact(400)}`, { ...plain, until: addDays(FIRST, 400) }],
    ['FREQ=WEEKLY;COUNT=400', { ...plain, count: 400 }],
  ])('%s', (text, rule) => {
    expect(parseRecurrenceRule(text, FIRST)).toEqual({ ok: true, rule })
  })
})

const HOSTILE: readonly (readonly [string, string, string])[] = [
  ['every second', 'FREQ=SECONDLY', 'FREQ'],
  ['every minute', 'FREQ=MINUTELY;COUNT=400', 'FREQ'],
  ['every month', 'FREQ=MONTHLY', 'FREQ'],
  ['every year', 'FREQ=YEARLY', 'FREQ'],
  ['no frequency', 'INTERVAL=2', 'FREQ'],
  ['lower case', 'FREQ=weekly', 'FREQ'],
  ['a key in lower case', 'freq=WEEKLY', 'RRULE'],
  ['30 February', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'RRULE'],
  ['a position', 'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=5000', 'RRULE'],
  ['a start of its own', 'DTSTART:00010101T000000Z\nRRULE:FREQ=DAILY', 'RRULE'],
  ['a start behind the rule', 'FREQ=DAILY\nDTSTART:00010101T000000Z', 'FREQ'],
  ['a newline at the end', 'FREQ=WEEKLY;BYDAY=MO\n', 'BYDAY'],
  ['a time zone', 'FREQ=DAILY;TZID=Pacific/Apia', 'RRULE'],
  ['another week start', 'FREQ=WEEKLY;WKST=SU', 'RRULE'],
  ['hours', 'FREQ=DAILY;BYHOUR=1,2,3', 'RRULE'],
  ['the prefix twice', 'RRULE:RRULE:FREQ=DAILY', 'RRULE'],
  ['a key twice', 'FREQ=DAILY;FREQ=WEEKLY', 'RRULE'],
  ['an empty part', 'FREQ=DAILY;', 'RRULE'],
  ['no value', 'FREQ', 'RRULE'],
  ['two values', 'FREQ=DAILY=WEEKLY', 'RRULE'],
  ['a key of every object', 'FREQ=DAILY;__proto__=1', 'RRULE'],
  ['nothing', '', 'RRULE'],
  ['1 MB of text', 'FREQ=DAILY;'.repeat(100_000), 'RRULE'],
  ['1 MB of weekdays', `FREQ=WEEKLY;BYDAY=${'MO,'.repeat(350_000)}MO`, 'RRULE'],
  ['interval 0, which never moves on', 'FREQ=DAILY;INTERVAL=0', 'INTERVAL'],
  ['interval 53', 'FREQ=WEEKLY;INTERVAL=53', 'INTERVAL'],
  ['interval with an exponent', 'FREQ=DAILY;INTERVAL=1e1', 'INTERVAL'],
  ['negative interval', 'FREQ=DAILY;INTERVAL=-1', 'INTERVAL'],
  ['empty interval', 'FREQ=DAILY;INTERVAL=', 'INTERVAL'],
  ['interval in other digits', 'FREQ=DAILY;INTERVAL=٣', 'INTERVAL'],
  ['every 7 days on another weekday: never', 'FREQ=DAILY;INTERVAL=7;BYDAY=TU', 'INTERVAL'],
  ['a weekday with a number', 'FREQ=WEEKLY;BYDAY=1MO', 'BYDAY'],
  ['a weekday twice', 'FREQ=WEEKLY;BYDAY=MO,MO', 'BYDAY'],
  ['no weekday', 'FREQ=WEEKLY;BYDAY=', 'BYDAY'],
  ['thousands of years', 'FREQ=DAILY;UNTIL=99991231', 'UNTIL'],
  ['401 days', `FREQ=DAILY;UNTIL=${compact(401)}`, 'UNTIL'],
  ['an end before the start', `FREQ=DAILY;UNTIL=${compact(-1)}`, 'UNTIL'],
  ['an end at a time', 'FREQ=DAILY;UNTIL=20260930T000000Z', 'UNTIL'],
  ['an end that does not exist', 'FREQ=DAILY;UNTIL=20270229', 'UNTIL'],
  ['401 times', 'FREQ=DAILY;COUNT=401', 'COUNT'],
  ['zero times', 'FREQ=DAILY;COUNT=0', 'COUNT'],
  ['a thousand million times', 'FREQ=DAILY;COUNT=1000000000', 'COUNT'],
  ['two ends', `FREQ=DAILY;UNTIL=${compact(9)};COUNT=9`, 'COUNT'],
]

describe('refuses, before the library has seen it', () => {
  it.each(HOSTILE)('%s', (_, rrule, part) => {
    const parsed = parseRecurrenceRule(rrule, FIRST)
    expect(parsed).toMatchObject({ ok: false, problem: { part } })
    const times = { from: clockTime('08:00'), until: clockTime('09:00') }
    const recurrence = { rrule, firstDay: FIRST, lastDay: null, ...times }
    expect(() => occurrenceDays(recurrence, { first: FIRST, last: addDays(FIRST, 7) })).toThrow(
      RangeError,
    )
    expect(expanded).not.toHaveBeenCalled()
  })

  it('while an accepted rule does reach it, so that the count above means something', () => {
    const times = { from: clockTime('08:00'), until: clockTime('09:00') }
    const recurrence = { rrule: 'FREQ=DAILY;COUNT=3', firstDay: FIRST, lastDay: null, ...times }
    expect(occurrenceDays(recurrence, { first: FIRST, last: addDays(FIRST, 7) })).toHaveLength(3)
    expect(expanded).toHaveBeenCalledOnce()
  })
})

describe('says the way out', () => {
  const problemOf = (text: string) => {
    const parsed = parseRecurrenceRule(text, FIRST)
    if (parsed.ok) throw new Error(`accepted: ${text}`)
    return parsed.problem
  }

  it('in a sentence that names the limit', () => {
    expect(problemOf('FREQ=WEEKLY;INTERVAL=53')).toEqual({
      part: 'INTERVAL',
      value: '53',
      remedy: 'Kies voor INTERVAL een heel getal van 1 tot en met 52.',
    })
    expect(problemOf('FREQ=DAILY;INTERVAL=7;BYDAY=TU').remedy).toContain('FREQ=WEEKLY')
    expect(problemOf(`FREQ=DAILY;UNTIL=${compact(9)};COUNT=9`).remedy).toContain(
      'laat COUNT of UNTIL weg',
    )
  })

  it('without repeating a long text', () => {
    expect(problemOf('x'.repeat(1_000_000)).value).toHaveLength(40)
  })
})
