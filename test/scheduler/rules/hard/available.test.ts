import { day } from '../../../../scheduler/domain/day.ts'
import { available } from '../../../../scheduler/rules/hard/available.ts'
import { aSession, weekdays } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const between = (from: string, until: string) => ({
  availability: { recurrences: [weekdays(from, until)], exceptions: [] },
})

ruleTest(available, {
  allows: {
    'exactly from start to end': { member: between('08:30', '09:20') },
  },
  blocks: {
    'who said nothing': {
      member: { availability: { recurrences: [], exceptions: [] } },
      says: 'Niet beschikbaar op maandag 23 november 2026 van 08:30 tot 09:20 (5 van de 5 lessen).',
    },
    'a minute too late': {
      member: between('08:31', '17:00'),
      sessions: [aSession()],
      says: 'Niet beschikbaar op maandag 23 november 2026 van 08:30 tot 09:20.',
    },
    'a minute too short': {
      member: between('08:00', '09:19'),
      sessions: [aSession()],
      says: 'Niet beschikbaar op maandag 23 november 2026 van 08:30 tot 09:20.',
    },
    'one day off': {
      member: {
        availability: {
          recurrences: [weekdays()],
          exceptions: [
            {
              firstDay: day('2026-11-25'),
              lastDay: day('2026-11-25'),
              available: false,
              from: null,
              until: null,
            },
          ],
        },
      },
      says: 'Niet beschikbaar op woensdag 25 november 2026 van 08:30 tot 09:20 (1 van de 5 lessen).',
    },
  },
})
