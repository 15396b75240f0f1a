import type { findingsOf } from '../../../db/queries/intake.ts'
import type { IntakeCriterion } from '../../../scheduler/domain/spelregels.ts'

type Finding = Omit<Awaited<ReturnType<typeof findingsOf>>[number], 'memberId'>

/** One criterion with what was found; null where nobody looked yet. */
export interface HeldCriterion extends IntakeCriterion {
  readonly finding: Finding | null
  /** Whether the rules of play of today still ask it. */
  readonly isAsked: boolean
}

/** The criteria in the order of the rules of play, and after them what was found about criteria that are no longer asked. */
export function heldAgainst(
  criteria: readonly IntakeCriterion[],
  findings: readonly Finding[],
): readonly HeldCriterion[] {
  const asked = criteria.map((one) => ({
    ...one,
    isAsked: true,
    finding: findings.find(({ criterion }) => criterion === one.criterion) ?? null,
  }))
  const earlier = findings
    .filter((finding) => !criteria.some(({ criterion }) => criterion === finding.criterion))
    .map((finding) => ({
      criterion: finding.criterion,
      evidence: finding.evidence,
      required: false,
      isAsked: false,
      finding,
    }))
  return [...asked, ...earlier]
}

/** The required criteria that are not met, or not looked at. */
export function unmetRequired(held: readonly HeldCriterion[]): readonly HeldCriterion[] {
  return held.filter(({ required, finding }) => required && finding?.met !== true)
}
