import { kindServed } from '../../../../scheduler/rules/hard/kind-served.ts'
import { ruleTest } from '../rule-test.ts'

ruleTest(kindServed, {
  allows: {
    'a kind of the pool': { spelregels: { kinds: ['planned'] } },
    'unplanned at the peak': { spelregels: { peakMode: true }, request: { kind: 'unplanned' } },
  },
  blocks: {
    'a kind that the pool does not serve': {
      spelregels: { kinds: ['unplanned', 'training'] },
      says: 'Deze pool vervangt niet bij geplande afwezigheid.',
    },
    'planned leave at the peak': {
      spelregels: { peakMode: true },
      says: 'Het is piektijd: de pool vervangt nu alleen bij onvoorziene afwezigheid, niet bij geplande afwezigheid.',
    },
    'training at the peak': {
      spelregels: { peakMode: true },
      request: { kind: 'training' },
      says: 'Het is piektijd: de pool vervangt nu alleen bij onvoorziene afwezigheid, niet bij scholing.',
    },
    'unplanned at the peak of a pool that does not serve it': {
      spelregels: { peakMode: true, kinds: ['planned'] },
      request: { kind: 'unplanned' },
      says: 'Deze pool vervangt niet bij onvoorziene afwezigheid.',
    },
  },
})
