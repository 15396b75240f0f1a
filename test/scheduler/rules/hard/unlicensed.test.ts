import { unlicensed } from '../../../../scheduler/rules/hard/unlicensed.ts'
import { aSession } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const role = { code: 'vakprofessional', label: 'vakprofessional', unlicensed: true } as const
const request = { length: { schoolDays: 5, calendarDays: 5, sessionDays: 5 } } as const
const policy = {
  kinds: ['planned'],
  maximum: { days: 5, basis: 'schoolDays' },
  vakkenExcluded: ['rek', 'netl'],
} as const

ruleTest(unlicensed, {
  allows: {
    'a licensed role, whatever the policy': { spelregels: { unlicensed: null } },
    'planned leave of exactly the maximum': { role, request, spelregels: { unlicensed: policy } },
  },
  blocks: {
    'where the pool uses nobody without a licence': {
      role,
      spelregels: { unlicensed: null },
      says: 'Deze pool zet geen vakprofessional in.',
    },
    'another kind': {
      role,
      request: { ...request, kind: 'unplanned' },
      spelregels: { unlicensed: policy },
      says: 'Een vakprofessional komt in deze pool niet bij onvoorziene afwezigheid.',
    },
    'one day too long': {
      role,
      request: { length: { schoolDays: 6, calendarDays: 8, sessionDays: 5 } },
      spelregels: { unlicensed: policy },
      says: 'Een vakprofessional komt in deze pool voor ten hoogste 5 schooldagen (dit zijn 6 schooldagen).',
    },
    'one session of a vak that stays with a licensed teacher': {
      role,
      request,
      sessions: [aSession(), aSession({ vak: 'rek', day: '2026-11-24' })],
      spelregels: { unlicensed: policy },
      says: 'Een vakprofessional komt in deze pool niet voor rek.',
    },
    'every limit at once': {
      role,
      request: { kind: 'training', length: { schoolDays: 6, calendarDays: 8, sessionDays: 2 } },
      sessions: [aSession({ vak: 'netl' }), aSession({ vak: 'rek', day: '2026-11-24' })],
      spelregels: { unlicensed: policy },
      says:
        'Een vakprofessional komt in deze pool niet bij scholing, voor ten hoogste 5 schooldagen ' +
        '(dit zijn 6 schooldagen) en niet voor rek en netl.',
    },
  },
})
