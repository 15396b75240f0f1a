import type { Vat, VatRule, VatTreatment } from '../domain/settlement.ts'
import type { Facts } from '../domain/verdict.ts'

/** What VAT on lending rests on. */
export interface LentFor {
  readonly treatment: VatTreatment
  /** The grade of a teaching licence that was in force; null: none is known. */
  readonly licence: string | null
  readonly wageCents: number
  readonly handlingCents: number
}

const WHOLE = 10_000

/**
 * VAT on lending by a school board to a school board that uses the person for education (decree of 7 June 2024, Stcrt. 2024,
 * 17448, 6.3): exempt where the function is named there and the fee is at most the wage cost and 5 %; taxed otherwise. Not tax
 * advice: the evidence is kept so that somebody can check it. Throws where no rule `STD` is given.
 */
export function vatOfLending(
  lent: LentFor,
  rules: readonly VatRule[],
): { readonly vat: Vat; readonly evidence: Facts } {
  const exempt = rules.find(({ id }) => id === 'EDU-LEND')
  const isNamed =
    lent.treatment === 'education' || (lent.treatment === 'needs-licence' && lent.licence !== null)
  const isWithin = exempt !== undefined && isWithinMargin(lent, exempt)
  const rule = exempt !== undefined && isNamed && isWithin ? exempt : standard(rules)
  return {
    vat: vatBy(rule, lent.treatment === 'unclear'),
    evidence: {
      rule: rule.id,
      ruleValidFrom: rule.validFrom,
      lender: 'school-board',
      use: 'education',
      treatment: lent.treatment,
      licence: lent.licence,
      isWithinMargin: isWithin,
    },
  }
}

/**
 * Costs for joint account: outside VAT where participants share what was really paid by a key that was fixed before the month,
 * without a margin. Throws where no rule `STD` is given.
 */
export function vatOfJointCost(
  shared: {
    readonly isKeyFixedBefore: boolean
    readonly isActualCost: boolean
    readonly areParticipants: boolean
  },
  rules: readonly VatRule[],
): { readonly vat: Vat; readonly evidence: Facts } {
  const joint = rules.find(({ id }) => id === 'KGR')
  const holds = shared.isKeyFixedBefore && shared.isActualCost && shared.areParticipants
  const rule = joint !== undefined && holds ? joint : standard(rules)
  return {
    vat: vatBy(rule, false),
    evidence: { rule: rule.id, ruleValidFrom: rule.validFrom, ...shared },
  }
}

/** VAT on an amount, half a cent away from nought, so that a correction takes back what was charged. */
export function vatCents(cents: number, basisPoints: number): number {
  const doubled = 2 * Math.abs(cents) * basisPoints + WHOLE
  const rounded = Math.floor(doubled / (2 * WHOLE))
  return cents < 0 ? 0 - rounded : rounded
}

function isWithinMargin({ wageCents, handlingCents }: LentFor, rule: VatRule): boolean {
  if (rule.marginBasisPointsMax === null) return true
  return handlingCents * WHOLE <= wageCents * rule.marginBasisPointsMax
}

function vatBy({ id, basisPoints, category }: VatRule, isUncertain: boolean): Vat {
  return { ruleId: id, basisPoints, category, isUncertain }
}

function standard(rules: readonly VatRule[]): VatRule {
  const rule = rules.find(({ id }) => id === 'STD')
  if (rule === undefined) throw new Error('no standard rate of VAT is in force')
  return rule
}
