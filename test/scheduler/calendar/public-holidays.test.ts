import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { goodFriday, publicHolidays } from '../../../scheduler/calendar/public-holidays.ts'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { day } from '../../../scheduler/domain/day.ts'

const YEARS = Array.from({ length: 11 }, (_, n) => 2025 + n)

const on = (year: number, name: string) =>
  publicHolidays(year).find((holiday) => holiday.name === name)?.firstDay

describe.each(YEARS)('%i against date-holidays', (year) => {
  const theirs = new Holidays('NL').getHolidays(year)
  const daysOf = (type: string) =>
    theirs.filter((holiday) => holiday.type === type).map((holiday) => holiday.date.slice(0, 10))

  it('has its public days and those that schools get, but for Goede Vrijdag', () => {
    const ours = publicHolidays(year).filter((holiday) => holiday.kind === 'public-holiday')
    const school = daysOf('school').filter((found) => found !== goodFriday(year))
    expect(school).toEqual([`${year}-05-05`])
    const expected = new Set([...daysOf('public'), ...school])
    expect(new Set(ours.map((holiday) => holiday.firstDay))).toEqual(expected)
  })

  it('has the same Goede Vrijdag', () => {
    const theirName = theirs.find((holiday) => holiday.name === 'Goede Vrijdag')
    expect(theirName?.date.slice(0, 10)).toBe(goodFriday(year))
  })
})

it('has the same Easter in every year that it knows', () => {
  const years = Array.from({ length: 2199 - 2014 + 1 }, (_, n) => 2014 + n)
  const their = new Holidays('NL')
  const theirs = years.map((year) =>
    their
      .getHolidays(year)
      .find((holiday) => holiday.name === 'Pasen')
      ?.date.slice(0, 10),
  )
  expect(years.map((year) => on(year, 'Eerste Paasdag'))).toEqual(theirs)
})

it('has Easter on dates that are known: the latest, an early one, and two that the moon alone would put a week later', () => {
  expect(on(2038, 'Eerste Paasdag')).toBe('2038-04-25')
  expect(on(2160, 'Eerste Paasdag')).toBe('2160-03-23')
  expect(on(2049, 'Eerste Paasdag')).toBe('2049-04-18')
  expect(on(2076, 'Eerste Paasdag')).toBe('2076-04-19')
})

it('moves Koningsdag to the Saturday when the 27th is a Sunday', () => {
  expect(on(2025, 'Koningsdag')).toBe('2025-04-26')
  expect(on(2026, 'Koningsdag')).toBe('2026-04-27')
  expect(on(2031, 'Koningsdag')).toBe('2031-04-26')
})

it('closes schools on 5 May and on the Friday after Hemelvaart, but not on Goede Vrijdag', () => {
  const calendar = siteCalendar(publicHolidays(2027))
  expect(calendar.closedOn(day('2027-05-05'))?.name).toBe('Bevrijdingsdag')
  expect(calendar.closedOn(day('2027-05-07'))).toEqual({
    kind: 'school-holiday',
    name: 'Dag na Hemelvaart',
  })
  expect(goodFriday(2027)).toBe('2027-03-26')
  expect(calendar.isOpen(goodFriday(2027))).toBe(true)
})

it('comes in order, each a day of the whole country', () => {
  const holidays = publicHolidays(2026)
  const first = holidays.map((holiday) => holiday.firstDay)
  expect(first).toEqual(first.toSorted())
  expect(
    holidays.filter((each) => each.scope !== 'national' || each.firstDay !== each.lastDay),
  ).toEqual([])
})

it('refuses years that it does not know', () => {
  for (const year of [2013, 2200, 2026.5, Number.NaN]) {
    expect(() => publicHolidays(year)).toThrow(RangeError)
  }
})
