import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, daysFrom, mondayOf } from '../../../scheduler/domain/day.ts'
import { dayBudgets, dayOfBudget, weekBudgets } from '../../../scheduler/rules/week-load.ts'

const FIRST = day('2026-08-31')
const work = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 200 }).map((days) => addDays(FIRST, days)),
    minutes: fc.integer({ min: 1, max: 600 }),
  }),
  { maxLength: 30 },
)

const within = (
  items: readonly { readonly day: string; readonly minutes: number }[],
  days: readonly string[],
) => items.filter((item) => days.includes(item.day)).reduce((sum, item) => sum + item.minutes, 0)

describe('weekBudgets', () => {
  it('has each stretch of whole weeks that touches a session once, and counts it day by day', () => {
    fc.assert(
      fc.property(work, work, fc.constantFrom(1, 4, 16), (sessions, commitments, weeks) => {
        const average = { weeks, weekMinutesMax: 1000 }
        const budgets = weekBudgets('stretch', sessions, commitments, average)
        const expected = daysFrom(addDays(FIRST, -7 * weeks), addDays(FIRST, 210))
          .filter((first) => mondayOf(first) === first)
          .map((monday) => ({ monday, days: daysFrom(monday, addDays(monday, 7 * weeks - 1)) }))
          .filter(({ days }) => sessions.some((session) => days.includes(session.day)))
          .map(({ monday, days }) => ({
            key: `stretch:${monday}`,
            uses: within(sessions, days),
            room: 1000 * weeks - within(commitments, days),
          }))
        expect(budgets).toEqual(expected)
      }),
    )
  })
})

describe('dayBudgets', () => {
  it('has each day of the sessions once', () => {
    fc.assert(
      fc.property(work, work, (sessions, commitments) => {
        const budgets = dayBudgets('day', sessions, commitments, 720)
        expect(new Set(budgets.map(dayOfBudget))).toEqual(new Set(sessions.map((one) => one.day)))
        for (const budget of budgets) {
          const days = [dayOfBudget(budget)]
          expect(budget.uses).toBe(within(sessions, days))
          expect(budget.room).toBe(720 - within(commitments, days))
        }
        expect(budgets.length).toBe(new Set(budgets.map(dayOfBudget)).size)
      }),
    )
  })
})
