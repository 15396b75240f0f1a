import { COMPETENCE, COMPETENCE_SOURCE } from '../db/seed/competence.ts'
import { ORDINARY_RULES } from '../db/seed/demo/ordinary-rules.ts'
import { CHAIN_RULE, VOG_RULES, WORKING_TIME_LAW } from '../db/seed/law.ts'
import { ROLES } from '../db/seed/roles.ts'
import { SCHOOL_HOLIDAYS } from '../db/seed/school-holidays.ts'
import { publicHolidays } from '../scheduler/calendar/public-holidays.ts'
import { day } from '../scheduler/domain/day.ts'
import type { CalendarEntry, HolidayRegion } from '../scheduler/domain/school-calendar.ts'
import type { Spelregels } from '../scheduler/domain/spelregels.ts'
import type { RegionGiven } from '../scheduler/match/instances/region.ts'

const YEARS = [2026, 2027]

/**
 * What the product itself starts with: the law of the reference data, the national calendar, and the rules of play that most
 * pools have, with directors. Requests are not split unless asked, so that sizes compare with what is published elsewhere.
 */
export function regionGiven(over: Partial<Spelregels> = {}): RegionGiven {
  return {
    law: {
      competence: COMPETENCE,
      competenceSource: COMPETENCE_SOURCE,
      workingTime: WORKING_TIME_LAW,
      chainRules: [CHAIN_RULE],
      vogRules: VOG_RULES,
    },
    roles: ROLES,
    spelregels: {
      ...ORDINARY_RULES,
      id: 'spelregels',
      poolId: 'pool',
      version: 1,
      validFrom: day('2026-01-01'),
      roles: ['leraar', 'schoolleider'],
      split: 'never',
      ...over,
    },
    calendars: { noord: calendar('noord'), midden: calendar('midden'), zuid: calendar('zuid') },
  }
}

function calendar(region: HolidayRegion): readonly CalendarEntry[] {
  const holidays = SCHOOL_HOLIDAYS.filter((holiday) => holiday.region === region)
  return [
    ...YEARS.flatMap(publicHolidays),
    ...holidays.map(({ name, firstDay, lastDay }) => ({
      scope: 'holiday-region' as const,
      kind: 'school-holiday' as const,
      firstDay,
      lastDay,
      name,
    })),
  ]
}
