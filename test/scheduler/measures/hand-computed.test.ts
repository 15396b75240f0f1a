import { describe, expect, test } from 'vitest'
import type { PaidHours } from '../../../db/queries/settlement-work.ts'
import { addDays, day } from '../../../scheduler/domain/day.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'
import { cellsOf, tallyOf } from '../../../scheduler/measures/tally.ts'
import { balancesOf } from '../../../scheduler/settlement/balances.ts'
import { outsideReason } from '../../../scheduler/settlement/lending-due.ts'
import { payrollSheet } from '../../../src/actions/settlement/payroll-sheet.ts'
import { FIRST, NOVEMBER } from './november.ts'
import { BY_HAND } from './november-by-hand.ts'
import { DUE, KEY_MADE, WORK } from './november-due.ts'

describe('November of three boards and five members', () => {
  test('has every measure of the register', () => {
    expect(Object.keys(BY_HAND).toSorted()).toEqual(MEASURES.map(({ id }) => id).toSorted())
  })

  test.each(MEASURES.map(({ id, find }) => [id, find] as const))('%s', (id, find) => {
    const expected = BY_HAND[id]
    const [numerator, denominator = null] =
      typeof expected === 'number' ? [expected] : (expected ?? [])
    expect(find(NOVEMBER, NOVEMBER)).toEqual({ numerator, denominator })
  })

  test.each([
    ['A', 500, 56_195, 100],
    ['B', -500, -56_195, -100],
    ['C', -1_620, -231_150, 0],
    ['-', 1_620, 231_150, 0],
  ])(
    'the balance of %s is %i minutes and %i cents, and %i minutes over what was agreed',
    (board, minutes, cents, over) => {
      const month = { first: FIRST, last: day('2026-11-30'), label: 'november' }
      const [, cell] = cellsOf(tallyOf(NOVEMBER, 'board'), [month], [board])
      const balance = (id: string) =>
        MEASURES.flatMap((one) => (one.id === id ? cell?.find(one).numerator : []))[0]
      expect(balance('balance-hours')).toBe(minutes)
      expect(balance('balance-cost')).toBe(cents)
      expect(balance('balance-agreed')).toBe(over)
    },
  )
})

describe('the settlement of that November, with 5 % for handling and joint costs 2 : 1 : 1', () => {
  test('has these lines, to the cent, each with its rule of VAT', () => {
    const told = DUE.map(({ kind, creditorBoardId, debtorBoardId, vat, ...line }) => [
      kind,
      creditorBoardId,
      debtorBoardId,
      line.minutes,
      line.wageCents,
      line.travelCents,
      line.handlingCents,
      line.cents,
      vat.ruleId,
      vat.category,
      vat.basisPoints,
      vat.isUncertain,
    ])
    expect(told).toEqual([
      // 5 % of 536.75 is 26.8375, downward; 536.75 + 25.20 + 26.83
      ['lending', 'A', 'B', 500, 53_675, 2_520, 2_683, 58_878, 'EDU-LEND', 'E', 0, false],
      // 1000.00 in four
      ['overhead', 'A', 'A', 0, 0, 0, 0, 50_000, 'KGR', 'O', 0, false],
      ['overhead', 'A', 'B', 0, 0, 0, 0, 25_000, 'KGR', 'O', 0, false],
      ['overhead', 'A', 'C', 0, 0, 0, 0, 25_000, 'KGR', 'O', 0, false],
      // 10446.61 in four is 2611.65 and a quarter of a cent: A has two quarters, and the cent that is left
      ['idle', 'A', 'A', 0, 0, 0, 0, 522_331, 'KGR', 'O', 0, false],
      ['idle', 'A', 'B', 0, 0, 0, 0, 261_165, 'KGR', 'O', 0, false],
      ['idle', 'A', 'C', 0, 0, 0, 0, 261_165, 'KGR', 'O', 0, false],
    ])
  })

  test('keeps the evidence of each', () => {
    const share = (weight: number, sharedCents: number) => ({
      rule: 'KGR',
      ruleValidFrom: '2024-06-15',
      isKeyFixedBefore: true,
      isActualCost: true,
      areParticipants: true,
      keyVersion: 1,
      keyKind: 'fixed',
      keyMadeOn: KEY_MADE,
      weights: 4,
      weight,
      sharedCents,
    })
    expect(DUE.map(({ evidence }) => evidence)).toEqual([
      {
        rule: 'EDU-LEND',
        ruleValidFrom: '2024-06-15',
        lender: 'school-board',
        use: 'education',
        roleCode: 'leraar',
        handlingBasisPoints: 500,
        treatment: 'education',
        licence: null,
        isWithinMargin: true,
      },
      ...[2, 1, 1].map((weight) => share(weight, 100_000)),
      ...[2, 1, 1].map((weight) => share(weight, 1_044_661)),
    ])
  })

  test('balances to nought, and says what is left out', () => {
    expect(balancesOf(DUE)).toEqual([
      // 588.78 + 250.00 + 250.00 + 2611.65 + 2611.65; its own shares are nobody's debt
      { boardId: 'A', creditCents: 631_208, debitCents: 0, cents: 631_208 },
      // 588.78 + 250.00 + 2611.65
      { boardId: 'B', creditCents: 0, debitCents: 345_043, cents: -345_043 },
      // 250.00 + 2611.65
      { boardId: 'C', creditCents: 0, debitCents: 286_165, cents: -286_165 },
    ])
    expect(WORK.map(outsideReason)).toEqual([
      undefined,
      'own-staff',
      'own-staff',
      'provider',
      'provider',
    ])
  })
})

describe('the hours for payroll of that November', () => {
  const paid = (memberId: string, over: Partial<PaidHours>): PaidHours => ({
    memberId,
    name: `Vervanger ${memberId}`,
    assignmentId: `w-${memberId}`,
    day: FIRST,
    minutes: 100,
    borrowerBoardId: 'B',
    siteName: 'School B',
    roleCode: 'leraar',
    wageBasis: 'LB 12',
    isCancelled: false,
    ...over,
  })
  const HEAD =
    'Dag;Werknemer;Werknemersnummer;Opdracht;Bestuur van inzet;School;Functie;Schaal;Minuten;Uren;Soort'
  const sheet = (hours: readonly PaidHours[]) =>
    payrollSheet(hours, (boardId) => `Bestuur ${boardId}`)

  test.each([
    [
      'A, five days of m1',
      // 100 min is 1.666 h
      [0, 1, 2, 3, 4].map((offset) => paid('m1', { day: addDays(FIRST, offset) })),
      [2, 3, 4, 5, 6].map(
        (of) =>
          `2026-11-0${of};Vervanger m1;m1;w-m1;Bestuur B;School B;leraar;LB 12;100;1,67;gewerkt`,
      ),
    ],
    [
      'B, what m3 gave and what was cancelled',
      // 50 min is 0.833 h
      [paid('m3', {}), paid('m3', { minutes: 50, isCancelled: true })],
      [
        '2026-11-02;Vervanger m3;m3;w-m3;Bestuur B;School B;leraar;LB 12;100;1,67;gewerkt',
        '2026-11-02;Vervanger m3;m3;w-m3;Bestuur B;School B;leraar;LB 12;50;0,83;afgezegd, wordt wel betaald',
      ],
    ],
    ['C, which employs nobody', [], []],
  ] as const)('%s', (_, hours, expected) => {
    expect(sheet(hours)).toBe(`\uFEFF${[HEAD, ...expected, ''].join('\r\n')}`)
  })
})
