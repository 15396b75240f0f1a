import { memberPreference } from '../../../../scheduler/rules/soft/member-preference.ts'
import { aSession } from '../../build.ts'
import { objectiveTest } from '../objective-test.ts'

const twoLevels = [aSession(), aSession({ from: '10:00', level: 'VWO' })]

objectiveTest(memberPreference, {
  perfect: {
    'no wishes': { says: 'Past bij de voorkeuren van de vervanger.' },
    'a wished school and level': {
      member: { preferredSiteIds: ['asks-1'], preferredLevels: ['HAVO', 'VWO'] },
      says: 'Past bij de voorkeuren van de vervanger.',
    },
  },
  costly: {
    'another school': {
      member: { preferredSiteIds: ['other-1'] },
      costs: 208,
      says: 'Buiten de voorkeuren van de vervanger: de school.',
    },
    'lessons at another level, those alone': {
      sessions: twoLevels,
      member: { preferredLevels: ['HAVO'] },
      costs: 41,
      says: 'Buiten de voorkeuren van de vervanger: het niveau (VWO).',
    },
    'both at once': {
      sessions: twoLevels,
      member: { preferredSiteIds: ['other-1'], preferredLevels: ['BO'] },
      costs: 166,
      says: 'Buiten de voorkeuren van de vervanger: de school en het niveau (HAVO, VWO).',
    },
  },
})
