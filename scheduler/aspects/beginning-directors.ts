import { aspect } from './aspect.ts'

/** Whether beginning directors are helped: no row says who is a beginner. */
export const beginningDirectors = aspect({
  id: 'beginning-directors',
  carriedBy: ['director-days'],
  reasons: { unrecorded: 'unknown' },
  judge: () => ({ reason: 'unrecorded', facts: {} }),
})
