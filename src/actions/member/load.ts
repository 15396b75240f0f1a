import type { DayOfWork } from '../../../db/queries/member-hours.ts'
import { addDays, type Day, mondayOf } from '../../../scheduler/domain/day.ts'
import type { WorkingTime } from '../../../scheduler/domain/law.ts'

/** The weeks after this one that a coordinator looks ahead. */
export const WEEKS_AHEAD = 4
/** Working-time law looks over at most so many weeks. */
const WEEKS_BACK = 16

/** From and to which day work is needed to say how somebody is loaded. */
export function daysOfLoad(today: Day) {
  const monday = mondayOf(today)
  return {
    first: addDays(monday, -7 * (WEEKS_BACK - 1)),
    last: addDays(monday, 7 * (WEEKS_AHEAD + 1) - 1),
  }
}

/** How much somebody works, in minutes. */
export interface Load {
  readonly thisWeekMinutes: number
  /** One number for each week after this one. */
  readonly comingWeeksMinutes: readonly number[]
}

/** This week and the ones after it. */
export function loadOf(work: readonly DayOfWork[], today: Day): Load {
  const monday = mondayOf(today)
  return {
    thisWeekMinutes: minutesIn(work, monday, 1),
    comingWeeksMinutes: Array.from({ length: WEEKS_AHEAD }, (_, week) =>
      minutesIn(work, addDays(monday, 7 * (week + 1)), 1),
    ),
  }
}

/** One limit of working-time law with what is used of it, per week. */
export interface HeldLimit {
  readonly weeks: number
  readonly weekMinutes: number
  readonly weekMinutesMax: number
}

/** This week, and the averages of the weeks that end with it, beside what the law allows. */
export function heldAgainstLaw(
  work: readonly DayOfWork[],
  today: Day,
  workingTime: WorkingTime,
): readonly HeldLimit[] {
  const monday = mondayOf(today)
  const limits = [
    [1, workingTime.weekMinutesMax],
    [4, workingTime.average4WeeksMinutesMax],
    [16, workingTime.average16WeeksMinutesMax],
  ] as const
  return limits.map(([weeks, weekMinutesMax]) => ({
    weeks,
    weekMinutes: Math.round(minutesIn(work, addDays(monday, -7 * (weeks - 1)), weeks) / weeks),
    weekMinutesMax,
  }))
}

function minutesIn(work: readonly DayOfWork[], monday: Day, weeks: number): number {
  const end = addDays(monday, 7 * weeks)
  return work
    .filter(({ day }) => monday <= day && day < end)
    .reduce((sum, { minutes }) => sum + minutes, 0)
}
