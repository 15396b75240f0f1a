import type { Day } from '../domain/day.ts'
import type { AllocationKey, Due, VatRule } from '../domain/settlement.ts'
import { divide } from './divide.ts'
import { vatOfJointCost } from './vat.ts'

/** What a board paid in a month for all. */
export interface JointCost {
  readonly kind: 'idle' | 'overhead'
  readonly month: Day
  readonly paidByBoardId: string
  readonly cents: number
  /** Booked by who paid it; a budget is not. */
  readonly isActualCost: boolean
}

/** What the sharing of one month rests on. */
export interface JointTerms {
  readonly key: AllocationKey
  readonly vatRules: readonly VatRule[]
  /** Confirmed minutes that a board had from the pool in that month. */
  readonly minutesDrawn: (boardId: string) => number
  readonly participantIds: ReadonlySet<string>
}

/** Each cost as a line for every board of the key, also for who paid it: its own share, so that the lines are the whole cost. */
export function jointDue(
  costs: readonly JointCost[],
  termsOf: (month: Day) => JointTerms,
): readonly Due[] {
  return costs
    .filter(({ cents }) => cents !== 0)
    .flatMap((cost) => linesOf(cost, termsOf(cost.month)))
}

function linesOf(cost: JointCost, terms: JointTerms): readonly Due[] {
  const { key, participantIds, vatRules } = terms
  const weights = weightsOf(terms)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const parts = divide(cost.cents, weights)
  return key.shares.flatMap(({ boardId }, index) => {
    const cents = parts[index] ?? 0
    if (cents === 0) return []
    const { vat, evidence } = vatOfJointCost(
      {
        isKeyFixedBefore: key.madeOn < key.validFrom && key.validFrom <= cost.month,
        isActualCost: cost.isActualCost,
        areParticipants: participantIds.has(boardId) && participantIds.has(cost.paidByBoardId),
      },
      vatRules,
    )
    return [
      {
        kind: cost.kind,
        assignmentId: null,
        memberId: null,
        month: cost.month,
        creditorBoardId: cost.paidByBoardId,
        debtorBoardId: boardId,
        vat,
        evidence: {
          ...evidence,
          keyVersion: key.version,
          keyKind: key.kind,
          keyMadeOn: key.madeOn,
          weight: weights[index] ?? 0,
          weights: whole,
          sharedCents: cost.cents,
        },
        minutes: 0,
        wageCents: 0,
        travelCents: 0,
        handlingCents: 0,
        cents,
      },
    ]
  })
}

/** By hours only where somebody drew any: a month of holidays is shared by the weights that the key has. */
function weightsOf({ key, minutesDrawn }: JointTerms): readonly number[] {
  const fixed = key.shares.map(({ weight }) => weight)
  if (key.kind !== 'hours-drawn') return fixed
  const drawn = key.shares.map(({ boardId }) => minutesDrawn(boardId))
  return drawn.some((minutes) => minutes > 0) ? drawn : fixed
}
