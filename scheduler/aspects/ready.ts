import { asCount, aspect, asShare } from './aspect.ts'

/** What another sub-region needs: only a replay tells, so that it stays an estimate. */
export const ready = aspect({
  id: 'ready',
  carriedBy: ['demand-hours', 'fill-rate', 'deployment'],
  reasons: { composed: 'partly', missed: 'partly', unrecorded: 'unknown' },
  judge({ composition }) {
    if (composition === null) return { reason: 'unrecorded', facts: {} }
    const { needed, present, target, isReached, draws, filled } = composition
    const facts = {
      needed: asCount(needed),
      present: asCount(present),
      target: asShare(target),
      draws: asCount(draws),
      filled: asShare(filled.mean),
      low: asShare(filled.low),
      high: asShare(filled.high),
    }
    return { reason: isReached ? 'composed' : 'missed', facts }
  },
})
