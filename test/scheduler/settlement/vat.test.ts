import { describe, expect, test } from 'vitest'
import { day } from '../../../scheduler/domain/day.ts'
import { jointDue } from '../../../scheduler/settlement/joint-due.ts'
import { vatCents, vatOfJointCost, vatOfLending } from '../../../scheduler/settlement/vat.ts'
import { aKey, VAT_RULES } from './rules.ts'

const lent = {
  treatment: 'education',
  licence: null,
  wageCents: 10_000,
  handlingCents: 500,
} as const
const ruleOf = (over: object) => vatOfLending({ ...lent, ...over }, VAT_RULES).vat
const shared = { isKeyFixedBefore: true, isActualCost: true, areParticipants: true }

describe('lending between school boards', () => {
  test.for([
    ['a teacher, at the wage cost and 5 %', {}, 'EDU-LEND', false],
    ['a teacher, one cent above 5 %', { handlingCents: 501 }, 'STD', false],
    [
      'a director with a licence',
      { treatment: 'needs-licence', licence: 'PABO' },
      'EDU-LEND',
      false,
    ],
    ['a director without one', { treatment: 'needs-licence' }, 'STD', false],
    ['whom the decree does not name', { treatment: 'unclear' }, 'STD', true],
    ['what is not education', { treatment: 'taxed' }, 'STD', false],
  ] as const)('%s', ([, over, ruleId, isUncertain]) => {
    expect(ruleOf(over)).toMatchObject({
      ruleId,
      isUncertain,
      basisPoints: ruleId === 'STD' ? 2_100 : 0,
    })
  })

  test('is taxed where the exemption is not in force, and keeps what it rests on', () => {
    const standard = VAT_RULES.filter(({ id }) => id === 'STD')
    expect(vatOfLending(lent, standard)).toMatchObject({
      vat: { ruleId: 'STD' },
      evidence: { lender: 'school-board', treatment: 'education', ruleValidFrom: '2024-06-15' },
    })
    expect(() => vatOfLending(lent, [])).toThrow('standard rate')
  })
})

describe('joint costs', () => {
  test.for([
    ['a key fixed before, actual cost, participants', {}, 'KGR'],
    ['a key fixed afterwards', { isKeyFixedBefore: false }, 'STD'],
    ['a budget', { isActualCost: false }, 'STD'],
    ['a stranger', { areParticipants: false }, 'STD'],
  ] as const)('%s', ([, over, ruleId]) => {
    expect(vatOfJointCost({ ...shared, ...over }, VAT_RULES).vat.ruleId).toBe(ruleId)
  })

  const AUGUST = day('2026-08-01')
  const overhead = { kind: 'overhead', paidByBoardId: 'A', cents: 100, isActualCost: true } as const
  const share = (key: ReturnType<typeof aKey>, minutes: Record<string, number> = {}) =>
    jointDue([{ ...overhead, month: AUGUST }], () => ({
      key,
      vatRules: VAT_RULES,
      minutesDrawn: (id) => minutes[id] ?? 0,
      participantIds: new Set(['A', 'B', 'C']),
    }))

  test('by a key made on its own first day are taxed', () => {
    const late = share(aKey({ madeOn: AUGUST }))
    expect(new Set(late.map(({ vat }) => vat.ruleId))).toEqual(new Set(['STD']))
  })

  test('by hours follow who drew them, and in a month without any the weights of the key', () => {
    const key = aKey({ kind: 'hours-drawn' })
    const parts = (minutes?: Record<string, number>) =>
      share(key, minutes).map(({ debtorBoardId, cents }) => [debtorBoardId, cents])
    expect(parts({ B: 300, C: 100 })).toEqual([
      ['B', 75],
      ['C', 25],
    ])
    expect(parts()).toEqual([
      ['A', 50],
      ['B', 33],
      ['C', 17],
    ])
  })
})

test('VAT is rounded half a cent away from nought', () => {
  expect([vatCents(50, 2_100), vatCents(-50, 2_100), vatCents(0, 2_100)]).toEqual([11, -11, 0])
})
