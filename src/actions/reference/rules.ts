import type { ObjectiveId } from '../../../scheduler/domain/spelregels.ts'
import { HARD_RULES, SOFT_OBJECTIVES } from '../../../scheduler/rules/register.ts'
import { canBeOverridden, type Origin } from '../../../scheduler/rules/rule.ts'

/** How candidates are judged, without the judging. */
export interface RuleList {
  /** In the order in which a refusal is explained. */
  readonly hardRules: readonly {
    readonly id: string
    readonly title: string
    readonly origin: Origin
    readonly basis: string
    readonly canBeOverridden: boolean
  }[]
  readonly softObjectives: readonly { readonly id: ObjectiveId; readonly title: string }[]
}

/** Every rule and objective of the register. Everybody may know how is chosen, signed in or not. */
export function listRules(): RuleList {
  return {
    hardRules: HARD_RULES.map((rule) => ({
      id: rule.id,
      title: rule.title,
      origin: rule.origin,
      basis: rule.basis,
      canBeOverridden: canBeOverridden(rule),
    })),
    softObjectives: SOFT_OBJECTIVES.map(({ id, title }) => ({ id, title })),
  }
}
