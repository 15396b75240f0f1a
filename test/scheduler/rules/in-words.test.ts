import { describe, expect, it } from 'vitest'
import { day } from '../../../scheduler/domain/day.ts'
import {
  dayInWords,
  daysInWords,
  durationInWords,
  listInWords,
  otherBasesInWords,
  shareInWords,
  timeInWords,
  wholeInWords,
} from '../../../scheduler/rules/in-words.ts'
import { at } from '../when.ts'

describe('in words', () => {
  it('names a day as people say it', () => {
    expect(dayInWords(day('2026-03-01'))).toBe('zondag 1 maart 2026')
    expect(dayInWords(day('2026-12-31'))).toBe('donderdag 31 december 2026')
  })

  it('names a moment by the clock on the wall, in winter and in summer', () => {
    expect(timeInWords(at('2026-01-12 08:30'))).toBe('08:30')
    expect(timeInWords(at('2026-06-12 08:30'))).toBe('08:30')
  })

  it.each([
    [0, '0 minuten'],
    [1, '1 minuut'],
    [59, '59 minuten'],
    [60, '1 uur'],
    [121, '2 uur en 1 minuut'],
  ])('says %i minutes as %s', (minutes, words) => {
    expect(durationInWords(minutes)).toBe(words)
  })

  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1.000'],
    [1_234_567, '1.234.567'],
  ])('writes %i with points between thousands: %s', (number, words) => {
    expect(wholeInWords(number)).toBe(words)
  })

  it('joins a list with commas and a last "en"', () => {
    expect(listInWords([])).toBe('')
    expect(listInWords(['wi'])).toBe('wi')
    expect(listInWords(['wi', 'netl', 'entl'])).toBe('wi, netl en entl')
  })

  it('counts days by their basis, and names the two other bases', () => {
    const length = { schoolDays: 10, calendarDays: 12, sessionDays: 1 }
    expect(daysInWords(1, 'sessionDays')).toBe('1 lesdag')
    expect(otherBasesInWords(length, 'schoolDays')).toBe('12 kalenderdagen en 1 lesdag')
    expect(otherBasesInWords(length, 'sessionDays')).toBe('10 schooldagen en 12 kalenderdagen')
  })

  it('tells a share only where there is more than one', () => {
    expect(shareInWords(1, 1, 'sessions')).toBe('')
    expect(shareInWords(2, 5, 'sessions')).toBe(' (2 van de 5 lessen)')
    expect(shareInWords(5, 5, 'days')).toBe(' (5 van de 5 dagen)')
  })
})
