import { day } from '../../../scheduler/domain/day.ts'
import type { Due } from '../../../scheduler/domain/settlement.ts'
import { type JointCost, jointDue } from '../../../scheduler/settlement/joint-due.ts'
import { type LentWork, lendingDue } from '../../../scheduler/settlement/lending-due.ts'
import { aKey, VAT_RULES } from '../settlement/rules.ts'
import { NOVEMBER } from './november.ts'

const MONTH = day('2026-11-01')

/** What one member did, out of the very facts that the measures count. */
function workOf(memberId: string, over: Partial<LentWork>): LentWork {
  const done = NOVEMBER.delivered.filter(({ persons }) => persons.includes(memberId))
  const sum = (amount: (of: (typeof done)[number]) => number) =>
    done.reduce((total, one) => total + amount(one), 0)
  return {
    kind: 'lending',
    assignmentId: memberId,
    memberId,
    month: MONTH,
    employer: 'provider',
    employerBoardId: null,
    borrowerBoardId: 'C',
    minutes: sum(({ minutes }) => minutes),
    wageCents: sum(({ wageCents }) => wageCents),
    travelCents: sum(({ travelCents }) => travelCents),
    roleCode: 'leraar',
    treatment: 'education',
    licence: null,
    ...over,
  }
}
const ofBoard = (id: string) => ({ employer: 'board', employerBoardId: id }) as const

/** What each did that month; what m3 was to do and B cancelled is paid all the same. */
export const WORK: readonly LentWork[] = [
  workOf('m1', { ...ofBoard('A'), borrowerBoardId: 'B' }),
  workOf('m3', { ...ofBoard('B'), borrowerBoardId: 'B' }),
  ...NOVEMBER.cancelled.map(({ wageCents }) =>
    workOf('m3', {
      ...ofBoard('B'),
      borrowerBoardId: 'B',
      kind: 'cancelled',
      wageCents,
      minutes: 50,
    }),
  ),
  workOf('m5', {}),
  workOf('m4', { treatment: 'needs-licence' }),
]
const paidByA = { month: MONTH, paidByBoardId: 'A', isActualCost: true } as const
const JOINT: readonly JointCost[] = [
  ...NOVEMBER.overhead.map(({ cents }) => ({ kind: 'overhead' as const, cents, ...paidByA })),
  {
    kind: 'idle',
    cents: NOVEMBER.work.reduce((sum, { idleCents }) => sum + idleCents, 0),
    ...paidByA,
  },
]
/** On this day the boards fixed the key, before the month began. */
export const KEY_MADE = day('2026-10-15')
const KEY = aKey({
  kind: 'fixed',
  validFrom: MONTH,
  madeOn: KEY_MADE,
  shares: ['A', 'B', 'C'].map((boardId) => ({ boardId, weight: boardId === 'A' ? 2 : 1 })),
})

/** What the boards owe each other of that November: 5 % for handling, and joint costs of A 2 : 1 : 1. */
export const DUE: readonly Due[] = [
  ...lendingDue(WORK, () => ({ handlingBasisPoints: 500, vatRules: VAT_RULES })),
  ...jointDue(JOINT, () => ({
    key: KEY,
    vatRules: VAT_RULES,
    minutesDrawn: () => 0,
    participantIds: new Set(['A', 'B', 'C']),
  })),
]
