import { day } from '../../../../scheduler/domain/day.ts'
import { engaged } from '../../../../scheduler/rules/hard/engaged.ts'
import { anEngagement } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const until = (text: string) => anEngagement({ lastDay: day(text) })
const from = (text: string) => anEngagement({ firstDay: day(text) })

ruleTest(engaged, {
  allows: {
    'an engagement up to the last day': { member: { engagements: [until('2026-11-27')] } },
    'an engagement from the first day': { member: { engagements: [from('2026-11-23')] } },
    'one engagement after the other, without a gap': {
      member: { engagements: [from('2026-11-26'), until('2026-11-25')] },
    },
  },
  blocks: {
    'nobody who pays': {
      member: { engagements: [] },
      says: 'Op maandag 23 november 2026 loopt er geen aanstelling (5 van de 5 lessen).',
    },
    'an engagement that ends a day early': {
      member: { engagements: [until('2026-11-26')] },
      says: 'Op vrijdag 27 november 2026 loopt er geen aanstelling (1 van de 5 lessen).',
    },
    'an engagement that begins a day late': {
      member: { engagements: [from('2026-11-24')] },
      says: 'Op maandag 23 november 2026 loopt er geen aanstelling (1 van de 5 lessen).',
    },
    'a gap between two': {
      member: { engagements: [until('2026-11-24'), from('2026-11-26')] },
      role: { deliveredIn: 'days' },
      says: 'Op woensdag 25 november 2026 loopt er geen aanstelling (1 van de 5 dagen).',
    },
  },
})
