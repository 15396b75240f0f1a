import { day } from '../../../../scheduler/domain/day.ts'
import { ownHoliday } from '../../../../scheduler/rules/hard/own-holiday.ts'
import { ruleTest } from '../rule-test.ts'

ruleTest(ownHoliday, {
  allows: {
    'holiday up to the day before and from the day after': {
      member: { ownHolidays: [day('2026-11-22'), day('2026-11-28')] },
    },
  },
  blocks: {
    'holiday on two of the days': {
      member: { ownHolidays: [day('2026-11-26'), day('2026-11-27'), day('2026-11-28')] },
      says: 'Heeft op donderdag 26 november 2026 vakantie met de eigen school (2 van de 5 lessen).',
    },
  },
})
