import { scarceQualification } from '../../../../scheduler/rules/soft/scarce-qualification.ts'
import { objectiveTest } from '../objective-test.ts'

const NOT_NEEDED = 'Geen andere open vraag heeft deze vervanger harder nodig.'

objectiveTest(scarceQualification, {
  perfect: {
    'who is no rarer elsewhere': { says: NOT_NEEDED },
    'the rare request itself': { licensedMembers: 2, rarestLicensedMembers: 2, says: NOT_NEEDED },
    'a request that nobody is licensed for': {
      licensedMembers: 0,
      rarestLicensedMembers: 0,
      says: NOT_NEEDED,
    },
  },
  costly: {
    'one of two, where ten could come': {
      rarestLicensedMembers: 2,
      costs: 333,
      says: 'Voor deze vraag zijn 10 vervangers bevoegd; voor een andere open vraag is deze vervanger een van 2.',
    },
  },
})
