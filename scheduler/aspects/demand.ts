import { asCount, aspect, asShare, inMinutes } from './aspect.ts'
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
  reasons: { asked: 'partly', grew: 'yes', fell: 'yes', steady: 'yes' },
  judge(reading) {
    const found = needed(reading, ['demand-hours', 'demand-requests'])
    if ('missing' in found) return { reason: found.missing, facts: {} }
    const requests = found.values['demand-requests']
    if (requests === 0) return { reason: 'nothing-yet', facts: {} }
    const asked = { hours: inMinutes(found.values['demand-hours']), requests: asCount(requests) }
    const trend = reading.trend('demand-hours')
    // Without an upper end the year before says next to nothing.
    if (trend === null || trend.high === null) return { reason: 'asked', facts: asked }
    const { value, low, high } = trend
    const by = (change: number, least: number, most: number) => {
      return { ...asked, change: asShare(change), low: asShare(least), high: asShare(most) }
    }
    if (low > 1) return { reason: 'grew', facts: by(value - 1, low - 1, high - 1) }
    if (high < 1) return { reason: 'fell', facts: by(1 - value, 1 - high, 1 - low) }
    return { reason: 'steady', facts: by(value - 1, low - 1, high - 1) }
  },
})
