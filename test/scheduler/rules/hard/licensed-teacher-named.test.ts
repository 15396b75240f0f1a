import { licensedTeacherNamed } from '../../../../scheduler/rules/hard/licensed-teacher-named.ts'
import { ruleTest } from '../rule-test.ts'

const role = { label: 'vakprofessional', unlicensed: true }

ruleTest(licensedTeacherNamed, {
  allows: {
    'unlicensed under a named teacher': { role, request: { licensedTeacherNamed: true } },
  },
  blocks: {
    'unlicensed under nobody': {
      role,
      says: 'Een vakprofessional werkt onder een bevoegde leraar; de school heeft nog niemand genoemd.',
    },
  },
})
