import { asCount, aspect } from './aspect.ts'
import { needed } from './reading.ts'

/** Own proposal: where half of those of whom it is known go to another or a permanent place, the pool is a way to one. */
const ENOUGH = 0.5

/** Whether members move on to a permanent job or another school: of those who left, and of those who look for it. Who left for nobody knows what says nothing either way. */
export const mobility = aspect({
  id: 'mobility',
  carriedBy: [
    'left-for-permanent-job',
    'left-for-other-school',
    'members-left',
    'left-for-not-known',
    'mobility-wishes',
  ],
  reasons: { none: 'no', waiting: 'unknown', 'not-told': 'unknown', some: 'partly', found: 'yes' },
  judge(reading) {
    const found = needed(reading, [
      'members-left',
      'left-for-not-known',
      'left-for-permanent-job',
      'left-for-other-school',
      'mobility-wishes',
    ])
    if ('missing' in found) return { reason: found.missing, facts: {} }
    const left = found.values['members-left']
    const known = left - found.values['left-for-not-known']
    const permanent = found.values['left-for-permanent-job']
    const school = found.values['left-for-other-school']
    const wishes = found.values['mobility-wishes']
    if (left === 0 && wishes === 0) return { reason: 'nothing-yet', facts: {} }
    const facts = {
      left: asCount(left),
      known: asCount(known),
      permanent: asCount(permanent),
      school: asCount(school),
      wishes: asCount(wishes),
    }
    if (left === 0) return { reason: 'waiting', facts }
    if (known === 0) return { reason: 'not-told', facts }
    if (permanent + school === 0) return { reason: 'none', facts }
    return { reason: (permanent + school) / known >= ENOUGH ? 'found' : 'some', facts }
  },
})
