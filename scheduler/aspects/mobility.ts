import { asCount, aspect } from './aspect.ts'
import { needed } from './reading.ts'

/** Own proposal: where half of those who leave go to another or a permanent place, the pool is a way to one. */
const ENOUGH = 0.5

/** Whether members move on to a permanent job or another school: of those who left, and of those who look for it. */
export const mobility = aspect({
  id: 'mobility',
  carriedBy: ['left-for-permanent-job', 'left-for-other-school', 'members-left', 'mobility-wishes'],
  reasons: { none: 'no', waiting: 'unknown', some: 'partly', found: 'yes' },
  judge(reading) {
    const found = needed(reading, [
      'members-left',
      'left-for-permanent-job',
      'left-for-other-school',
      'mobility-wishes',
    ])
    if ('missing' in found) return { reason: found.missing, facts: {} }
    const left = found.values['members-left']
    const permanent = found.values['left-for-permanent-job']
    const school = found.values['left-for-other-school']
    const wishes = found.values['mobility-wishes']
    if (left === 0 && wishes === 0) return { reason: 'nothing-yet', facts: {} }
    const facts = {
      left: asCount(left),
      permanent: asCount(permanent),
      school: asCount(school),
      wishes: asCount(wishes),
    }
    if (left === 0) return { reason: 'waiting', facts }
    if (permanent + school === 0) return { reason: 'none', facts }
    return { reason: (permanent + school) / left >= ENOUGH ? 'found' : 'some', facts }
  },
})
