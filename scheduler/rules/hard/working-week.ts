import { dayInWords, durationInWords } from '../in-words.ts'
import { budgetRule } from '../rule.ts'
import type { Hours, HoursSetting } from '../setting.ts'
import { dayOfBudget, weekBudgets } from '../week-load.ts'

/** The longest week of working-time law, over all employers together; a week begins on Monday (ISO 8601). */
export const workingWeek = budgetRule({
  id: 'working-week',
  origin: 'law',
  title: 'Langste werkweek',
  basis: 'Arbeidstijdenwet art. 5:7',
  budgets: ({ sessions }: Hours, { commitments, law }: HoursSetting) =>
    weekBudgets('working-week', sessions, commitments, {
      weeks: 1,
      weekMinutesMax: law.workingTime.weekMinutesMax,
    }),
  exceeded: (budget, _: Hours, { law }: HoursSetting) => ({
    monday: dayOfBudget(budget),
    usesMinutes: budget.uses,
    roomMinutes: Math.max(0, budget.room),
    minutesMax: law.workingTime.weekMinutesMax,
  }),
  explain: ({ monday, usesMinutes, roomMinutes, minutesMax }) =>
    `In de week van ${dayInWords(monday)} is er nog ${durationInWords(roomMinutes)} van de ` +
    `${durationInWords(minutesMax)} die de wet toestaat; gevraagd is ${durationInWords(usesMinutes)}.`,
})
