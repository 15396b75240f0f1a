import type { Brand } from './brand.ts'

/** A moment as milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, 'Instant'>

export const MS_PER_MINUTE = 60_000
export const MS_PER_HOUR = 60 * MS_PER_MINUTE

/** A clock time on the wall, `08:30`. */
export type ClockTime = Brand<string, 'ClockTime'>

/** The clock time that the text names, or `undefined` when it is none between 00:00 and 23:59. */
export function parseClockTime(text: string): ClockTime | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as ClockTime) : undefined
}

/** A clock time written in the code itself; throws `RangeError` when it is none. */
export function clockTime(text: string): ClockTime {
  const parsed = parseClockTime(text)
  if (parsed === undefined) throw new RangeError(`no such clock time: ${text}`)
  return parsed
}
