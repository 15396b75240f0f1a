import { describe, expect, it } from 'vitest'
import { day } from '../../../scheduler/domain/day.ts'
import type { World } from '../../../scheduler/domain/world.ts'
import type { Matched } from '../../../scheduler/match/match.ts'
import type { MatchOptions } from '../../../scheduler/match/match-options.ts'
import { replanTold } from '../../../scheduler/match/replan-told.ts'
import { aMember, aRequest, sessionsOn } from '../build.ts'
import { aWorld } from '../case.ts'
import { spelregels } from '../spelregels.ts'
import { namesIn, toldOf, useFullMatches } from './try-replans.ts'

const fully = useFullMatches()
const OPTIONS = { seed: 1 }

const replan = (before: Matched, world: World, options: MatchOptions = OPTIONS) =>
  replanTold(world, toldOf(before), options)

describe('one thing that changes', () => {
  const MONDAYS = ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']
  const requests = MONDAYS.map((day, n) => aRequest({ id: `r${n}`, sessions: sessionsOn([day]) }))
  const members = ['a', 'b', 'c'].map((id) => aMember({ id }))
  const world = aWorld({ requests, members })

  it('leaves everybody else where they are: somebody falls out', async () => {
    const before = await fully(world)
    const had = namesIn(before)
    const out = had['r1'] ?? ''
    const without = { ...world, members: members.filter(({ id }) => id !== out) }
    const after = replan(before, without)
    const others = Object.entries(had).filter(([, memberId]) => memberId !== out)
    expect(namesIn(after)).toMatchObject(Object.fromEntries(others))
    expect(new Set(after.plan.changes.map(({ reason }) => reason))).toEqual(new Set(['left-pool']))
    expect(after.plan.changes.length).toBe(Object.values(had).filter((id) => id === out).length)
  })

  it('tells what somebody is needed for: a request comes that only one can do', async () => {
    const before = await fully(world)
    const had = namesIn(before)
    const taken = had['r1'] ?? ''
    const only = members.filter(({ id }) => id !== taken).map(({ id }) => id)
    const comes = { ...requests[1], id: 'new', refusedByMemberIds: only } as (typeof requests)[0]
    const after = replan(before, { ...world, requests: [...requests, comes] })
    expect(namesIn(after)['new']).toBe(taken)
    expect(after.plan.changes).toMatchObject([
      { requestId: 'r1', wasMemberId: taken, reason: 'needed-elsewhere' },
    ])
    expect(after.plan.changes[0]?.facts).toEqual({ requestIds: ['new'] })
  })

  it('moves nobody when a request is withdrawn', async () => {
    const before = await fully(world)
    const { r1: _, ...rest } = namesIn(before)
    const left = { ...world, requests: requests.filter(({ id }) => id !== 'r1') }
    const after = replan(before, left)
    expect(namesIn(after)).toEqual(rest)
    expect(after.plan.changes).toEqual([])
    expect(after.plan.requests.map(({ requestId }) => requestId)).toEqual(['r0', 'r2', 'r3'])
  })

  it('keeps who has a request that is prolonged, and says when it cannot stand beside another', async () => {
    const one = { ...world, members: members.slice(0, 1) }
    const before = await fully(one)
    expect(Object.keys(namesIn(before)).length).toBe(4)
    const longer = { ...requests[0], sessions: sessionsOn(['2026-11-23', '2026-11-24']) }
    const prolonged = [longer as (typeof requests)[0], ...requests.slice(1)]
    const kept = replan(before, { ...one, requests: prolonged })
    expect(namesIn(kept)).toEqual(namesIn(before))
    expect(kept.plan.changes).toEqual([])
    const clashing = { ...requests[0], sessions: sessionsOn(['2026-11-23', '2026-11-30']) }
    const both = [clashing as (typeof requests)[0], ...requests.slice(1)]
    const after = replan(before, { ...one, requests: both })
    expect(after.plan.changes).toMatchObject([
      {
        requestId: 'r1',
        wasMemberId: 'a',
        isMemberId: null,
        reason: 'no-room-beside',
        facts: { requestIds: ['r0'] },
        sentence: 'De eerdere vervanger kan dit niet meer combineren met een andere vraag.',
      },
    ])
  })

  it('says that lessons came which whoever had the request cannot give', () => {
    const away = day('2026-11-24')
    const had = aMember({ id: 'a', ownHolidays: [away] })
    const longer = aRequest({ id: 'r0', sessions: sessionsOn(['2026-11-23', '2026-11-24']) })
    const told = sessionsOn(['2026-11-23']).map(({ id }) => id)
    const cover = { requestId: 'r0', partId: 'r0', memberId: 'a', sessionIds: told }
    const now = aWorld({ requests: [longer], members: [had, aMember({ id: 'b' })] })
    expect(replanTold(now, [cover], OPTIONS).plan.changes).toMatchObject([
      { requestId: 'r0', wasMemberId: 'a', isMemberId: 'b', reason: 'new-lessons' },
    ])
    const both = { ...cover, sessionIds: longer.sessions.map(({ id }) => id) }
    const [change] = replanTold(now, [both], OPTIONS).plan.changes
    expect(change).toMatchObject({ wasMemberId: 'a', isMemberId: 'b', reason: 'not-allowed' })
  })

  it('keeps among equals, also where the rules of play do not weigh change', async () => {
    const weights = { ...spelregels().weights, 'least-change': 0 }
    const free = { ...world, spelregels: spelregels({ weights }) }
    const before = await fully(free)
    const comes = aRequest({ id: 'new', sessions: sessionsOn(['2026-11-25']) })
    for (let seed = 0; seed < 10; seed += 1) {
      const after = replan(
        before,
        { ...free, requests: [...requests, comes] },
        { ...OPTIONS, seed },
      )
      expect(after.plan.changes).toEqual([])
    }
  })

  it('lets pinned assignments stand, and speaks of the rest', async () => {
    const before = await fully(world)
    const memberId = namesIn(before)['r1'] ?? ''
    const pins = [{ partId: 'r1', memberId }]
    const { plan } = replan(before, world, { ...OPTIONS, pins })
    expect(plan.assignments.map(({ requestId }) => requestId)).not.toContain('r1')
    expect(plan.changes).toEqual([])
  })
})
