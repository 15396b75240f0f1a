import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { addDays, day, daysFrom, weekdayOf } from '../../../scheduler/domain/day.ts'
import type {
  CalendarEntry,
  CalendarKind,
  CalendarScope,
} from '../../../scheduler/domain/school-calendar.ts'
import { calendarEntries } from './arbitraries.ts'

const WINDOW = { first: day('2026-09-01'), last: day('2026-11-30') }

function entry(
  scope: CalendarScope,
  kind: CalendarKind,
  first: string,
  last: string = first,
): CalendarEntry {
  return { scope, kind, firstDay: day(first), lastDay: day(last), name: `${scope} ${kind}` }
}

const AUTUMN = entry('holiday-region', 'school-holiday', '2026-10-17', '2026-10-25')

describe('inheritance', () => {
  it('closes what a wider scope closes, with its name', () => {
    const calendar = siteCalendar([AUTUMN])
    expect(calendar.closedOn(day('2026-10-16'))).toBeUndefined()
    expect(calendar.closedOn(day('2026-10-19'))).toEqual({
      kind: 'school-holiday',
      name: 'holiday-region school-holiday',
    })
    expect(calendar.isOpen(day('2026-10-23'))).toBe(false)
    expect(calendar.isOpen(day('2026-10-26'))).toBe(true)
  })

  it.each([
    ['national', 'holiday-region'],
    ['holiday-region', 'region'],
    ['region', 'board'],
    ['board', 'site'],
  ] as const)('takes %s less seriously than %s', (wide, narrow) => {
    const monday = day('2026-10-19')
    const opened = [entry(wide, 'closure', monday), entry(narrow, 'open', monday)]
    const closed = [entry(wide, 'open', monday), entry(narrow, 'study-day', monday)]
    for (const order of [
      (list: CalendarEntry[]) => list,
      (list: CalendarEntry[]) => list.toReversed(),
    ]) {
      expect(siteCalendar(order(opened)).isOpen(monday)).toBe(true)
      expect(siteCalendar(order(closed)).closedOn(monday)?.kind).toBe('study-day')
    }
  })

  it('lets a board move the advised week', () => {
    const calendar = siteCalendar([
      AUTUMN,
      entry('board', 'open', '2026-10-17', '2026-10-25'),
      entry('board', 'school-holiday', '2026-10-24', '2026-11-01'),
    ])
    expect(calendar.openDays(day('2026-10-12'), day('2026-11-08'))).toEqual([
      ...daysFrom(day('2026-10-12'), day('2026-10-16')),
      ...daysFrom(day('2026-10-19'), day('2026-10-23')),
      ...daysFrom(day('2026-11-02'), day('2026-11-06')),
    ])
  })

  it('within one scope lets the shortest decide, and of equals the one that closes', () => {
    const works = entry('site', 'closure', '2026-09-07', '2026-09-25')
    const calendar = siteCalendar([works, entry('site', 'open', '2026-09-09')])
    expect(calendar.isOpen(day('2026-09-09'))).toBe(true)
    expect(calendar.isOpen(day('2026-09-10'))).toBe(false)
    const doubt = siteCalendar([
      entry('site', 'open', '2026-09-09'),
      entry('site', 'study-day', '2026-09-09'),
    ])
    expect(doubt.isOpen(day('2026-09-09'))).toBe(false)
  })

  it('names the first by the alphabet where two entries close a day alike', () => {
    const monday = day('2026-09-07')
    const twice = ['Studiedag b', 'Studiedag a'].map((name) => ({
      ...entry('site', 'study-day', monday),
      name,
    }))
    expect(siteCalendar(twice).closedOn(monday)?.name).toBe('Studiedag a')
    expect(siteCalendar(twice.toReversed()).closedOn(monday)?.name).toBe('Studiedag a')
  })
})

describe('weekends', () => {
  it('are closed', () => {
    const calendar = siteCalendar([])
    const open = daysFrom(WINDOW.first, WINDOW.last).filter((on) => weekdayOf(on) <= 5)
    expect(calendar.openDays(WINDOW.first, WINDOW.last)).toEqual(open)
    expect(calendar.closedOn(day('2026-09-12'))).toEqual({ kind: 'weekend', name: 'Weekend' })
  })

  it('open for an entry of that day or weekend, also inside a holiday', () => {
    const calendar = siteCalendar([
      AUTUMN,
      entry('site', 'open', '2026-09-12'),
      entry('site', 'open', '2026-10-24', '2026-10-25'),
    ])
    expect(
      ['2026-09-12', '2026-10-24', '2026-10-25'].map((text) => calendar.isOpen(day(text))),
    ).toEqual([true, true, true])
    expect(calendar.isOpen(day('2026-09-13'))).toBe(false)
  })

  it('stay closed when a whole holiday is taken back', () => {
    const calendar = siteCalendar([AUTUMN, entry('site', 'open', '2026-10-17', '2026-10-25')])
    expect(calendar.openDays(AUTUMN.firstDay, AUTUMN.lastDay)).toEqual(
      daysFrom(day('2026-10-19'), day('2026-10-23')),
    )
    expect(calendar.closedOn(day('2026-10-17'))?.kind).toBe('school-holiday')
  })

  it('stay closed for an entry from a Sunday to the next Saturday', () => {
    const calendar = siteCalendar([entry('site', 'open', '2026-09-13', '2026-09-19')])
    expect(calendar.isOpen(day('2026-09-13'))).toBe(false)
    expect(calendar.isOpen(day('2026-09-19'))).toBe(false)
  })
})

describe('properties', () => {
  it('answers the same whatever the order of the entries', () => {
    const shuffled = calendarEntries(WINDOW).chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray([...entries], { minLength: entries.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([entries, others]) => {
        const answers = (list: readonly CalendarEntry[]) => {
          const calendar = siteCalendar(list)
          return daysFrom(WINDOW.first, WINDOW.last).map((of) => calendar.closedOn(of))
        }
        expect(answers(others)).toEqual(answers(entries))
      }),
    )
  })

  it('has the open days of a window in its parts, and no others', () => {
    fc.assert(
      fc.property(calendarEntries(WINDOW), fc.nat(90), (entries, cut) => {
        const { openDays, isOpen } = siteCalendar(entries)
        const middle = addDays(WINDOW.first, cut)
        const parts = [
          ...openDays(WINDOW.first, middle),
          ...openDays(addDays(middle, 1), WINDOW.last),
        ]
        expect(parts).toEqual(openDays(WINDOW.first, WINDOW.last))
        expect(parts).toEqual(daysFrom(WINDOW.first, WINDOW.last).filter(isOpen))
      }),
    )
  })

  it('asks only the entries of the day itself', () => {
    fc.assert(
      fc.property(calendarEntries(WINDOW), fc.nat(90), (entries, shift) => {
        const on = addDays(WINDOW.first, shift)
        const ofDay = entries.filter(({ firstDay, lastDay }) => firstDay <= on && on <= lastDay)
        expect(siteCalendar(entries).closedOn(on)).toEqual(siteCalendar(ofDay).closedOn(on))
      }),
    )
  })
})

it('refuses an entry that ends before it begins', () => {
  expect(() => siteCalendar([entry('site', 'closure', '2026-09-09', '2026-09-08')])).toThrow(
    RangeError,
  )
})
