import { describe, expect, test } from 'vitest'
import { day } from '../../../scheduler/domain/day.ts'
import {
  LINE_KINDS,
  type NewLine,
  type SaidLine,
  VAT_RULE_IDS,
} from '../../../scheduler/domain/settlement.ts'
import { wageCents } from '../../../scheduler/money/wage-cents.ts'
import { balancesOf } from '../../../scheduler/settlement/balances.ts'
import { type JointCost, jointDue } from '../../../scheduler/settlement/joint-due.ts'
import {
  type LentWork,
  lendingDue,
  outsideReason,
} from '../../../scheduler/settlement/lending-due.ts'
import { newLines } from '../../../scheduler/settlement/new-lines.ts'
import { vatCents } from '../../../scheduler/settlement/vat.ts'
import { aKey, VAT_RULES } from './rules.ts'

/**
 * Three boards, five members, one month, computed by hand. A keeps the pool's accounts; the key is by pupils, 3000 : 2000 : 1001.
 * The cost charge is 5 %, of the wage alone and downward.
 */
const OCTOBER = day('2026-10-01')
const work = (over: Partial<LentWork>, minutes: number, centsPerHour: number): LentWork => ({
  kind: 'lending',
  assignmentId: 'w',
  memberId: 'm',
  month: OCTOBER,
  employer: 'board',
  employerBoardId: 'A',
  borrowerBoardId: 'B',
  travelCents: 0,
  roleCode: 'leraar',
  treatment: 'education',
  licence: null,
  minutes,
  wageCents: wageCents(minutes, centsPerHour),
  ...over,
})
const lent = { employerBoardId: 'B' }
const WORK = [
  work({ assignmentId: 'anna', travelCents: 1_234 }, 1_000, 6_000),
  work({ assignmentId: 'bas', ...lent, borrowerBoardId: 'A' }, 250, 5_833),
  work({ assignmentId: 'bas at home', ...lent }, 300, 5_833),
  work(
    {
      assignmentId: 'cas',
      ...lent,
      borrowerBoardId: 'C',
      travelCents: 2_080,
      treatment: 'needs-licence',
      licence: 'PABO',
    },
    960,
    8_150,
  ),
  work(
    { assignmentId: 'dina', employerBoardId: 'C', borrowerBoardId: 'A', treatment: 'unclear' },
    125,
    3_617,
  ),
  work({ assignmentId: 'eef', employer: 'requesting-board', employerBoardId: null }, 60, 4_000),
  // B called off Anna and Bas two lessons the day before: Anna is lent, Bas is its own
  work({ kind: 'cancelled', assignmentId: 'anna' }, 90, 6_000),
  work({ kind: 'cancelled', assignmentId: 'bas at home', ...lent }, 90, 5_833),
]
const COSTS: readonly JointCost[] = [
  { kind: 'idle', month: OCTOBER, paidByBoardId: 'A', cents: 90_001, isActualCost: true },
  { kind: 'overhead', month: OCTOBER, paidByBoardId: 'A', cents: 250_000, isActualCost: true },
]

const due = (works: readonly LentWork[]) => [
  ...lendingDue(works, () => ({ handlingBasisPoints: 500, vatRules: VAT_RULES })),
  ...jointDue(COSTS, () => ({
    key: aKey(),
    vatRules: VAT_RULES,
    minutesDrawn: () => 0,
    participantIds: new Set(['A', 'B', 'C']),
  })),
]
const told = (line: NewLine) => [
  line.kind === 'lending' ? line.assignmentId : line.kind,
  line.creditorBoardId,
  line.debtorBoardId,
  line.minutes,
  line.wageCents,
  line.travelCents,
  line.handlingCents,
  line.cents,
  line.vat.ruleId,
  line.vat.isUncertain,
]
const closed = (lines: readonly NewLine[]): readonly SaidLine[] =>
  lines.map((line, index) => ({ ...line, id: `line ${index}` }))

