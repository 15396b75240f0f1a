import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../scheduler/domain/day.ts'
import { BREAKDOWNS } from '../../../scheduler/measures/breakdown.ts'
import { groupsOf } from '../../../scheduler/measures/cells.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'
import { cellsOf, tallyOf } from '../../../scheduler/measures/tally.ts'
import { START } from './a-fact.ts'
import { anyFacts, DAYS } from './any-facts.ts'

const ALL_DAYS = { first: START, last: addDays(START, DAYS - 1), label: 'all' }

/** A wait in the middle is no sum. */
const NO_SUM = ['time-to-fill-median', 'time-to-fill-p90']

/** Divided by few figures, each by itself. */
const OF_FEW: readonly string[] = ['rule', 'pair']

test('every measure of everything together is the sum of its groups, in every breakdown that divides it', () => {
  const added = MEASURES.filter(
    ({ id, wholePool, slice }) => wholePool !== true && slice === undefined && !NO_SUM.includes(id),
  )
  const dividing = BREAKDOWNS.filter((by) => !OF_FEW.includes(by))
  expect(added.length).toBeGreaterThan(40)
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(...dividing), (facts, by) => {
      const [whole, ...groups] = cellsOf(tallyOf(facts, by), [ALL_DAYS], groupsOf(facts, by))
      for (const measure of added) {
        const found = groups.map((cell) => cell.find(measure).numerator)
        const total = whole?.find(measure).numerator
        expect([measure.id, found.reduce((sum, one) => sum + one, 0)]).toEqual([measure.id, total])
      }
    }),
  )
})
