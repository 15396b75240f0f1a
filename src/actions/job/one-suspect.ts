import type { JobRow } from '../../../db/queries/job-claim.ts'

/**
 * What of this batch is done now, and what is given back. Work that was begun before and left without a word may be what its process
 * died of: of that there is one at a time, the one that was tried least and after all the rest, so that it takes nothing else along.
 */
export function oneSuspect<Tried extends Pick<JobRow, 'attempts' | 'lastError'>>(
  jobs: readonly Tried[],
): { readonly now: readonly Tried[]; readonly later: readonly Tried[] } {
  const wasLeft = ({ attempts, lastError }: Tried) => attempts > 1 && lastError === null
  const left = jobs.filter(wasLeft).toSorted((one, other) => one.attempts - other.attempts)
  return {
    now: [...jobs.filter((job) => !wasLeft(job)), ...left.slice(0, 1)],
    later: left.slice(1),
  }
}
