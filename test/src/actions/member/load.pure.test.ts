import { expect, test } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { daysOfLoad, heldAgainstLaw, loadOf } from '../../../../src/actions/member/load.ts'
import { law } from '../../../scheduler/law.ts'

/** A Friday; its week begins on the 16th. */
const TODAY = day('2026-11-20')
const work = [
  { day: day('2026-11-15'), minutes: 600 },
  { day: day('2026-11-16'), minutes: 300 },
  { day: day('2026-11-22'), minutes: 60 },
  { day: day('2026-11-23'), minutes: 120 },
  { day: day('2026-12-20'), minutes: 90 },
]

test('the week is from Monday to Sunday, and four more are told', () => {
  expect(loadOf(work, TODAY)).toEqual({
    thisWeekMinutes: 360,
    comingWeeksMinutes: [120, 0, 0, 90],
  })
})

test('the averages are of the weeks that end with this one', () => {
  const limits = heldAgainstLaw(work, TODAY, law().workingTime)
  expect(limits).toEqual([
    { weeks: 1, weekMinutes: 360, weekMinutesMax: 3_600 },
    { weeks: 4, weekMinutes: 240, weekMinutesMax: 3_300 },
    { weeks: 16, weekMinutes: 60, weekMinutesMax: 2_880 },
  ])
})

test('no day that counts is left out', () => {
  expect(daysOfLoad(TODAY)).toEqual({ first: '2026-08-03', last: '2026-12-20' })
})
