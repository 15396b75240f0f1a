import { describe, expect, it } from 'vitest'
import { SCHOOL_HOLIDAYS } from '../../db/seed/school-holidays.ts'
import { schoolYearOf } from '../../scheduler/calendar/school-year.ts'
import { addDays, day, weekdayOf } from '../../scheduler/domain/day.ts'
import { HOLIDAY_REGIONS } from '../../scheduler/domain/school-calendar.ts'

const SCHOOL_YEARS = ['2025-2026', '2026-2027', '2027-2028', '2028-2029', '2029-2030']
const SATURDAY = 6
const SUNDAY = 7

it('has the five holidays of each school year in each region, and the summer before', () => {
  const names = [
    'Herfstvakantie',
    'Kerstvakantie',
    'Voorjaarsvakantie',
    'Meivakantie',
    'Zomervakantie',
  ]
  const expected = SCHOOL_YEARS.flatMap((year) =>
    HOLIDAY_REGIONS.flatMap((region) => names.map((name) => `${year} ${region} ${name}`)),
  )
  const before = HOLIDAY_REGIONS.map((region) => `2024-2025 ${region} Zomervakantie`)
  const found = SCHOOL_HOLIDAYS.map(
    ({ schoolYear, region, name }) => `${schoolYear} ${region} ${name}`,
  )
  expect(found.toSorted()).toEqual([...before, ...expected].toSorted())
})

it.each(SCHOOL_HOLIDAYS)(
  '$name $schoolYear in $region runs from a Saturday to a Sunday of its school year',
  (holiday) => {
    expect(weekdayOf(holiday.firstDay)).toBe(SATURDAY)
    expect(weekdayOf(holiday.lastDay)).toBe(SUNDAY)
    expect(schoolYearOf(holiday.firstDay).label).toBe(holiday.schoolYear)
    expect(holiday.source).not.toBe('')
  },
)

describe.each(HOLIDAY_REGIONS)('in %s', (region) => {
  it('no two holidays touch', () => {
    const inOrder = SCHOOL_HOLIDAYS.filter((holiday) => holiday.region === region).toSorted(
      (one, other) => (one.firstDay < other.firstDay ? -1 : 1),
    )
    inOrder.slice(1).forEach((holiday, index) => {
      const before = inOrder[index]
      expect(before && addDays(before.lastDay, 1) < holiday.firstDay).toBe(true)
    })
  })
})

/** Published dates, written out as they stand in the source, so that a slip in the table shows. */
it.each([
  ['2024-2025', 'noord', 'Zomervakantie', '2025-07-12', '2025-08-24'],
  ['2024-2025', 'midden', 'Zomervakantie', '2025-07-19', '2025-08-31'],
  ['2024-2025', 'zuid', 'Zomervakantie', '2025-07-05', '2025-08-17'],
  ['2025-2026', 'noord', 'Herfstvakantie', '2025-10-18', '2025-10-26'],
  ['2025-2026', 'zuid', 'Voorjaarsvakantie', '2026-02-14', '2026-02-22'],
  ['2025-2026', 'midden', 'Zomervakantie', '2026-07-18', '2026-08-30'],
  ['2026-2027', 'noord', 'Herfstvakantie', '2026-10-10', '2026-10-18'],
  ['2026-2027', 'midden', 'Kerstvakantie', '2026-12-19', '2027-01-03'],
  ['2026-2027', 'zuid', 'Voorjaarsvakantie', '2027-02-13', '2027-02-21'],
  ['2026-2027', 'noord', 'Meivakantie', '2027-04-24', '2027-05-02'],
  ['2026-2027', 'zuid', 'Zomervakantie', '2027-07-24', '2027-09-05'],
  ['2027-2028', 'midden', 'Kerstvakantie', '2027-12-25', '2028-01-09'],
  ['2027-2028', 'zuid', 'Herfstvakantie', '2027-10-23', '2027-10-31'],
  ['2028-2029', 'noord', 'Zomervakantie', '2029-07-21', '2029-09-02'],
  ['2028-2029', 'zuid', 'Voorjaarsvakantie', '2029-02-10', '2029-02-18'],
  ['2029-2030', 'midden', 'Voorjaarsvakantie', '2030-02-23', '2030-03-03'],
  ['2029-2030', 'zuid', 'Zomervakantie', '2030-07-06', '2030-08-18'],
])('%s %s: %s from %s to %s', (schoolYear, region, name, first, last) => {
  const found = SCHOOL_HOLIDAYS.find(
    (each) => each.schoolYear === schoolYear && each.region === region && each.name === name,
  )
  expect(found).toMatchObject({ firstDay: day(first), lastDay: day(last) })
})

it('marks autumn and spring as advice and fixes the others', () => {
  const advised = SCHOOL_HOLIDAYS.filter((holiday) => holiday.advisory).map(
    (holiday) => holiday.name,
  )
  expect(new Set(advised)).toEqual(new Set(['Herfstvakantie', 'Voorjaarsvakantie']))
  expect(advised).toHaveLength(30)
})
