import { dayInWords, durationInWords } from '../in-words.ts'
import { budgetRule } from '../rule.ts'
import type { Hours, HoursSetting } from '../setting.ts'
import { dayBudgets, dayOfBudget } from '../week-load.ts'

/** The longest shift of working-time law, over all employers together. */
export const workingDay = budgetRule({
  id: 'working-day',
  origin: 'law',
  title: 'Langste werkdag',
  basis: 'Arbeidstijdenwet art. 5:7',
  budgets: ({ sessions }: Hours, { commitments, law }: HoursSetting) =>
    dayBudgets('working-day', sessions, commitments, law.workingTime.shiftMinutesMax),
  exceeded: (budget, _: Hours, { law }: HoursSetting) => ({
    day: dayOfBudget(budget),
    usesMinutes: budget.uses,
    roomMinutes: Math.max(0, budget.room),
    minutesMax: law.workingTime.shiftMinutesMax,
  }),
  explain: ({ day, usesMinutes, roomMinutes, minutesMax }) =>
    `Op ${dayInWords(day)} is er nog ${durationInWords(roomMinutes)} van de ${durationInWords(minutesMax)} ` +
    `die een werkdag mag duren; gevraagd is ${durationInWords(usesMinutes)}.`,
})
