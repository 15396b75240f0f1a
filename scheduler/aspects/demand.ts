import { asCount, aspect, inMinutes } from './aspect.ts'
import { needed } from './reading.ts'

/** How the demand develops: what was asked is known, how it develops only against the same weeks a year before. */
export const demand = aspect({
  id: 'demand',
  carriedBy: [
    'demand-hours',
    'demand-requests',
    'demand-fte',
    'fill-rate',
    'demand-outside',
    'demand-unfilled',
  ],
  reasons: { asked: 'partly' },
  judge(reading) {
    const found = needed(reading, ['demand-hours', 'demand-requests'])
    if ('missing' in found) return { reason: found.missing, facts: {} }
    const requests = found.values['demand-requests']
    if (requests === 0) return { reason: 'nothing-yet', facts: {} }
    return {
      reason: 'asked',
      facts: { hours: inMinutes(found.values['demand-hours']), requests: asCount(requests) },
    }
  },
})
