import { day } from '../../../../scheduler/domain/day.ts'
import { poolStay } from '../../../../scheduler/rules/hard/pool-stay.ts'
import { ruleTest } from '../rule-test.ts'

ruleTest(poolStay, {
  allows: {
    'a member of many years, where the pool sets no end': {
      member: { joinedOn: day('2010-08-01') },
    },
    'work up to the last day of two years': {
      member: { joinedOn: day('2024-11-28') },
      spelregels: { poolStayMonthsMax: 24 },
    },
  },
  blocks: {
    'work of one day longer': {
      member: { joinedOn: day('2024-11-27') },
      spelregels: { poolStayMonthsMax: 24 },
      says:
        'Het werk loopt tot en met vrijdag 27 november 2026; het verblijf in de pool eindigt na 24 ' +
        'maanden, op donderdag 26 november 2026.',
    },
  },
})
