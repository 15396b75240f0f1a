import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneSuspect } from '../../../../src/actions/job/one-suspect.ts'

interface Tried {
  readonly id: number
  readonly attempts: number
  readonly lastError: string | null
}

const anyJobs = fc
  .array(fc.record({ attempts: fc.nat({ max: 4 }), hasFailed: fc.boolean() }), { maxLength: 10 })
  .map((jobs) =>
    jobs.map(({ attempts, hasFailed }, id): Tried => {
      return { id, attempts, lastError: hasFailed && attempts > 0 ? 'refused' : null }
    }),
  )
const claimed = (job: Tried): Tried => ({ ...job, attempts: job.attempts + 1 })

/** One round of a process that dies at `killer`, and what waits after it, as it is claimed the next time. */
function afterRound(waiting: readonly Tried[], killer: number): readonly Tried[] {
  const { now, later } = oneSuspect(waiting.map(claimed))
  const back = later.map((job) => ({ ...job, attempts: job.attempts - 1 }))
  const at = now.findIndex(({ id }) => id === killer)
  return [...back, ...(at < 0 ? [] : now.slice(at).map((job) => ({ ...job, lastError: null })))]
}

test('what ends its process each time is tried alone before long, and takes nothing along', () => {
  fc.assert(
    fc.property(anyJobs, fc.nat(), (jobs, chosen) => {
      fc.pre(jobs.length > 0)
      const killer = chosen % jobs.length
      let waiting: readonly Tried[] = jobs
      for (let round = 0; waiting.length > 1 && round < 2 * jobs.length + 4; round++) {
        waiting = afterRound(waiting, killer)
      }
      expect(waiting.map(({ id }) => id)).toEqual([killer])
    }),
  )
})

test('where no process died a batch is done as it came', () => {
  const fresh = [1, 2, 3].map((id) => ({ id, attempts: 1, lastError: null }))
  const failed = { id: 4, attempts: 3, lastError: 'refused' }
  const jobs = [failed, ...fresh]
  expect(oneSuspect(jobs)).toEqual({ now: jobs, later: [] })
})
