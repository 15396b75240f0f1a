/** What somebody leaves a pool for: a permanent job at a board of the pool or elsewhere in education, other work at a school, or something else. */
export const LEFT_FOR = [
  'permanent-job-here',
  'permanent-job-elsewhere',
  'other-school',
  'out-of-education',
  'not-known',
] as const
export type LeftFor = (typeof LEFT_FOR)[number]

/** Whether somebody went to a permanent job. */
export function isPermanentJob(leftFor: LeftFor): boolean {
  return leftFor === 'permanent-job-here' || leftFor === 'permanent-job-elsewhere'
}

/** What a member looks for beside the work of the pool. */
export const WISHES = ['permanent-job', 'other-school'] as const
export type Wish = (typeof WISHES)[number]
