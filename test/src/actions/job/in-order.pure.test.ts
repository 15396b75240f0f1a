import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from '../../../../src/actions/job/in-order.ts'

const anyJobs = fc
  .array(fc.record({ isLeft: fc.boolean(), hasFailed: fc.boolean() }), { maxLength: 12 })
  .map((jobs) =>
    jobs.map(({ isLeft, hasFailed }, place) => ({
      id: 'abcdefghijkl'.charAt(place),
      attempts: isLeft || hasFailed ? 2 : 1,
      lastError: hasFailed ? 'refused' : null,
    })),
  )

test('one that ends its process keeps nothing else waiting for more than three tries', () => {
  fc.assert(
    fc.property(anyJobs, fc.nat(), (jobs, chosen) => {
      fc.pre(jobs.length > 0)
      const killer = jobs[chosen % jobs.length]?.id ?? ''
      let waiting: readonly (typeof jobs)[number][] = jobs
      for (let tries = 0; tries < 3; tries++) {
        const order = inOrder(waiting).map(({ id }) => id)
        expect(order.toSorted()).toEqual(waiting.map(({ id }) => id))
        const done = new Set(order.slice(0, order.indexOf(killer)))
        waiting = waiting
          .filter(({ id }) => !done.has(id))
          // As they are claimed after their process died (db/queries/job-claim.ts).
          .map((job) => ({ ...job, attempts: job.attempts + 1, lastError: null }))
      }
      expect(waiting.map(({ id }) => id)).toEqual([killer])
    }),
  )
})
