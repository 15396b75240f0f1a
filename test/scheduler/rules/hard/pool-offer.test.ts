import { poolOffer } from '../../../../scheduler/rules/hard/pool-offer.ts'
import { aSession } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const mixed = [
  aSession({ vak: 'wi', level: 'HAVO' }),
  aSession({ vak: 'netl', level: 'VWO', day: '2026-11-24' }),
  aSession({ vak: 'netl', level: 'VMBO-T', day: '2026-11-25' }),
]

ruleTest(poolOffer, {
  allows: {
    'exactly what is asked': {
      sessions: mixed,
      spelregels: {
        roles: ['leraar'],
        vakken: ['netl', 'wi'],
        levels: ['HAVO', 'VWO', 'VMBO-T'],
      },
    },
    'a session without a vak, whatever the vakken': {
      sessions: [aSession({ vak: null })],
      spelregels: { vakken: ['entl'] },
    },
  },
  blocks: {
    'one vak of two': {
      sessions: mixed,
      spelregels: { vakken: ['wi'] },
      says: 'Deze pool vervangt niet voor vak netl.',
    },
    'one level of three': {
      sessions: mixed,
      spelregels: { levels: ['HAVO', 'VWO'] },
      says: 'Deze pool vervangt niet voor niveau VMBO-T.',
    },
    'everything that is missing, each once': {
      sessions: mixed,
      spelregels: { roles: ['schoolleider'], vakken: ['entl'], levels: ['HAVO'] },
      says: 'Deze pool vervangt niet voor rol leraar, vakken wi, netl en niveaus VWO, VMBO-T.',
    },
  },
})
