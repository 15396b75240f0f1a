import fc from 'fast-check'
import { expect, it } from 'vitest'
import { largestOf, smallestComposition } from '../../../scheduler/replay/compose.ts'

/** A pool in which each group covers hours of its own up to what is asked of it. */
const covers = (asked: readonly number[]) => async (counts: readonly number[]) => {
  const total = asked.reduce((sum, one) => sum + one, 0)
  return asked.reduce((sum, one, at) => sum + Math.min(one, counts[at] ?? 0), 0) / total
}

const groups = fc.array(
  fc.record({ present: fc.integer({ min: 1, max: 12 }), asked: fc.integer({ min: 1, max: 60 }) }),
  { minLength: 1, maxLength: 5 },
)

it('reaches what was aimed at, and no group can lose anybody without missing it', async () => {
  await fc.assert(
    fc.asyncProperty(groups, fc.integer({ min: 1, max: 100 }), async (of, percent) => {
      const present = of.map((one) => one.present)
      const rate = covers(of.map((one) => one.asked))
      const target = percent / 100
      const { counts, isReached } = await smallestComposition(present, target, rate)
      const largest = largestOf(present)
      expect(isReached).toBe((await rate(largest)) >= target)
      const tooFew = []
      for (const [at, count] of counts.entries())
        if (count > 0) tooFew.push(await rate(counts.with(at, count - 1)))
      const isAsSmall = tooFew.every((found) => found < target)
      const rest = isReached
        ? (await rate(counts)) >= target && isAsSmall
        : counts.join() === largest.join()
      expect(rest).toBe(true)
    }),
  )
})

it('finds the same again, trying no more than a few dozen', async () => {
  const present = [12, 8, 5, 3, 1]
  const rate = covers([9, 9, 9, 9, 9])
  let tried = 0
  const counting = (counts: readonly number[]) => {
    tried += 1
    return rate(counts)
  }
  const once = await smallestComposition(present, 0.8, counting)
  expect(await smallestComposition(present, 0.8, rate)).toEqual(once)
  expect(tried).toBeLessThan(40)
})

it('needs nobody where nothing has to be covered', async () => {
  const everything = async () => 1
  expect(await smallestComposition([4, 2], 1, everything)).toEqual({
    counts: [0, 0],
    isReached: true,
  })
})
