import { aspect } from './aspect.ts'

/** What another sub-region needs: only a replay tells, and none was made. */
export const ready = aspect({
  id: 'ready',
  carriedBy: ['demand-hours', 'fill-rate', 'deployment'],
  reasons: { unrecorded: 'unknown' },
  judge: () => ({ reason: 'unrecorded', facts: {} }),
})
