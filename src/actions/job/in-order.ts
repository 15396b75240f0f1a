import type { JobRow } from '../../../db/queries/job-claim.ts'

/**
 * What was begun before and left without a word may be what its process died of. It comes after the rest, and in turn from either
 * end, so that it takes nothing else along for ever.
 */
export function inOrder<Tried extends Pick<JobRow, 'id' | 'attempts' | 'lastError'>>(
  jobs: readonly Tried[],
): readonly Tried[] {
  const wasLeft = ({ attempts, lastError }: Tried) => attempts > 1 && lastError === null
  const left = jobs.filter(wasLeft).toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const tries = Math.max(0, ...left.map(({ attempts }) => attempts))
  const turned = tries % 2 === 0 ? left.toReversed() : left
  return [...jobs.filter((job) => !wasLeft(job)), ...turned]
}
