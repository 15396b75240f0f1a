import type { RuleRead } from '../../../src/actions/measures/rules.ts'
import type { Messages } from '../../words/nl.ts'
import type { DashboardLine } from '../dashboard-lines.ts'

/** Why rules were set aside as lines, one for each decision, with the address of its request. */
export function setAsideLines(t: Messages, rules: readonly RuleRead[]): readonly DashboardLine[] {
  const words = t.evaluation.rules
  return [
    [words.rule, words.origin, words.reason, words.request],
    ...rules.flatMap(({ title, origin, reasons }) =>
      reasons.map(({ requestId, reason }): DashboardLine => {
        const from = origin === null ? words.weighing : t.origin[origin]
        return [title, from, reason, `/inbox/${requestId}`]
      }),
    ),
  ]
}
