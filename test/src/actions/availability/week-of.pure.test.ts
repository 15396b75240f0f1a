import fc from 'fast-check'
import { expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import { rulesOfWeek, weekOf } from '../../../../src/actions/availability/week-of.ts'

const today = day('2026-11-20')
const [eight, noon, five] = [clockTime('08:00'), clockTime('12:30'), clockTime('17:00')]
const rule = (rrule: string, over = {}) => ({
  rrule,
  firstDay: day('2026-08-03'),
  lastDay: null,
  from: eight,
  until: five,
  ...over,
})

it('reads the days of plain weekly rules', () => {
  const found = weekOf(
    [rule('FREQ=WEEKLY;BYDAY=WE,MO'), rule('FREQ=WEEKLY;BYDAY=FR', { until: noon })],
    today,
  )
  expect(found).toEqual({
    week: [
      { weekday: 1, from: eight, until: five },
      { weekday: 3, from: eight, until: five },
      { weekday: 5, from: eight, until: noon },
    ],
    otherRules: 0,
  })
})

it.each([
  ['every other week', rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO')],
  ['daily', rule('FREQ=DAILY')],
  ['until a day of its own', rule('FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101')],
  ['until a last day', rule('FREQ=WEEKLY;BYDAY=MO', { lastDay: day('2026-12-01') })],
  ['from later on', rule('FREQ=WEEKLY;BYDAY=MO', { firstDay: day('2026-11-21') })],
])('counts a rule %s as another', (_, other) => {
  expect(weekOf([other], today)).toEqual({ week: [], otherRules: 1 })
})

it('counts a second stretch on a day as another rule', () => {
  const two = [rule('FREQ=WEEKLY;BYDAY=MO', { until: noon }), rule('FREQ=WEEKLY;BYDAY=MO,TU')]
  expect(weekOf(two, today)).toEqual({
    week: [{ weekday: 1, from: eight, until: noon }],
    otherRules: 1,
  })
})

it('writes every week so that it is read back', () => {
  const times = fc.constantFrom([eight, noon], [eight, five], [noon, five])
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }))
  const weeks = weekdays.chain((days) =>
    fc.tuple(...days.map((weekday) => times.map(([from, until]) => ({ weekday, from, until })))),
  )
  fc.assert(
    fc.property(weeks, (week) => {
      const rules = rulesOfWeek(week).map(({ rrule, fromTime: from, untilTime: until }) =>
        rule(rrule, { from, until, firstDay: today }),
      )
      expect(weekOf(rules, today)).toEqual({
        week: week.toSorted((one, other) => one.weekday - other.weekday),
        otherRules: 0,
      })
    }),
  )
})
