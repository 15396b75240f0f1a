import { aspect } from './aspect.ts'

/** Whether the criteria for selecting members work: their effect is in no measure yet. */
export const selection = aspect({
  id: 'selection',
  carriedBy: [],
  reasons: { unrecorded: 'unknown' },
  judge: () => ({ reason: 'unrecorded', facts: {} }),
})
