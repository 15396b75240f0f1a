import { afterAll, describe, expect, it } from 'vitest'
import type { World } from '../../../../scheduler/domain/world.ts'
import { match } from '../../../../scheduler/match/match.ts'
import { createHighsSolver } from '../../../../src/solver/create-highs-solver.ts'
import { aMember, aRequest, sessionsOn } from '../../build.ts'
import { aWorld } from '../../case.ts'
import { spelregels } from '../../spelregels.ts'
import { randomWorld } from '../random-world.ts'

const solver = createHighsSolver()
afterAll(() => solver.close())

const WEEK = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']

async function planned(world: World) {
  const plan = await match(world, solver, { seed: 1 })
  return new Map(plan.requests.map((request) => [request.requestId, request]))
}

describe('an open request', () => {
  it('says that nobody is eligible', async () => {
    const requests = await planned(aWorld({ members: [aMember({ roleCodes: [] })] }))
    expect(requests.get('request')?.unfilledBecause).toEqual({ kind: 'nobody-eligible' })
    expect(requests.get('request')?.openSessionIds.length).toBe(5)
  })

  it('names the more urgent request that keeps the only eligible member', async () => {
    const urgent = aRequest({ id: 'urgent', urgency: 'class-sent-home' })
    const later = aRequest({ id: 'later', sessions: sessionsOn(['2026-12-07']) })
    const requests = await planned(aWorld({ requests: [aRequest(), urgent, later] }))
    expect(requests.get('urgent')?.unfilledBecause).toBeNull()
    expect(requests.get('request')?.unfilledBecause).toMatchObject({
      kind: 'all-needed-elsewhere',
      members: [{ memberId: 'member', partId: 'request', holds: [{ requestId: 'urgent' }] }],
    })
  })

  it('of which a part is covered speaks of the rest', async () => {
    const mondays = aMember({
      ownHolidays: aRequest()
        .sessions.slice(1)
        .map(({ day }) => day),
    })
    const world = aWorld({ members: [mondays], spelregels: spelregels({ split: 'weekday' }) })
    const requests = await planned(world)
    expect(requests.get('request')?.openSessionIds).toEqual(
      WEEK.slice(1).map((day) => `${day}/08:30`),
    )
    expect(requests.get('request')?.unfilledBecause).toEqual({ kind: 'nobody-eligible' })
  })

  it('is kept by work that is together worth at least as much, in every best plan', async () => {
    let held = 0
    for (let seed = 0; seed < 80; seed += 1) {
      const world = randomWorld(seed, { members: 3, requests: 9, weeks: 1, boards: 2, vakken: 1 })
      for (const { unfilledBecause } of (await planned(world)).values()) {
        if (unfilledBecause?.kind !== 'all-needed-elsewhere') continue
        for (const { value, holds } of unfilledBecause.members) {
          expect(holds.reduce((sum, one) => sum + one.value, 0)).toBeGreaterThanOrEqual(value)
          held += 1
        }
      }
    }
    expect(held).toBeGreaterThan(50)
  }, 60_000)
})
