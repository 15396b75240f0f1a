import { describe, expect, it } from 'vitest'
import { day } from '../../scheduler/domain/day.ts'
import { explainVerdict } from '../../scheduler/explain-verdict.ts'
import { judge } from '../../scheduler/judge.ts'
import { aParticipation } from './build.ts'
import { aCase, type Case } from './case.ts'
import { spelregels } from './spelregels.ts'

function verdictOf(about: Case) {
  const { candidacy, setting } = aCase(about)
  return judge(candidacy, setting)
}

const OWED = { borrower: aParticipation({ balanceMinutes: -6000 }), travelMinutes: 25 }

describe('a candidate whom rules keep away', () => {
  const broken = verdictOf({ member: { roleCodes: ['conciërge'], excludedSiteIds: ['asks-1'] } })
  const sentences = [
    'Gevraagd is een leraar; deze vervanger doet in de pool mee als conciërge.',
    'Deze vervanger en deze school zijn voor elkaar uitgesloten.',
  ]

  it('is explained by every rule', () => {
    expect(explainVerdict(broken)).toEqual(sentences)
  })

  it('is explained even where a rule of then is gone now', () => {
    const then = { ...broken, broken: [{ ruleId: 'no-redheads', facts: {} }] }
    expect(explainVerdict(then)).toEqual(['Een regel die nu niet meer geldt (no-redheads).'])
  })
})

describe('a feasible candidate', () => {
  it('is explained by licence, source and costs, dearest first', () => {
    expect(explainVerdict(verdictOf(OWED))).toEqual([
      'Bevoegd (WVO 2020 art. 7.11).',
      'Komt uit een ander bestuur.',
      'De school en de groepen zijn nieuw.',
      'De school nam 100 uur meer af dan haar bestuur leverde.',
      'De reis duurt 25 minuten, op 5 dagen.',
      'Bron 4 van 9 in de volgorde van het bestuur.',
    ])
  })

  it('puts first what the rules of play weigh most', () => {
    const weights = { ...spelregels().weights, travel: 100 }
    const [, , dearest] = explainVerdict(verdictOf({ ...OWED, spelregels: { weights } }))
    expect(dearest).toBe('De reis duurt 25 minuten, op 5 dagen.')
  })

  it('has its licence told as far as the law lets it go', () => {
    const limited = { vak: 'wi', grade: 'ANDERS', validUntil: day('2027-07-31') } as const
    const member = { qualifications: [limited] }
    expect(explainVerdict(verdictOf({ member }))[0]).toBe(
      'Benoembaar tot en met zaterdag 31 juli 2027 (WVO 2020 art. 7.15).',
    )
    const assistant = verdictOf({
      member: { qualifications: [] },
      role: { licenceRequired: false },
    })
    expect(explainVerdict(assistant)[0]).toBe('Komt uit een ander bestuur.')
  })
})
