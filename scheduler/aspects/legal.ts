import { asCount, aspect, asShare } from './aspect.ts'
import { needed } from './reading.ts'

/** Own proposal: of the hours asked for, so many may stay open beside somebody whom the law alone kept away. */
const GAP_MAX = 0.1
/** Own proposal: from here on the frame does not suffice. */
const GAP_FAILS = 1 / 3

/** Whether the legal frame suffices: not how often law blocks, but what stayed open for it, and what people ran into. */
export const legal = aspect({
  id: 'legal',
  carriedBy: ['law-gap', 'law-blocked-requests', 'law-blocked-placements', 'gaps-noted'],
  reasons: { insufficient: 'no', gaps: 'partly', noted: 'partly', suffices: 'yes' },
  judge(reading) {
    const found = needed(reading, ['law-gap', 'law-blocked-requests', 'demand-requests'])
    if ('missing' in found) return { reason: found.missing, facts: {} }
    const gap = found.values['law-gap']
    // Noted for a pool alone: of a board or region nobody says.
    const noted = reading.figure('gaps-noted')?.value ?? 0
    const facts = {
      gap: asShare(gap),
      blocked: asCount(found.values['law-blocked-requests']),
      requests: asCount(found.values['demand-requests']),
      gaps: asCount(noted),
    }
    if (gap >= GAP_FAILS) return { reason: 'insufficient', facts }
    if (gap > GAP_MAX) return { reason: 'gaps', facts }
    return { reason: noted > 0 ? 'noted' : 'suffices', facts }
  },
})
