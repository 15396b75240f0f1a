import type { Day } from '../../../domain/day.ts'
import { engagementOn } from '../../../domain/engagement.ts'
import { dayNumber, dayOfNumber } from '../../world/day-table.ts'
import { oncePer } from '../../world/once-per.ts'
import type { Facts } from '../facts.ts'
import { keepFromDay, noDayRows, rowsByDay } from './by-day.ts'
import type { RuleRows } from './rule-rows.ts'

/** Who has holiday with the own school on a day of the part. */
export function rowsOfOwnHoliday(facts: Facts): RuleRows {
  const { members, words, timeline } = facts
  const { dayAt } = timeline()
  const rows = noDayRows(facts)
  for (const [at, { ownHolidays }] of members.entries()) {
    for (const number of numbersOf(ownHolidays)) {
      const day = dayAt(number)
      if (day >= 0) keepFromDay(rows, words, day, at)
    }
  }
  return rowsByDay(facts, rows)
}

/** Who has no engagement on a day of the part; for most one line holds on all days, which is seen at once. */
export function rowsOfEngaged(facts: Facts): RuleRows {
  const { members, words, timeline } = facts
  const { days } = timeline()
  const rows = noDayRows(facts)
  const dates = days.map(({ number }) => dayOfNumber(number))
  const [first, last] = [dates.at(0), dates.at(-1)]
  for (const [at, { engagements }] of members.entries()) {
    const throughout = engagements.some(({ firstDay, lastDay }) => {
      if (first === undefined || last === undefined) return true
      return firstDay <= first && (lastDay === null || last <= lastDay)
    })
    if (throughout) continue
    for (const [day, date] of dates.entries()) {
      if (engagementOn(engagements, date) === undefined) keepFromDay(rows, words, day, at)
    }
  }
  return rowsByDay(facts, rows)
}

const numbersOf = oncePer((days: readonly Day[]) => Int32Array.from(days, dayNumber))
