import { wholeAbsence } from '../../../../scheduler/rules/soft/whole-absence.ts'
import { aRequest, aSession } from '../../build.ts'
import { objectiveTest } from '../objective-test.ts'

objectiveTest(wholeAbsence, {
  perfect: {
    'the whole': { says: 'De hele afwezigheid door één vervanger.' },
  },
  costly: {
    'a part': {
      request: { sessions: aRequest().sessions },
      sessions: [aSession()],
      costs: 83,
      says: 'Dit is een deel van de afwezigheid: 1 van de 5 lessen.',
    },
  },
})
