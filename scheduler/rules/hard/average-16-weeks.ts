import { dayInWords, durationInWords } from '../in-words.ts'
import { budgetRule } from '../rule.ts'
import type { Hours, HoursSetting } from '../setting.ts'
import { dayOfBudget, weekBudgets } from '../week-load.ts'

const WEEKS = 16

/** The average week over 16 weeks, over all employers together: every stretch of 16 ISO weeks that touches a session counts. */
export const average16Weeks = budgetRule({
  id: 'average-16-weeks',
  origin: 'law',
  title: 'Gemiddelde over 16 weken',
  basis: 'Arbeidstijdenwet art. 5:7',
  budgets: ({ sessions }: Hours, { commitments, law }: HoursSetting) =>
    weekBudgets('average-16-weeks', sessions, commitments, {
      weeks: WEEKS,
      weekMinutesMax: law.workingTime.average16WeeksMinutesMax,
    }),
  exceeded: (budget, _: Hours, { law }: HoursSetting) => ({
    monday: dayOfBudget(budget),
    usesMinutes: budget.uses,
    roomMinutes: Math.max(0, budget.room),
    averageMinutesMax: law.workingTime.average16WeeksMinutesMax,
  }),
  explain: ({ monday, usesMinutes, roomMinutes, averageMinutesMax }) =>
    `In de ${WEEKS} weken vanaf ${dayInWords(monday)} is er nog ${durationInWords(roomMinutes)}, bij gemiddeld ` +
    `${durationInWords(averageMinutesMax)} per week; gevraagd is ${durationInWords(usesMinutes)}.`,
})
