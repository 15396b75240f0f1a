import { dayInWords, durationInWords } from '../in-words.ts'
import { budgetRule } from '../rule.ts'
import type { Hours, HoursSetting } from '../setting.ts'
import { dayOfBudget, weekBudgets } from '../week-load.ts'

const WEEKS = 4

/** The average week over 4 weeks, over all employers together: every stretch of 4 ISO weeks that touches a session counts. */
export const average4Weeks = budgetRule({
  id: 'average-4-weeks',
  origin: 'law',
  title: 'Gemiddelde over 4 weken',
  basis: 'Arbeidstijdenwet art. 5:7',
  budgets: ({ sessions }: Hours, { commitments, law }: HoursSetting) =>
    weekBudgets('average-4-weeks', sessions, commitments, {
      weeks: WEEKS,
      weekMinutesMax: law.workingTime.average4WeeksMinutesMax,
    }),
  exceeded: (budget, _: Hours, { law }: HoursSetting) => ({
    monday: dayOfBudget(budget),
    usesMinutes: budget.uses,
    roomMinutes: Math.max(0, budget.room),
    averageMinutesMax: law.workingTime.average4WeeksMinutesMax,
  }),
  explain: ({ monday, usesMinutes, roomMinutes, averageMinutesMax }) =>
    `In de ${WEEKS} weken vanaf ${dayInWords(monday)} is er nog ${durationInWords(roomMinutes)}, bij gemiddeld ` +
    `${durationInWords(averageMinutesMax)} per week; gevraagd is ${durationInWords(usesMinutes)}.`,
})
