import { describe, expect, it } from 'vitest'
import type { World } from '../../../scheduler/domain/world.ts'
import { otherOrder } from '../../../scheduler/match/instances/other-order.ts'
import { replanTold } from '../../../scheduler/match/replan-told.ts'
import { aMember, aRequest, sessionsOn } from '../build.ts'
import { aWorld } from '../case.ts'
import { namesIn, useFullMatches } from './try-replans.ts'

const fully = useFullMatches()

/** Everybody can do everything as well as everybody else, and every request is worth the same: any way around is as good. */
function alike(members: number, requests: number): World {
  return aWorld({
    members: Array.from({ length: members }, (_, n) => aMember({ id: `m${n}` })),
    requests: Array.from({ length: requests }, (_, n) =>
      aRequest({ id: `r${n}`, sessions: sessionsOn(['2026-11-23']) }),
    ),
  })
}

describe('plans that are worth the same', () => {
  it.each([
    [4, 4],
    [5, 3],
    [3, 6],
  ])('are one plan in whatever order they are told: %i members, %i requests', async (m, r) => {
    const world = alike(m, r)
    const { plan } = await fully(world)
    expect(plan.assignments).toHaveLength(Math.min(m, r))
    for (let seed = 0; seed < 12; seed += 1) {
      const other = await fully(otherOrder(structuredClone(world), seed))
      expect(JSON.stringify(other.plan)).toBe(JSON.stringify(plan))
    }
  })

  it('are one plan after a change as well, and ranked by the id of who is worth as much', () => {
    const world = alike(4, 4)
    const after = replanTold(world, [], { seed: 1 })
    for (let seed = 0; seed < 12; seed += 1) {
      const again = replanTold(otherOrder(structuredClone(world), seed), [], { seed: 1 })
      expect(namesIn(again)).toEqual(namesIn(after))
    }
    for (const { parts } of after.plan.requests) {
      expect(parts[0]?.verdicts.map(({ memberId }) => memberId)).toEqual(['m0', 'm1', 'm2', 'm3'])
    }
  })
})
