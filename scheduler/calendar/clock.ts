import { DateTime } from 'luxon'
import { addDays, type Day } from '../domain/day.ts'
import {
  type ClockTime,
  clockTime,
  type Instant,
  MS_PER_HOUR,
  MS_PER_MINUTE,
} from '../domain/instant.ts'

const ZONE = { zone: 'Europe/Amsterdam' } as const
const MIDNIGHT = clockTime('00:00')

/** A day on the wall: when it starts, and whether it has the usual 24 hours. */
interface WallDay {
  readonly startsAt: number
  readonly usual: boolean
}

/** Luxon needs 66 microseconds for one moment, and one match asks for hundreds of thousands: each day is worked out once. */
const wallDays = new Map<Day, WallDay>()

/**
 * The moment at which the wall clock in Europe/Amsterdam shows `time` on `day`; the only place where days and clock times
 * become moments. Of an hour that comes twice (October) it is the earlier: luxon by itself takes the one whose offset is
 * that of today, so that summer and winter would disagree. A time that does not exist (March) moves on by the missing hour:
 * 02:30 becomes 03:30.
 */
export function instantAt(day: Day, time: ClockTime): Instant {
  const { startsAt, usual } = wallDayOf(day)
  if (!usual) return earliest(day, time) as Instant
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return (startsAt + minutes * MS_PER_MINUTE) as Instant
}

/** Days begin on the hour since 1940, and figures ask for the day of a hundred thousand moments. */
const dayAt = new Map<number, Day>()
const HOURS_REMEMBERED = 50_000

/** The day on the wall in Europe/Amsterdam at this moment. */
export function dayOf(at: Instant): Day {
  if (at < 0) return readDayOf(at)
  const hour = Math.floor(at / MS_PER_HOUR)
  const known = dayAt.get(hour)
  if (known !== undefined) return known
  if (dayAt.size >= HOURS_REMEMBERED) dayAt.clear()
  const day = readDayOf(at)
  dayAt.set(hour, day)
  return day
}

function readDayOf(at: Instant): Day {
  const { year, month, day } = DateTime.fromMillis(at, ZONE)
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as Day
}

/** The wall clock in Europe/Amsterdam at this moment, seconds left off. */
export function clockTimeOf(at: Instant): ClockTime {
  const { hour, minute } = DateTime.fromMillis(at, ZONE)
  return clockTime(`${twoDigits(hour)}:${twoDigits(minute)}`)
}

/** Whole minutes that really pass from one moment to another; negative when the second is earlier. */
export function minutesBetween(startsAt: Instant, endsAt: Instant): number {
  return Math.trunc((endsAt - startsAt) / MS_PER_MINUTE)
}

function wallDayOf(day: Day): WallDay {
  const known = wallDays.get(day)
  if (known !== undefined) return known
  const startsAt = earliest(day, MIDNIGHT)
  const hours = (earliest(addDays(day, 1), MIDNIGHT) - startsAt) / MS_PER_HOUR
  const wallDay = { startsAt, usual: hours === 24 }
  wallDays.set(day, wallDay)
  return wallDay
}

function earliest(day: Day, time: ClockTime): number {
  const moments = DateTime.fromISO(`${day}T${time}`, ZONE).getPossibleOffsets()
  return Math.min(...moments.map((moment) => moment.toMillis()))
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
