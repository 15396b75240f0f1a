import { describe, expect, it } from 'vitest'
import { OBJECTIVES } from '../../scheduler/domain/spelregels.ts'
import type { Verdict } from '../../scheduler/domain/verdict.ts'
import { whyNotMember } from '../../scheduler/explain-to-member.ts'
import { explainVerdict } from '../../scheduler/explain-verdict.ts'
import { aMember } from './build.ts'
import { aWorld } from './case.ts'
import { rankedPlan, verdictOf } from './match/explain/ranked-plan.ts'
import { wildWorld } from './match/wild-world.ts'

const world = aWorld({
  members: [
    aMember({ id: 'own' }),
    aMember({ id: 'known', knownPlaces: ['asks-1/3b'] }),
    aMember({ id: 'twin' }),
    aMember({ id: 'refused', admittedByBoardIds: [] }),
  ],
})
const [own, known, twin] = ['own', 'known', 'twin'].map((id) => verdictOf(world, id)) as [
  Verdict,
  Verdict,
  Verdict,
]

describe('why not me', () => {
  it('is the own rules in the way, in the words of the judgement', () => {
    const refused = verdictOf(world, 'refused')
    expect(whyNotMember(refused, known, true)).toEqual({
      reason: 'not-allowed',
      sentences: explainVerdict(refused),
    })
    expect(whyNotMember(refused, null, false).sentences).toEqual([
      'Het vragende bestuur heeft deze vervanger nog niet op de eigen scholen toegelaten.',
    ])
  })

  it('is what somebody else has over the member', () => {
    expect(whyNotMember(own, known, false)).toEqual({
      reason: 'other-fits-better',
      sentences: [
        'U kon deze lessen doen, maar iemand anders past beter: ' +
          'iemand anders is al bekend op de school of in de klas.',
      ],
    })
  })

  it('is that the member is needed elsewhere', () => {
    const needed = ['U kon deze lessen doen, maar u bent nodig voor een andere vraag.']
    expect(whyNotMember(known, own, true)).toEqual({
      reason: 'needed-elsewhere',
      sentences: needed,
    })
    expect(whyNotMember(own, null, true)).toEqual({ reason: 'needed-elsewhere', sentences: needed })
  })

  it('claims nothing where nothing tells two apart, or nobody has it yet', () => {
    expect(whyNotMember(own, twin, false).reason).toBe('other-chosen')
    expect(whyNotMember(known, own, false).reason).toBe('other-chosen')
    expect(whyNotMember(own, null, false).reason).toBe('open')
  })

  it('has words for every objective, and in none of them a person or a body', () => {
    const facts = {}
    for (const objectiveId of OBJECTIVES) {
      const worse = { ...own, costs: [{ objectiveId, cost: 1, weighted: 9, facts }], value: 1 }
      const { reason, sentences } = whyNotMember(worse, { ...own, costs: [], value: 10 }, false)
      expect(reason).toBe('other-fits-better')
      expect(sentences[0]).toMatch(/past beter: .{10,}\.$/)
      expect(sentences[0]).not.toMatch(/ziek|gezond|zwanger|arts|herstel|leeftijd|\bhij\b|\bzij\b/)
    }
  })

  it('never names another person or a board, in wild worlds', () => {
    const size = { members: 6, requests: 5, weeks: 2, boards: 2, vakken: 1 }
    const reasons = new Set<string>()
    for (let seed = 0; seed < 40; seed += 1) {
      const parts = rankedPlan(wildWorld(seed, size), []).requests.flatMap((one) => one.parts)
      for (const { verdicts } of parts) {
        const able = verdicts.filter(({ broken }) => broken.length === 0)
        const chosen = able.toSorted((a, b) => b.value - a.value)[0] ?? null
        for (const verdict of verdicts.filter((one) => one !== chosen)) {
          const { reason, sentences } = whyNotMember(verdict, chosen, seed % 2 === 0)
          reasons.add(reason)
          expect(reason === 'not-allowed').toBe(verdict.broken.length > 0)
          expect(sentences.length).toBeGreaterThan(0)
          expect(sentences.join(' ')).not.toMatch(/member-|board-|request-/)
        }
      }
    }
    expect(reasons).toContain('not-allowed')
  })
})
