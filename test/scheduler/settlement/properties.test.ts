import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, day } from '../../../scheduler/domain/day.ts'
import type { Due, SaidLine } from '../../../scheduler/domain/settlement.ts'
import { balancesOf } from '../../../scheduler/settlement/balances.ts'
import { divide } from '../../../scheduler/settlement/divide.ts'
import { type JointCost, jointDue } from '../../../scheduler/settlement/joint-due.ts'
import { type LentWork, lendingDue } from '../../../scheduler/settlement/lending-due.ts'
import { newLines } from '../../../scheduler/settlement/new-lines.ts'
import { aKey, VAT_RULES } from './rules.ts'

const board = fc.constantFrom('A', 'B', 'C')
const month = fc.integer({ min: 0, max: 3 }).map((n) => addMonths(day('2026-08-01'), n))
const cents = fc.integer({ min: 0, max: 5_000_000 })
const work: fc.Arbitrary<LentWork> = fc.record({
  kind: fc.constantFrom('lending', 'cancelled'),
  assignmentId: fc.constantFrom('1', '2', '3', '4', '5'),
  memberId: fc.constant('m'),
  month,
  employer: fc.constantFrom('board', 'requesting-board', 'provider', 'region'),
  employerBoardId: board,
  borrowerBoardId: board,
  minutes: fc.integer({ min: 0, max: 9_600 }),
  wageCents: cents,
  travelCents: cents,
  roleCode: fc.constant('leraar'),
  treatment: fc.constantFrom('education', 'needs-licence', 'unclear', 'taxed'),
  licence: fc.constantFrom(null, 'PABO'),
})
const cost: fc.Arbitrary<JointCost> = fc.record({
  kind: fc.constantFrom('idle', 'overhead'),
  month,
  paidByBoardId: board,
  cents: fc.integer({ min: -5_000_000, max: 5_000_000 }),
  isActualCost: fc.boolean(),
})
const dueOf = (
  works: readonly LentWork[],
  costs: readonly JointCost[],
  handlingBasisPoints: number,
): readonly Due[] => [
  ...lendingDue(works, () => ({ handlingBasisPoints, vatRules: VAT_RULES })),
  ...jointDue(costs, () => ({
    key: aKey({ kind: 'hours-drawn' }),
    vatRules: VAT_RULES,
    minutesDrawn: (id) =>
      works.reduce((sum, one) => sum + (one.borrowerBoardId === id ? one.minutes : 0), 0),
    participantIds: new Set(['A', 'B', 'C']),
  })),
]
const works = fc.uniqueArray(work, {
  selector: (one) => `${one.kind} ${one.assignmentId} ${one.month}`,
})
const dues = fc
  .record({ works, costs: fc.array(cost), basisPoints: fc.integer({ min: 0, max: 500 }) })
  .map((one) => dueOf(one.works, one.costs, one.basisPoints))
const sum = (lines: readonly { readonly cents: number }[]) =>
  lines.reduce((total, line) => total + line.cents, 0)

describe('settlement', () => {
  test('balances to nought over the boards, whatever is due', () => {
    fc.assert(
      fc.property(dues, (due) => {
        expect(sum(balancesOf(due))).toBe(0)
      }),
    )
  })

  test('never charges more than 5 % on the wage without VAT', () => {
    fc.assert(
      fc.property(works, fc.integer({ min: 0, max: 2_000 }), (given, basisPoints) => {
        expect(
          dueOf(given, [], basisPoints)
            .filter(({ vat }) => vat.ruleId === 'EDU-LEND')
            .filter((line) => line.handlingCents * 20 > line.wageCents),
        ).toEqual([])
      }),
    )
  })

  test('shares every joint cost to the cent', () => {
    fc.assert(
      fc.property(fc.array(cost), works, (costs, given) => {
        const joint = dueOf(given, costs, 500).filter(({ assignmentId }) => assignmentId === null)
        expect(sum(joint)).toBe(sum(costs))
      }),
    )
  })

  test('closing month after month, whatever is learnt meanwhile, says in the end what is due', () => {
    fc.assert(
      fc.property(fc.array(dues, { minLength: 1, maxLength: 4 }), (learnt) => {
        let said: readonly SaidLine[] = []
        for (const due of learnt) {
          const lines = newLines(due, said)
          said = [...said, ...lines.map((line, n) => ({ ...line, id: `${said.length + n}` }))]
          expect(newLines(due, said)).toEqual([])
        }
        const byId = new Map(said.map((line) => [line.id, line]))
        for (const { correctsLineId, month: of, assignmentId, kind } of said) {
          if (correctsLineId === null) continue
          expect(byId.get(correctsLineId)).toMatchObject({ month: of, assignmentId, kind })
        }
        const last = learnt.at(-1) ?? []
        expect(balancesOf(said).filter((one) => one.cents !== 0)).toEqual(
          balancesOf(last)
            .filter((one) => one.cents !== 0)
            .map(({ boardId, cents: of }) => expect.objectContaining({ boardId, cents: of })),
        )
      }),
    )
  })
})

describe('dividing', () => {
  test('gives every part its exact share, less than one cent apart, and all of the total', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000, max: 9_000_000 }), weights, (total, given) => {
        const parts = divide(total, given)
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total)
        const whole = given.reduce((all, weight) => all + weight, 0)
        if (whole === 0) return
        for (const [index, weight] of given.entries())
          expect(Math.abs((parts[index] ?? 0) - (total * weight) / whole)).toBeLessThan(1)
      }),
    )
  })

  test('refuses what cannot be divided', () => {
    expect(() => divide(1, [])).toThrow(RangeError)
    expect(() => divide(1.5, [1])).toThrow(RangeError)
    expect(() => divide(1, [-1, 2])).toThrow(RangeError)
  })
})
