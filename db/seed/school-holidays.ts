import { addDays, type Day, day } from '../../scheduler/domain/day.ts'
import { HOLIDAY_REGIONS, type HolidayRegion } from '../../scheduler/domain/school-calendar.ts'

/** One school holiday of one holiday region, from its Saturday to and including its Sunday. */
export interface SchoolHoliday {
  readonly schoolYear: string
  readonly region: HolidayRegion
  readonly name: string
  readonly firstDay: Day
  readonly lastDay: Day
  /** The government advises this week; boards and sites may choose another. The others are fixed. */
  readonly advisory: boolean
  readonly source: string
}

const SOURCE =
  'OpenHolidays (openholidaysapi.data, src/nl, 2026-01-21; ODbL) naar Rijksoverheid; voorjaar Zuid 2027 en 2029 verbeterd'

/** What each holiday is called, how many weeks it lasts, and whether its date is advice. A second May week is the school's. */
const KINDS = {
  herfst: { name: 'Herfstvakantie', weeks: 1, advisory: true },
  kerst: { name: 'Kerstvakantie', weeks: 2, advisory: false },
  voorjaar: { name: 'Voorjaarsvakantie', weeks: 1, advisory: true },
  mei: { name: 'Meivakantie', weeks: 1, advisory: false },
  zomer: { name: 'Zomervakantie', weeks: 6, advisory: false },
} as const

type FirstSaturdays = readonly [noord: string, midden: string, zuid: string]

/** Only the summer: without it the first weeks of 2025-2026 would be open. */
const SOURCE_2025 = 'Rijksoverheid, schoolvakanties 2024-2025 (vastgestelde zomervakantie 2025)'

/** The first Saturday in noord, midden and zuid. 2028-2030 were not yet confirmed officially when this was written down. */
const FIRST_SATURDAYS: readonly (readonly [string, keyof typeof KINDS, ...FirstSaturdays])[] = [
  ['2024-2025', 'zomer', '2025-07-12', '2025-07-19', '2025-07-05'],
  ['2025-2026', 'herfst', '2025-10-18', '2025-10-18', '2025-10-11'],
  ['2025-2026', 'kerst', '2025-12-20', '2025-12-20', '2025-12-20'],
  ['2025-2026', 'voorjaar', '2026-02-21', '2026-02-14', '2026-02-14'],
  ['2025-2026', 'mei', '2026-04-25', '2026-04-25', '2026-04-25'],
  ['2025-2026', 'zomer', '2026-07-04', '2026-07-18', '2026-07-11'],
  ['2026-2027', 'herfst', '2026-10-10', '2026-10-17', '2026-10-17'],
  ['2026-2027', 'kerst', '2026-12-19', '2026-12-19', '2026-12-19'],
  ['2026-2027', 'voorjaar', '2027-02-20', '2027-02-20', '2027-02-13'],
  ['2026-2027', 'mei', '2027-04-24', '2027-04-24', '2027-04-24'],
  ['2026-2027', 'zomer', '2027-07-10', '2027-07-17', '2027-07-24'],
  ['2027-2028', 'herfst', '2027-10-16', '2027-10-16', '2027-10-23'],
  ['2027-2028', 'kerst', '2027-12-25', '2027-12-25', '2027-12-25'],
  ['2027-2028', 'voorjaar', '2028-02-19', '2028-02-26', '2028-02-26'],
  ['2027-2028', 'mei', '2028-04-29', '2028-04-29', '2028-04-29'],
  ['2027-2028', 'zomer', '2028-07-15', '2028-07-08', '2028-07-22'],
  ['2028-2029', 'herfst', '2028-10-14', '2028-10-21', '2028-10-21'],
  ['2028-2029', 'kerst', '2028-12-23', '2028-12-23', '2028-12-23'],
  ['2028-2029', 'voorjaar', '2029-02-17', '2029-02-17', '2029-02-10'],
  ['2028-2029', 'mei', '2029-04-28', '2029-04-28', '2029-04-28'],
  ['2028-2029', 'zomer', '2029-07-21', '2029-07-07', '2029-07-14'],
  ['2029-2030', 'herfst', '2029-10-20', '2029-10-20', '2029-10-13'],
  ['2029-2030', 'kerst', '2029-12-22', '2029-12-22', '2029-12-22'],
  ['2029-2030', 'voorjaar', '2030-02-16', '2030-02-23', '2030-02-23'],
  ['2029-2030', 'mei', '2030-04-27', '2030-04-27', '2030-04-27'],
  ['2029-2030', 'zomer', '2030-07-20', '2030-07-13', '2030-07-06'],
]

/** The school holidays of 2025-2026 to 2029-2030 and the summer before in the three regions (domain.md 4), to be written as calendar entries. */
export const SCHOOL_HOLIDAYS: readonly SchoolHoliday[] = FIRST_SATURDAYS.flatMap(
  ([schoolYear, kind, ...saturdays]) => {
    const { name, weeks, advisory } = KINDS[kind]
    const source = schoolYear === '2024-2025' ? SOURCE_2025 : SOURCE
    return HOLIDAY_REGIONS.map((region, column) => {
      const firstDay = day(saturdays[column] ?? '')
      const lastDay = addDays(firstDay, 7 * weeks + 1)
      return { schoolYear, region, name, firstDay, lastDay, advisory, source }
    })
  },
)
