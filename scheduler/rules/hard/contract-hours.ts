import { addDays, type Day } from '../../domain/day.ts'
import type { ContractForm, Engagement } from '../../domain/engagement.ts'
import { dayInWords, durationInWords } from '../in-words.ts'
import { budgetRule } from '../rule.ts'
import { dayOfBudget, weekBudgets } from '../week-load.ts'

const WITH_WEEK_HOURS: readonly ContractForm[] = ['permanent', 'temporary', 'min-max', 'extension']

/**
 * Nobody works more hours in a week than the contract has. In a week in which one engagement follows another the larger counts;
 * a contract without week hours, and who is on call or a provider's staff, is bounded by working-time law alone.
 */
export const contractHours = budgetRule({
  id: 'contract-hours',
  origin: 'pool',
  title: 'Contracturen per week',
  basis: 'Arbeidsovereenkomst van de vervanger: uren per week',
  budgets({ member, sessions }, { engagement, commitments }) {
    if (engagement === undefined || !hasWeekHours(engagement)) return []
    const contracts = member.engagements.filter(hasWeekHours)
    const none = { weeks: 1, weekMinutesMax: 0 }
    return weekBudgets('contract-week', sessions, commitments, none).map((budget) => ({
      ...budget,
      room: budget.room + weekMinutesOf(contracts, dayOfBudget(budget)),
    }))
  },
  exceeded: (budget) => ({
    monday: dayOfBudget(budget),
    usesMinutes: budget.uses,
    roomMinutes: Math.max(0, budget.room),
  }),
  explain: ({ monday, usesMinutes, roomMinutes }) =>
    `In de week van ${dayInWords(monday)} laat het contract nog ${durationInWords(roomMinutes)} over; ` +
    `gevraagd is ${durationInWords(usesMinutes)}.`,
})

function hasWeekHours({ form, weekMinutes }: Engagement): boolean {
  return weekMinutes > 0 && WITH_WEEK_HOURS.includes(form)
}

function weekMinutesOf(contracts: readonly Engagement[], monday: Day): number {
  const sunday = addDays(monday, 6)
  const inWeek = contracts.filter(
    ({ firstDay, lastDay }) => firstDay <= sunday && (lastDay === null || monday <= lastDay),
  )
  return Math.max(0, ...inWeek.map(({ weekMinutes }) => weekMinutes))
}
