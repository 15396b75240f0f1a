import { aspect } from './aspect.ts'

/** Whether members move on to other schools or a permanent job: nobody records it. */
export const mobility = aspect({
  id: 'mobility',
  carriedBy: [],
  reasons: { unrecorded: 'unknown' },
  judge: () => ({ reason: 'unrecorded', facts: {} }),
})
