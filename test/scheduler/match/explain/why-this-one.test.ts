import { describe, expect, it } from 'vitest'
import type { Member } from '../../../../scheduler/domain/member.ts'
import { explainWhyThisOne, whyThisOne } from '../../../../scheduler/match/explain/why-this-one.ts'
import { aMember } from '../../build.ts'
import { aWorld } from '../../case.ts'
import { rankedPlan } from './ranked-plan.ts'

const NEAR = { latitude: 52.155, longitude: 5.387 }

/** Why the plan has `chosen`, among these members. */
function whyAmong(
  members: readonly Member[],
  chosen: string,
  atLeast: Readonly<Record<string, number>> = {},
) {
  const pairs = [{ memberId: chosen, requestId: 'request' }]
  const plan = rankedPlan(aWorld({ members }), pairs, atLeast)
  const [part] = plan.requests[0]?.parts ?? []
  const verdict = part?.verdicts.find(({ memberId }) => memberId === chosen)
  if (part === undefined || verdict === undefined) throw new Error('nothing planned')
  const why = whyThisOne(verdict, part)
  return { why, sentences: explainWhyThisOne(why), verdict }
}

describe('why this one', () => {
  const best = aMember({ id: 'best', knownPlaces: ['asks-1/3b'], place: NEAR })
  const farther = aMember({ id: 'farther', knownPlaces: ['asks-1/3b'] })
  const stranger = aMember({ id: 'stranger', place: NEAR })
  const refused = aMember({ id: 'refused', roleCodes: [] })

  it('adds up: worth less costs is value', () => {
    const { why, verdict } = whyAmong([best, stranger], 'best')
    // Five lessons of 50 minutes at 200,000 an hour.
    expect(why.worth).toBe(Math.round((250 / 60) * 200_000))
    expect(why.worth - why.costs.reduce((sum, { weighted }) => sum + weighted, 0)).toBe(why.value)
    expect(why.value).toBe(verdict.value)
    expect(why.costs.every(({ weighted }) => weighted > 0)).toBe(true)
  })

  it('is that nobody else could', () => {
    const { why, sentences } = whyAmong([best, refused], 'best')
    expect(why).toMatchObject({ others: 0, next: null })
    expect(sentences).toEqual(['Dit is de enige vervanger die binnen alle regels kan.'])
  })

  it('is by how much, and by what, this one is better than the next', () => {
    const { why, sentences } = whyAmong([best, farther, stranger, refused], 'best')
    expect(why.next?.memberId).toBe('farther')
    expect(why.next?.by.map(({ objectiveId }) => objectiveId)).toEqual(['travel'])
    expect(why.next?.less).toBe(why.next?.by[0]?.more)
    expect(sentences).toEqual([
      '2 andere vervangers kunnen ook. Deze past beter dan de beste van hen, vooral door: reistijd.',
    ])
    expect(whyAmong([best, stranger], 'best').sentences).toEqual([
      'Eén andere vervanger kan ook. Deze past beter dan die, vooral door: bekend gezicht voor de klas.',
    ])
  })

  it('is not said to be better where another is', () => {
    const { why, sentences } = whyAmong([best, stranger], 'stranger')
    expect(why.next?.less).toBeLessThan(0)
    expect(sentences[0]).toBe(
      'Eén andere vervanger kan ook. Die past op zichzelf beter, maar is in het plan voor alle vragen samen elders nodig.',
    )
    expect(whyAmong([best, farther, stranger], 'stranger').sentences[0]).toContain(
      ' De beste van hen past op zichzelf beter, ',
    )
    const twins = [best, aMember({ ...best, id: 'twin' })]
    expect(whyAmong(twins, 'best').sentences[0]).toContain(' Die past op zichzelf even goed.')
  })

  it('is what every other choice costs at least', () => {
    const costs = { farther: 12.7, stranger: 40, best: 0 }
    const { why, sentences } = whyAmong([best, farther, stranger], 'best', costs)
    expect(why.atLeast).toBe(12)
    expect(sentences.at(-1)).toBe('Iedere andere keuze kost de regio minstens 12 punten.')
    expect(whyAmong([best, farther], 'best', { farther: 22_331 }).sentences.at(-1)).toBe(
      'Iedere andere keuze kost de regio minstens 22.331 punten.',
    )
    expect(whyAmong([best, farther], 'best', { farther: 1 }).sentences.at(-1)).toContain('1 punt.')
    expect(whyAmong([best, farther], 'best', { farther: 0 }).sentences).toHaveLength(1)
  })
})
