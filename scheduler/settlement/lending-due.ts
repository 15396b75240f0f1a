import type { Day } from '../domain/day.ts'
import type { Due, VatRule, VatTreatment } from '../domain/settlement.ts'
import { vatOfLending } from './vat.ts'

/** The confirmed work of one assignment in one month, or what of it was cancelled and is paid, with whose employee it was. */
export interface LentWork {
  readonly kind: 'lending' | 'cancelled'
  readonly assignmentId: string
  readonly memberId: string
  readonly month: Day
  readonly employer: 'board' | 'requesting-board' | 'provider' | 'region'
  /** Null unless a board employs. */
  readonly employerBoardId: string | null
  readonly borrowerBoardId: string
  readonly minutes: number
  readonly wageCents: number
  readonly travelCents: number
  readonly roleCode: string
  readonly treatment: VatTreatment
  /** The grade of a teaching licence in force in that month. */
  readonly licence: string | null
}

/** What was agreed for one month, before it began. */
export interface MonthTerms {
  readonly handlingBasisPoints: number
  readonly vatRules: readonly VatRule[]
}

export const OUTSIDE_REASONS = ['own-staff', 'requesting-board', 'provider', 'region'] as const
/** Why work is not settled between boards: who employs was who asked, or no board employs. */
export type OutsideReason = (typeof OUTSIDE_REASONS)[number]

const WHOLE = 10_000

/** Why this work makes no line between boards; `undefined` where it does. */
export function outsideReason({
  employer,
  employerBoardId,
  borrowerBoardId,
}: LentWork): OutsideReason | undefined {
  if (employer !== 'board') return employer
  return employerBoardId === borrowerBoardId ? 'own-staff' : undefined
}

/** What a cost charge on this wage comes to: cents downward, so that 5 % is never exceeded, not by a cent. */
export function handlingCents(wageCents: number, basisPoints: number): number {
  return Math.floor((wageCents * basisPoints) / WHOLE)
}

/**
 * One line for each assignment and month, and one for what was cancelled and is paid: what the board that borrowed owes the board
 * that employs. Paid without work is wage as any: it bears the cost charge, and VAT as the lending of which it comes.
 */
export function lendingDue(
  work: readonly LentWork[],
  termsOf: (month: Day) => MonthTerms,
): readonly Due[] {
  return work.flatMap((one) => {
    const { employerBoardId, wageCents, travelCents } = one
    if (outsideReason(one) !== undefined || employerBoardId === null) return []
    const { handlingBasisPoints, vatRules } = termsOf(one.month)
    const handling = handlingCents(wageCents, handlingBasisPoints)
    const { vat, evidence } = vatOfLending({ ...one, handlingCents: handling }, vatRules)
    return [
      {
        kind: one.kind,
        assignmentId: one.assignmentId,
        memberId: one.memberId,
        month: one.month,
        creditorBoardId: employerBoardId,
        debtorBoardId: one.borrowerBoardId,
        vat,
        evidence: { ...evidence, roleCode: one.roleCode, handlingBasisPoints },
        minutes: one.minutes,
        wageCents,
        travelCents,
        handlingCents: handling,
        cents: wageCents + travelCents + handling,
      },
    ]
  })
}
