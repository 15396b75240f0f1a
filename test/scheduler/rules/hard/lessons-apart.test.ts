import { lessonsApart } from '../../../../scheduler/rules/hard/lessons-apart.ts'
import { aSession } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const DAY = '2026-11-23'
const lesson = (from: string, until: string, day = DAY) => aSession({ day, from, until })

ruleTest(lessonsApart, {
  allows: {
    'a lesson that begins when the other ends': {
      request: { sessions: [lesson('08:30', '09:20'), lesson('09:20', '10:10')] },
    },
    'the same hour of another day': {
      request: { sessions: [lesson('08:30', '09:20'), lesson('08:30', '09:20', '2026-11-30')] },
    },
  },
  blocks: {
    'a minute together, in whatever order they are told': {
      request: { sessions: [lesson('09:19', '10:10'), lesson('08:30', '09:20')] },
      says:
        'De aanvraag heeft zelf twee lessen tegelijk op maandag 23 november 2026: van 08:30 tot 09:20 ' +
        'en van 09:19 tot 10:10.',
    },
    'twice the same hour': {
      request: { sessions: [lesson('08:30', '09:20'), lesson('08:30', '09:20')] },
      says:
        'De aanvraag heeft zelf twee lessen tegelijk op maandag 23 november 2026: van 08:30 tot 09:20 ' +
        'en van 08:30 tot 09:20.',
    },
  },
})
