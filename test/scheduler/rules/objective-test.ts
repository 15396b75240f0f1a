import { describe, expect, it } from 'vitest'
import type { SoftObjective } from '../../../scheduler/rules/objective.ts'
import { aCase, type Case } from '../case.ts'

/** A case, what it costs in points, and the sentence that goes with it. */
type Costing = Case & { readonly costs: number; readonly says: string }

/**
 * The test of one objective: what is perfect, and what costs how much. Each case says only what it is about; the rest is the
 * ordinary pair of `case.ts`: five lessons of 50 minutes, so 416 points at most.
 */
export function objectiveTest(
  objective: SoftObjective,
  {
    perfect,
    costly,
  }: {
    readonly perfect: Readonly<Record<string, Omit<Costing, 'costs'>>>
    readonly costly: Readonly<Record<string, Costing>>
  },
): void {
  const measured = (about: Case) => {
    const { candidacy, setting } = aCase(about)
    const { cost, facts } = objective.measure(candidacy, setting)
    return { cost, says: objective.explain(facts) }
  }
  describe(objective.id, () => {
    it.each(Object.entries(perfect))('finds nothing to better in %s', (_, { says, ...about }) => {
      expect(measured(about)).toEqual({ cost: 0, says })
    })

    it.each(Object.entries(costly))('costs for %s', (_, { costs, says, ...about }) => {
      expect(measured(about)).toEqual({ cost: costs, says })
    })
  })
}
