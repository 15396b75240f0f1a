import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../scheduler/domain/day.ts'
import type { Matched } from '../../../scheduler/match/match.ts'
import { replanTold } from '../../../scheduler/match/replan-told.ts'
import { WorldMemory } from '../../../scheduler/match/world-memory.ts'
import { later, REPLANNED_KINDS, toldOf, useFullMatches } from './try-replans.ts'

const fully = useFullMatches()
const OPTIONS = { seed: 1, workMax: 40_000 }

/** All that is kept of a plan, and the numbers that its certificate speaks of. */
const wholeOf = ({ plan, problem }: Matched) => JSON.stringify([plan, problem])

/** What happens besides what changes: another pool in between, midnight, a world that is read again. */
const changes = fc.array(
  fc.record({
    seed: fc.nat(9_999),
    isOtherPool: fc.boolean(),
    isTomorrow: fc.boolean(),
    isReadAgain: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
)

describe('a world that is remembered', { timeout: 240_000 }, () => {
  it.each(REPLANNED_KINDS)(
    'gives the plan that one without memory gives, byte for byte, change after change: %s',
    async (_, make, size) => {
      await fc.assert(
        fc.asyncProperty(fc.nat(999), changes, async (first, steps) => {
          const memory = new WorldMemory()
          let world = make(first, size)
          let told = toldOf(await fully(world))
          for (const { seed, isOtherPool, isTomorrow, isReadAgain } of steps) {
            world = later(world, make(first + 1_000, size), seed)
            if (isTomorrow) world = { ...world, today: addDays(world.today, 1) }
            if (isReadAgain) world = structuredClone(world)
            if (isOtherPool) memory.compile(make(seed, size))
            const warm = replanTold(world, told, { ...OPTIONS, memory })
            const cold = replanTold(structuredClone(world), told, OPTIONS)
            expect(wholeOf(warm)).toBe(wholeOf(cold))
            told = toldOf(warm)
          }
        }),
        { numRuns: 25, seed: 20_261_122 },
      )
    },
  )
})
