import { asCount, aspect, asShare } from './aspect.ts'
import { needed } from './reading.ts'

/** Own proposal: with four of five a pool does what it can. */
const ENOUGH = 0.8
/** Own proposal: below half it does not. */
const TOO_FEW = 0.5

/** Whether beginning directors are helped: whether they get a mentor of the pool, and whether they stay. */
export const beginningDirectors = aspect({
  id: 'beginning-directors',
  carriedBy: ['beginning-directors', 'beginning-directors-supported', 'beginning-directors-stayed'],
  reasons: { unsupported: 'no', left: 'no', 'too-early': 'unknown', some: 'partly', stay: 'yes' },
  judge(reading) {
    const found = needed(reading, ['beginning-directors', 'beginning-directors-supported'])
    if ('missing' in found) return { reason: found.missing, facts: {} }
    const supported = found.values['beginning-directors-supported']
    const began = {
      began: asCount(found.values['beginning-directors']),
      supported: asShare(supported),
    }
    if (supported < TOO_FEW) return { reason: 'unsupported', facts: began }
    const year = needed(reading, ['beginning-directors-stayed'])
    if ('missing' in year) {
      const reason = year.missing === 'nothing-yet' ? 'too-early' : year.missing
      return { reason, facts: began }
    }
    const stayed = year.values['beginning-directors-stayed']
    const facts = { ...began, stayed: asShare(stayed) }
    if (stayed < TOO_FEW) return { reason: 'left', facts }
    return { reason: supported >= ENOUGH && stayed >= ENOUGH ? 'stay' : 'some', facts }
  },
})
