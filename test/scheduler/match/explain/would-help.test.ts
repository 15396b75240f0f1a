import { describe, expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { CONDITIONS } from '../../../../scheduler/match/explain/conditions.ts'
import { wouldHelp } from '../../../../scheduler/match/explain/would-help.ts'
import { aDocument, aMember } from '../../build.ts'
import { aWorld } from '../../case.ts'
import { wildWorld } from '../wild-world.ts'
import { rankedPlan, verdictsIn } from './ranked-plan.ts'

describe('what would help a request', () => {
  const unseen = { documents: [aDocument(), aDocument({ kind: 'identity' })] }
  const members = [
    aMember({ id: 'a', admittedByBoardIds: [], ...unseen }),
    aMember({ id: 'b', ...unseen }),
    aMember({ id: 'c', ...unseen }),
    aMember({ id: 'd', ownHolidays: [day('2026-11-25')] }),
    aMember({ id: 'e', qualifications: [] }),
  ]

  it('is the smallest sets, the least effort first, each with everybody it helps', () => {
    const helps = wouldHelp(verdictsIn(aWorld({ members })))
    expect(helps.map(({ memberIds, sentence }) => ({ memberIds, sentence }))).toEqual([
      {
        memberIds: ['b', 'c'],
        sentence:
          'Bij 2 vervangers: kan als het vragende bestuur een diploma van deze vervanger heeft gezien.',
      },
      {
        memberIds: ['d'],
        sentence:
          'Bij één vervanger: kan als deze vervanger in de eigen vakantie wil werken: woensdag 25 november 2026.',
      },
    ])
    expect(wouldHelp(verdictsIn(aWorld({ members })), 1)).toHaveLength(1)
    const alone = aWorld({ members: members.slice(0, 1) })
    expect(wouldHelp(verdictsIn(alone))[0]?.sentence).toBe(
      'Bij één vervanger: kan als het vragende bestuur een diploma van deze vervanger heeft gezien en ' +
        'het vragende bestuur deze vervanger op zijn scholen toelaat.',
    )
  })

  it('is first that others do what those who can are needed for', () => {
    const able = [aMember({ id: 'y' }), aMember({ id: 'x' })]
    const one = wouldHelp(verdictsIn(aWorld({ members: [...members, ...able.slice(1)] })))
    expect(one[0]).toEqual({
      remedies: [],
      memberIds: ['x'],
      sentence:
        'Bij één vervanger: kan als iemand anders de vraag overneemt waarvoor deze vervanger nu nodig is.',
    })
    expect(one.slice(1)).toEqual(wouldHelp(verdictsIn(aWorld({ members }))))
    expect(wouldHelp(verdictsIn(aWorld({ members: able })))).toEqual([
      {
        remedies: [],
        memberIds: ['x', 'y'],
        sentence:
          'Bij 2 vervangers: kan als iemand anders de vraag overneemt waarvoor een van hen nu nodig is.',
      },
    ])
  })

  it('is nothing where nobody ever can', () => {
    expect(wouldHelp(verdictsIn(aWorld({ members: members.slice(4) })))).toEqual([])
  })

  it('names all that stands in the way and nothing that cannot be helped, in wild worlds', () => {
    let helped = 0
    const size = { members: 12, requests: 4, weeks: 4, boards: 3, vakken: 1 }
    for (let seed = 0; seed < 60; seed += 1) {
      const parts = rankedPlan(wildWorld(seed, size), []).requests.flatMap((one) => one.parts)
      for (const { verdicts } of parts) {
        const brokenOf = new Map(verdicts.map((one) => [one.memberId, one.broken]))
        for (const { remedies, memberIds } of wouldHelp(verdicts)) {
          helped += 1
          const ruleIds = remedies.map(({ ruleId }) => ruleId)
          expect(Object.keys(CONDITIONS)).toEqual(expect.arrayContaining(ruleIds))
          for (const id of memberIds) {
            expect(brokenOf.get(id)?.map(({ ruleId }) => ruleId)).toEqual(ruleIds)
          }
        }
      }
    }
    expect(helped).toBeGreaterThan(50)
  })
})
