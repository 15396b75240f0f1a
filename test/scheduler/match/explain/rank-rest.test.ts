import { describe, expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { judge } from '../../../../scheduler/judge.ts'
import { replanTold } from '../../../../scheduler/match/replan-told.ts'
import { indexWorld } from '../../../../scheduler/match/world/index-world.ts'
import { proposalsOfPlan } from '../../../../src/solver/proposals-of-plan.ts'
import { aMember, aRequest, sessionsOn } from '../../build.ts'
import { aWorld } from '../../case.ts'
import { spelregels } from '../../spelregels.ts'
import { randomWorld } from '../random-world.ts'
import { useFullMatches } from '../try-replans.ts'
import { wildWorld } from '../wild-world.ts'

const fully = useFullMatches()
const SPLIT = {
  members: 8,
  requests: 12,
  weeks: 3,
  boards: 3,
  vakken: 2,
  split: 'weekday',
} as const

describe('what stays open of a request that others have the rest of', () => {
  it('is judged by itself: a reason counts the open lessons alone', () => {
    const sessions = sessionsOn(['2026-11-23', '2026-11-24', '2026-11-30'])
    const world = aWorld({
      requests: [aRequest({ sessions })],
      members: [
        aMember({ id: 'mondays', ownHolidays: [day('2026-11-24')] }),
        aMember({ id: 'unlicensed', qualifications: [] }),
      ],
      spelregels: spelregels({ split: 'weekday' }),
    })
    const { plan } = replanTold(world, [], { seed: 1 })
    expect(plan.assignments.map(({ partId }) => partId)).toEqual(['request/1'])
    const { openSessionIds, openPart } = plan.requests[0] ?? {}
    expect(openSessionIds).toHaveLength(1)
    expect(openPart).toMatchObject({ partId: 'request', sessionIds: openSessionIds })
    const without = openPart?.verdicts.find(({ memberId }) => memberId === 'unlicensed')
    expect(without?.broken[0]).toMatchObject({
      ruleId: 'qualified',
      facts: { without: 1, sessions: 1 },
    })
    const nobody = proposalsOfPlan(plan, () => 0).find(({ memberId }) => memberId === null)
    expect(nobody?.verdictsJson).toContain('"without":1,"sessions":1')
  })

  it.each([
    ['ordinary', randomWorld],
    ['wild', wildWorld],
  ] as const)('is told as the judge says, those who can first: %s worlds', async (_, make) => {
    let [rests, refused] = [0, 0]
    for (let seed = 0; seed < 20; seed += 1) {
      const world = make(seed, SPLIT)
      const { plan } = await fully(world)
      const { parts, settingOf, world: ordered } = indexWorld(world)
      for (const { requestId, openSessionIds, openPart } of plan.requests) {
        const covered = plan.assignments.some((one) => one.requestId === requestId)
        expect(openPart !== null).toBe(covered && openSessionIds.length > 0)
        const whole = parts.find(({ id }) => id === requestId)
        if (openPart === null || whole === undefined) continue
        const sessions = whole.sessions.filter(({ id }) => openSessionIds.includes(id))
        const judged = ordered.members.map((member) => {
          const setting = settingOf({ ...whole, sessions }, member)
          return judge({ request: whole.request, sessions, member }, setting)
        })
        const byMember = (a: { memberId: string }, b: { memberId: string }) =>
          a.memberId < b.memberId ? -1 : 1
        expect(openPart.verdicts.toSorted(byMember)).toEqual(judged.toSorted(byMember))
        const able = judged.filter(({ broken }) => broken.length === 0).length
        expect(openPart.verdicts.slice(0, able).every(({ broken }) => broken.length === 0)).toBe(
          true,
        )
        expect(openPart.alternatives).toHaveLength(able)
        const away = Object.values(openPart.keptAway).reduce((sum, count) => sum + count, 0)
        expect(away).toBe(judged.length - able)
        rests += 1
        refused += away
      }
    }
    expect(rests).toBeGreaterThan(3)
    expect(refused).toBeGreaterThan(3)
  })
})
