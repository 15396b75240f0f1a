import { aspect, inCents } from './aspect.ts'
import { needed } from './reading.ts'

/**
 * Whether the intended saving is reached: below 0 it is none, however the range lies; with a range that goes below 0, or short
 * of what was aimed at, it is so in part.
 */
export const saving = aspect({
  id: 'saving',
  carriedBy: [
    'saving-expected',
    'saving-low',
    'saving-high',
    'pool-cost',
    'alternative-cost-expected',
    'idle-cost',
  ],
  reasons: { dearer: 'no', uncertain: 'partly', short: 'partly', saved: 'yes', 'saved-any': 'yes' },
  judge(reading) {
    const found = needed(reading, ['saving-low', 'saving-expected', 'saving-high', 'pool-cost'])
    const instead = needed(reading, ['alternative-cost-expected'])
    if ('missing' in found) return { reason: found.missing, facts: {} }
    if ('missing' in instead) return { reason: instead.missing, facts: {} }
    const { 'saving-expected': expected, 'saving-low': low, 'saving-high': high } = found.values
    const cost = found.values['pool-cost']
    if (cost === 0 && instead.values['alternative-cost-expected'] === 0)
      return { reason: 'nothing-yet', facts: {} }
    const target = reading.savingTargetCents
    const facts = {
      saving: inCents(expected),
      more: inCents(Math.abs(expected)),
      low: inCents(low),
      high: inCents(high),
      cost: inCents(cost),
      instead: inCents(instead.values['alternative-cost-expected']),
      ...(target !== null && { target: inCents(target) }),
    }
    if (expected < 0) return { reason: 'dearer', facts }
    if (low < 0) return { reason: 'uncertain', facts }
    if (target === null) return { reason: 'saved-any', facts }
    return { reason: expected < target ? 'short' : 'saved', facts }
  },
})
