import { aspect, asShare, inMinutes } from './aspect.ts'
import { needed } from './reading.ts'

/** Own proposal: of the hours asked for, so many may land with colleagues or in classes that are split. */
const BORNE_MAX = 0.05
/** Own proposal: from here on the work lands with colleagues. */
const BORNE_FAILS = 0.15

/** Whether the work of who is away stays away from colleagues. */
export const workload = aspect({
  id: 'workload',
  carriedBy: [
    'workload-colleagues',
    'workload-split',
    'workload-programme',
    'search-months',
    'search-time-directors',
    'search-time-planners',
  ],
  reasons: { borne: 'no', 'in-part': 'partly', light: 'yes' },
  judge(reading) {
    const found = needed(reading, ['workload-colleagues', 'workload-split', 'demand-hours'])
    if ('missing' in found) return { reason: found.missing, facts: {} }
    const asked = found.values['demand-hours']
    if (asked === 0) return { reason: 'nothing-yet', facts: {} }
    const colleagues = found.values['workload-colleagues']
    const split = found.values['workload-split']
    const share = (colleagues + split) / asked
    const facts = {
      colleagues: inMinutes(colleagues),
      split: inMinutes(split),
      share: asShare(share),
    }
    if (share >= BORNE_FAILS) return { reason: 'borne', facts }
    return { reason: share > BORNE_MAX ? 'in-part' : 'light', facts }
  },
})
