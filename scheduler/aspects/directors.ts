import { asCount, aspect, inCents } from './aspect.ts'
import { needed } from './reading.ts'

/** Whether directors from the pool cost less than interim directors. */
export const directors = aspect({
  id: 'directors',
  carriedBy: [
    'director-days',
    'director-cost',
    'director-saving-expected',
    'director-saving-low',
    'director-saving-high',
  ],
  reasons: { dearer: 'no', uncertain: 'partly', cheaper: 'yes' },
  judge(reading) {
    const found = needed(reading, [
      'director-days',
      'director-cost',
      'director-saving-low',
      'director-saving-expected',
    ])
    if ('missing' in found) return { reason: found.missing, facts: {} }
    const days = found.values['director-days']
    if (days === 0) return { reason: 'nothing-yet', facts: {} }
    const saved = found.values['director-saving-expected']
    const low = found.values['director-saving-low']
    const facts = {
      days: asCount(days),
      cost: inCents(found.values['director-cost']),
      saving: inCents(Math.abs(saved)),
      low: inCents(low),
    }
    if (saved < 0) return { reason: 'dearer', facts }
    return { reason: low < 0 ? 'uncertain' : 'cheaper', facts }
  },
})
