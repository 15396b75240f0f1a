import { asCount, aspect, asShare } from './aspect.ts'
import { needed } from './reading.ts'

/** Own proposal: more than one offer in five that nobody answers in time asks for a look at the time to answer. */
const EXPIRED_MAX = 1 / 5
/** Own proposal: more than one in three, and the rule does not work. */
const EXPIRED_FAILS = 1 / 3

/**
 * Whether the rules of play work: the time to answer shows it first, since an offer that lapses helps nobody; then whether boards
 * settle what they disagree about.
 */
export const rules = aspect({
  id: 'rules',
  carriedBy: [
    'offers-expired',
    'offers-accepted',
    'offers-declined',
    'fill-rate',
    'filled-in-time',
    'rules-overridden',
    'disputes-noted',
    'disputes-settled',
  ],
  reasons: { lapse: 'no', 'often-lapse': 'partly', disputed: 'partly', work: 'yes' },
  judge(reading) {
    const found = needed(reading, ['offers-expired', 'offers-accepted', 'fill-rate'])
    if ('missing' in found) return { reason: found.missing, facts: {} }
    const expired = found.values['offers-expired']
    const disputes = reading.figure('disputes-noted')?.value ?? 0
    const settled = reading.figure('disputes-settled')?.value ?? 1
    const facts = {
      expired: asShare(expired),
      accepted: asShare(found.values['offers-accepted']),
      filled: asShare(found.values['fill-rate']),
      disputes: asCount(disputes),
    }
    if (expired > EXPIRED_FAILS) return { reason: 'lapse', facts }
    if (expired > EXPIRED_MAX) return { reason: 'often-lapse', facts }
    return { reason: disputes > 0 && settled < 1 ? 'disputed' : 'work', facts }
  },
})
