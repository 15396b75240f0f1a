import { aspect } from './aspect.ts'
import type { CriterionEffect } from './reading.ts'

/** Whether the criteria for selecting members work: one without effect chooses nobody better. */
export const selection = aspect({
  id: 'selection',
  carriedBy: [],
  reasons: { help: 'yes', 'some-without': 'partly', without: 'no' },
  judge({ criteria }) {
    if (criteria === null) return { reason: 'needs-pool', facts: {} }
    if (criteria.length === 0) return { reason: 'nothing-yet', facts: {} }
    const helping = criteria.filter(({ effect }) => effect === 'helps')
    const without = criteria.filter(({ effect }) => effect === 'none')
    if (helping.length + without.length === 0) return { reason: 'too-few', facts: {} }
    const facts = { helping: { text: named(helping) }, without: { text: named(without) } }
    if (without.length === 0) return { reason: 'help', facts }
    return { reason: helping.length === 0 ? 'without' : 'some-without', facts }
  },
})

function named(criteria: readonly CriterionEffect[]): string {
  return criteria.map(({ criterion }) => `“${criterion}”`).join(', ')
}
