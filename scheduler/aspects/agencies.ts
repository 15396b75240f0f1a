import { aspect, asShare, inCents, inMinutes } from './aspect.ts'
import { needed } from './reading.ts'

/** Whether agencies are used little and at the agreed tariffs. */
export const agencies = aspect({
  id: 'agencies',
  carriedBy: [
    'agency-over-agreed',
    'agency-agreed-share',
    'agency-hours',
    'agency-share',
    'agency-cost',
  ],
  reasons: { none: 'yes', within: 'yes', 'in-part': 'partly', unagreed: 'unknown', above: 'no' },
  judge(reading) {
    const found = needed(reading, ['agency-hours', 'agency-over-agreed', 'agency-share'])
    if ('missing' in found) return { reason: found.missing, facts: {} }
    if (found.values['agency-hours'] === 0) return { reason: 'none', facts: {} }
    const agreed = needed(reading, ['agency-agreed-share'])
    if ('missing' in agreed) return { reason: agreed.missing, facts: {} }
    const over = found.values['agency-over-agreed']
    const share = agreed.values['agency-agreed-share']
    const facts = {
      hours: inMinutes(found.values['agency-hours']),
      share: asShare(found.values['agency-share']),
      agreed: asShare(share),
      over: inCents(Math.abs(over)),
    }
    if (share === 0) return { reason: 'unagreed', facts }
    if (over > 0) return { reason: 'above', facts }
    return { reason: share < 1 ? 'in-part' : 'within', facts }
  },
})
