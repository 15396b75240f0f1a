import { expect, test } from 'vitest'
import type { CompetenceRule } from '../../../../scheduler/domain/qualification.ts'
import { canTeach } from '../../../../src/actions/member/can-teach.ts'

const rule = (over: Partial<CompetenceRule>): CompetenceRule => ({
  grade: 'G2',
  levels: [{ level: 'HAVO', years: [1, 3] }],
  vakken: 'own',
  vakkenExcluded: [],
  outcome: 'licensed',
  article: 'WVO 7.11',
  ...over,
})

const TABLE = [
  rule({}),
  rule({
    grade: 'PABO',
    levels: [{ level: 'BO', years: null }],
    vakken: 'all',
    vakkenExcluded: ['lo'],
  }),
  rule({ grade: 'G2B', outcome: 'limited' }),
  rule({ grade: 'ONBEV', vakken: 'all', outcome: 'appointable' }),
]

test.for([
  ['G2', 'wi', { vak: 'wi' }, true],
  ['G2', 'wi', { vak: 'netl' }, false],
  ['G2', 'wi', { level: 'HAVO' }, true],
  ['G2', 'wi', { level: 'VWO' }, false],
  ['G2', 'wi', { vak: 'wi', level: 'VWO' }, false],
  ['PABO', null, { vak: 'netl' }, true],
  ['PABO', null, { vak: 'lo' }, false],
  ['G2B', 'wi', { vak: 'wi', level: 'HAVO' }, true],
  // Appointable for a while is not a licence.
  ['ONBEV', null, { level: 'HAVO' }, false],
] as const)('%s for %s, asked for %j: %s', ([grade, vak, asked, able]) => {
  expect(canTeach({ grade, vak }, asked, TABLE)).toBe(able)
})
