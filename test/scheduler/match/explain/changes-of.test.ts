import { describe, expect, it } from 'vitest'
import type { World } from '../../../../scheduler/domain/world.ts'
import { changesOf, earlierCoverOf } from '../../../../scheduler/match/explain/changes-of.ts'
import { aMember, aRequest, sessionsOn } from '../../build.ts'
import { aWorld } from '../../case.ts'
import { spelregels } from '../../spelregels.ts'
import { dice } from '../dice.ts'
import type { Pair } from '../trust/a-plan.ts'
import { wildWorld } from '../wild-world.ts'
import { rankedPlan } from './ranked-plan.ts'

const WAS = aMember({ id: 'was' })
const IS = aMember({ id: 'is' })
const TAKES: Pair = { memberId: 'is', requestId: 'request' }

/** What changed in a world of these, where `was` had the request and `pairs` is the plan now. */
function changesIn(over: Partial<World>, pairs: readonly Pair[] = [TAKES]) {
  const requests = [aRequest({ plannedMemberId: 'was' })]
  const world = aWorld({ requests, members: [WAS, IS], ...over })
  return changesOf(rankedPlan(world, pairs), earlierCoverOf(world.requests))
}

describe('what changed', () => {
  it('is nothing where the plan stays', () => {
    expect(changesIn({}, [{ memberId: 'was', requestId: 'request' }])).toEqual([])
    expect(changesIn({ requests: [aRequest()] })).toEqual([])
    expect(changesIn({ requests: [] }, [])).toEqual([])
  })

  it('names the rule that keeps the earlier one away', () => {
    const away = aMember({ id: 'was', admittedByBoardIds: [] })
    const [change, ...more] = changesIn({ members: [away, IS] })
    expect(more).toEqual([])
    expect(change).toEqual({
      requestId: 'request',
      partId: 'request',
      wasMemberId: 'was',
      isMemberId: 'is',
      reason: 'not-allowed',
      facts: { boardId: 'asks', ruleId: 'admitted', rulesMore: 0 },
      sentence:
        'De eerdere vervanger kan niet meer. Het vragende bestuur heeft deze vervanger nog niet op de eigen scholen toegelaten.',
    })
    const twice = aMember({ id: 'was', admittedByBoardIds: [], roleCodes: [] })
    expect(changesIn({ members: [twice, IS] })[0]?.sentence).toMatch(
      /^De eerdere vervanger kan niet meer\. .* Er staat nog één regel in de weg\.$/,
    )
  })

  it('says that the earlier one left the pool', () => {
    expect(changesIn({ members: [IS] })[0]).toMatchObject({
      reason: 'left-pool',
      sentence: 'De eerdere vervanger hoort niet meer bij de pool.',
    })
  })

  it('names the requests for which the earlier one is needed, and not those of before', () => {
    const other = (id: string) => aRequest({ id, sessions: sessionsOn(['2026-12-07']) })
    const requests = [
      aRequest({ plannedMemberId: 'was' }),
      other('new'),
      { ...other('old'), plannedMemberId: 'was' },
    ]
    const pairs = ['new', 'old'].map((requestId) => ({ memberId: 'was', requestId }))
    const [change, ...more] = changesIn({ requests, members: [WAS] }, pairs)
    expect(more).toEqual([])
    expect(change).toMatchObject({
      isMemberId: null,
      reason: 'needed-elsewhere',
      facts: { requestIds: ['new'] },
      sentence: 'De eerdere vervanger is nu nodig voor een andere vraag.',
    })
  })

  it('says by what another one fits better', () => {
    const known = aMember({ id: 'is', knownPlaces: ['asks-1/3b'] })
    const none = spelregels({ weights: { ...spelregels().weights, 'least-change': 0 } })
    expect(changesIn({ members: [WAS, known], spelregels: none })[0]).toMatchObject({
      reason: 'fits-better',
      facts: { objectiveIds: ['same-face'] },
      sentence: 'Een andere vervanger past nu beter, vooral door: bekend gezicht voor de klas.',
    })
  })

  it('does not make up a reason', () => {
    expect(changesIn({})[0]).toMatchObject({ reason: 'fits-as-well', facts: {} })
    expect(changesIn({}, [])[0]).toMatchObject({ reason: 'search-stopped', isMemberId: null })
  })

  it('tells each part that went to another, and what was open before', () => {
    const rules = { spelregels: spelregels({ split: 'weekday' }) }
    const part = (weekday: number, memberId: string) => {
      return { memberId, requestId: 'request', partId: `request/${weekday}` }
    }
    const pairs = [part(1, 'is'), part(2, 'was'), part(3, 'is')]
    const changes = changesIn(rules, pairs)
    expect(changes.map(({ partId, isMemberId }) => [partId, isMemberId])).toEqual([
      ['request/1', 'is'],
      ['request/3', 'is'],
      ['request', null],
    ])
    const plan = rankedPlan(aWorld({ members: [IS] }), [TAKES])
    const sessionIds = aRequest().sessions.map(({ id }) => id)
    const open = { requestId: 'request', memberId: null, sessionIds }
    expect(changesOf(plan, [open])[0]).toMatchObject({
      wasMemberId: null,
      isMemberId: 'is',
      reason: 'filled',
    })
    expect(changesOf(rankedPlan(aWorld(), []), [open])).toEqual([])
  })

  it('fits the plans on both sides, in wild worlds', () => {
    const reasons = new Set<string>()
    const size = { members: 6, requests: 5, weeks: 2, boards: 2, vakken: 1 }
    for (let seed = 0; seed < 80; seed += 1) {
      const { pick, chance } = dice(seed)
      const world = wildWorld(seed, size)
      const assign = () =>
        world.requests
          .filter(() => chance(0.8))
          .map(({ id }) => ({ requestId: id, memberId: pick(world.members).id }))
      const [before, after] = [assign(), assign()]
      const plan = rankedPlan(world, after)
      const earlier = rankedPlan(world, before).assignments
      const changes = changesOf(plan, earlier)
      const moved = before.filter(({ requestId, memberId }) => {
        return after.find((one) => one.requestId === requestId)?.memberId !== memberId
      })
      expect(changes.map(({ requestId }) => requestId)).toEqual(
        moved.map(({ requestId }) => requestId),
      )
      for (const { requestId, wasMemberId, reason, facts, sentence } of changes) {
        reasons.add(reason)
        expect(sentence).toMatch(/\.$/)
        const parts = plan.requests.find((one) => one.requestId === requestId)?.parts
        const was = parts?.[0]?.verdicts.find(({ memberId }) => memberId === wasMemberId)
        expect(reason === 'not-allowed').toBe((was?.broken.length ?? 0) > 0)
        for (const neededFor of [facts['requestIds'] ?? []].flat()) {
          expect(after).toContainEqual({ requestId: neededFor, memberId: wasMemberId })
        }
      }
    }
    expect(reasons).toContain('not-allowed')
  })
})
