import type { BrokenRule, Facts } from '../../domain/verdict.ts'
import { HARD_RULES } from '../../rules/register.ts'
import { canBeOverridden } from '../../rules/rule.ts'
import { CONDITIONS, type Condition } from './conditions.ts'

/** What takes one obstacle away. */
export interface Remedy extends Condition {
  readonly ruleId: string
  /** Whether a coordinator may also set the rule aside, with a reason. */
  readonly canBeOverridden: boolean
  /** As the rule found them. */
  readonly facts: Facts
}

const OVERRIDABLE = new Set(HARD_RULES.filter(canBeOverridden).map(({ id }) => id))

/**
 * What would take this obstacle away. Nothing where law or nature forbids it (a licence, working time, being in two places),
 * and nothing for an exclusion: who does not want each other is not talked round by a program.
 */
export function remedyFor({ ruleId, facts }: BrokenRule): Remedy | undefined {
  const found = CONDITIONS[ruleId]?.(facts)
  if (found === undefined) return undefined
  return { ruleId, canBeOverridden: OVERRIDABLE.has(ruleId), facts, ...found }
}
