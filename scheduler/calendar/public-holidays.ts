import { addDays, type Day, day, weekdayOf } from '../domain/day.ts'
import type { CalendarEntry } from '../domain/school-calendar.ts'

const YEAR_MIN = 2014
const YEAR_MAX = 2199
const SUNDAY = 7

/**
 * The days of one calendar year on which Dutch schools are closed by default, in order (domain.md 4): the public holidays,
 * 5 May, and the Friday after Ascension Day, which is no public holiday but which schools usually give as well. Goede Vrijdag differs per school and is `goodFriday`. A school that is open takes a day back with `open`.
 *
 * Throws `RangeError` outside 2014-2199: Koningsdag was first held in 2014.
 */
export function publicHolidays(year: number): readonly CalendarEntry[] {
  const easter = easterSunday(year)
  return [
    holiday('Nieuwjaarsdag', day(`${year}-01-01`)),
    holiday('Eerste Paasdag', easter),
    holiday('Tweede Paasdag', addDays(easter, 1)),
    holiday('Koningsdag', koningsdag(year)),
    holiday('Bevrijdingsdag', day(`${year}-05-05`)),
    holiday('Hemelvaartsdag', addDays(easter, 39)),
    { ...holiday('Dag na Hemelvaart', addDays(easter, 40)), kind: 'school-holiday' as const },
    holiday('Eerste Pinksterdag', addDays(easter, 49)),
    holiday('Tweede Pinksterdag', addDays(easter, 50)),
    holiday('Eerste Kerstdag', day(`${year}-12-25`)),
    holiday('Tweede Kerstdag', day(`${year}-12-26`)),
  ].toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1))
}

/** Goede Vrijdag of one year, for the calendars of the schools that give it. Throws as `publicHolidays` does. */
export function goodFriday(year: number): Day {
  return addDays(easterSunday(year), -2)
}

function holiday(name: string, on: Day): CalendarEntry {
  return { scope: 'national', kind: 'public-holiday', firstDay: on, lastDay: on, name }
}

/** 27 April, or the Saturday before when that is a Sunday. */
function koningsdag(year: number): Day {
  const birthday = day(`${year}-04-27`)
  return weekdayOf(birthday) === SUNDAY ? addDays(birthday, -1) : birthday
}

/**
 * Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 as printed in Jean Meeus, Astronomical
 * Algorithms (1991), chapter 8; the letters are his.
 */
function easterSunday(year: number): Day {
  if (!Number.isInteger(year) || year < YEAR_MIN || year > YEAR_MAX) {
    throw new RangeError(`no holidays known for the year ${year}`)
  }
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  return addDays(day(`${year}-03-01`), h + l - 7 * m + 21)
}