describe('October of the example pool', () => {
  const lines = newLines(due(WORK), [])

  test('has these lines, to the cent', () => {
    expect(lines.map(told)).toEqual([
      // 1,000 minutes at 60.00: 1,000.00; 5 % is 50.00
      ['anna', 'A', 'B', 1_000, 100_000, 1_234, 5_000, 106_234, 'EDU-LEND', false],
      // 250 x 58.33 / 60 = 243.0417; 5 % of 243.04 is 12.152
      ['bas', 'B', 'A', 250, 24_304, 0, 1_215, 25_519, 'EDU-LEND', false],
      // A director with a licence: 16 hours at 81.50
      ['cas', 'B', 'C', 960, 130_400, 2_080, 6_520, 139_000, 'EDU-LEND', false],
      // An assistant, of whom the decree does not say: 125 x 36.17 / 60 = 75.354
      ['dina', 'C', 'A', 125, 7_535, 0, 376, 7_911, 'STD', true],
      // Anna did not come and is paid: 90 minutes at 60.00 is 90.00, 5 % is 4.50; nobody travelled
      ['cancelled', 'A', 'B', 90, 9_000, 0, 450, 9_450, 'EDU-LEND', false],
      // 900.01 x 3000/6001 = 449.93 rest 7; x 2000 = 299.95 rest 2005; x 1001 = 150.12 rest 3989, who gets the cent
      ['idle', 'A', 'A', 0, 0, 0, 0, 44_993, 'KGR', false],
      ['idle', 'A', 'B', 0, 0, 0, 0, 29_995, 'KGR', false],
      ['idle', 'A', 'C', 0, 0, 0, 0, 15_013, 'KGR', false],
      // 2,500.00: rests 1021, 2681 and 2299; B gets the cent
      ['overhead', 'A', 'A', 0, 0, 0, 0, 124_979, 'KGR', false],
      ['overhead', 'A', 'B', 0, 0, 0, 0, 83_320, 'KGR', false],
      ['overhead', 'A', 'C', 0, 0, 0, 0, 41_701, 'KGR', false],
    ])
    expect(lines.every(({ correctsLineId }) => correctsLineId === null)).toBe(true)
  })

  test('has every kind of line and every rule of VAT', () => {
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(LINE_KINDS))
    expect(new Set(lines.map(({ vat }) => vat.ruleId))).toEqual(new Set(VAT_RULE_IDS))
  })

  test('keeps what the VAT of each rests on', () => {
    const lent = (rule: string, over: object) => ({
      rule,
      ruleValidFrom: '2024-06-15',
      lender: 'school-board',
      use: 'education',
      treatment: 'education',
      licence: null,
      isWithinMargin: true,
      roleCode: 'leraar',
      handlingBasisPoints: 500,
      ...over,
    })
    const shared = (sharedCents: number) =>
      [3_000, 2_000, 1_001].map((weight) => ({
        rule: 'KGR',
        ruleValidFrom: '2024-06-15',
        isKeyFixedBefore: true,
        isActualCost: true,
        areParticipants: true,
        keyVersion: 1,
        keyKind: 'pupils',
        keyMadeOn: '2026-07-10',
        weight,
        weights: 6_001,
        sharedCents,
      }))
    expect(lines.map(({ evidence }) => evidence)).toEqual([
      lent('EDU-LEND', {}),
      lent('EDU-LEND', {}),
      lent('EDU-LEND', { treatment: 'needs-licence', licence: 'PABO' }),
      lent('STD', { treatment: 'unclear' }),
      lent('EDU-LEND', {}),
      ...shared(90_001),
      ...shared(250_000),
    ])
  })

  test('leaves out own staff and whom no other board employs, and says why', () => {
    expect(WORK.map((one) => [one.assignmentId, outsideReason(one)])).toEqual([
      ['anna', undefined],
      ['bas', undefined],
      ['bas at home', 'own-staff'],
      ['cas', undefined],
      ['dina', undefined],
      ['eef', 'requesting-board'],
      ['anna', undefined],
      ['bas at home', 'own-staff'],
    ])
  })

  test('balances to nought', () => {
    expect(balancesOf(lines)).toEqual([
      { boardId: 'A', creditCents: 285_713, debitCents: 33_430, cents: 252_283 },
      { boardId: 'B', creditCents: 164_519, debitCents: 228_999, cents: -64_480 },
      { boardId: 'C', creditCents: 7_911, debitCents: 195_714, cents: -187_803 },
    ])
  })

  test('asks 21 % for the assistant alone, and says that it is uncertain', () => {
    const taxed = lines.filter(({ vat }) => vat.basisPoints > 0)
    expect(taxed.map(({ assignmentId, vat }) => [assignmentId, vat.isUncertain])).toEqual([
      ['dina', true],
    ])
    expect(vatCents(7_911, 2_100)).toBe(1_661)
  })

  test('is corrected in November by one new line that names the old one', () => {
    // 300 minutes, not 250: 291.65 and 14.58 (5 % is 14.5825)
    const known = WORK.map((one) =>
      one.assignmentId === 'bas' ? { ...one, minutes: 300, wageCents: 29_165 } : one,
    )
    const said = closed(lines)
    expect(newLines(due(known), said)).toEqual([
      expect.objectContaining({
        assignmentId: 'bas',
        month: OCTOBER,
        minutes: 50,
        wageCents: 4_861,
        handlingCents: 243,
        cents: 5_104,
        correctsLineId: 'line 1',
      }),
    ])
    expect(newLines(due(WORK), said)).toEqual([])
  })
})
