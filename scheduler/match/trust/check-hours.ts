import { addDays, type Day, day as dayIn, daysBetween } from '../../domain/day.ts'
import type { Engagement } from '../../domain/engagement.ts'
import type { Member } from '../../domain/member.ts'
import { type Checked, type PlanProblem, problemOf } from './checked.ts'
import type { LookUp } from './look-up.ts'

/** Weeks are counted on from this Monday. */
const FIRST_MONDAY = dayIn('1900-01-01')

/** What is wrong with the hours that one member works together, commitments of before included. */
export function hoursProblems(
  by: LookUp,
  member: Member,
  own: readonly Checked[],
): readonly PlanProblem[] {
  const worked = hoursOf(member, own)
  return own.flatMap((checked) => [
    ...lawProblems(by, checked, worked),
    ...contractProblems(checked, worked),
    ...chainProblems(by, checked, own),
  ])
}

interface WorkedHours {
  readonly byDay: ReadonlyMap<Day, number>
  /** Minutes in so many weeks from a week on. */
  readonly inWeeks: (week: number, weeks: number) => number
}

function hoursOf(member: Member, own: readonly Checked[]): WorkedHours {
  const byDay = new Map<Day, number>()
  const byWeek = new Map<number, number>()
  const add = (day: Day, minutes: number) => {
    byDay.set(day, (byDay.get(day) ?? 0) + minutes)
    const week = weekOf(day)
    byWeek.set(week, (byWeek.get(week) ?? 0) + minutes)
  }
  for (const { day, minutes } of member.commitments) add(day, minutes)
  for (const { sessions } of own) for (const { day, minutes } of sessions) add(day, minutes)
  const inWeeks = (week: number, weeks: number) => {
    let minutes = 0
    for (let n = 0; n < weeks; n += 1) minutes += byWeek.get(week + n) ?? 0
    return minutes
  }
  return { byDay, inWeeks }
}

function weekOf(day: Day): number {
  return Math.floor(daysBetween(FIRST_MONDAY, day) / 7)
}

function mondayOf(week: number): Day {
  return addDays(FIRST_MONDAY, 7 * week)
}

function weeksOf({ sessions }: Checked): ReadonlySet<number> {
  const weeks = new Set<number>()
  for (const { day } of sessions) weeks.add(weekOf(day))
  return weeks
}

/** Working-time law: the day, the week, and every 4 and 16 weeks in a row that hold a planned session. */
function lawProblems(
  { world }: LookUp,
  checked: Checked,
  { byDay, inWeeks }: WorkedHours,
): readonly PlanProblem[] {
  const limits = world.law.workingTime
  const problems: PlanProblem[] = []
  const found = (code: string, from: Day) => problems.push(problemOf(checked, code, from))
  for (const day of new Set(checked.sessions.map((session) => session.day))) {
    if ((byDay.get(day) ?? 0) > limits.shiftMinutesMax) found('working-day', day)
  }
  const average = (code: string, weeks: number, minutesMax: number) => {
    const seen = new Set<number>()
    for (const week of weeksOf(checked)) {
      for (let first = week - weeks + 1; first <= week; first += 1) {
        if (seen.has(first)) continue
        seen.add(first)
        if (inWeeks(first, weeks) > weeks * minutesMax) found(code, mondayOf(first))
      }
    }
  }
  average('working-week', 1, limits.weekMinutesMax)
  average('average-4-weeks', 4, limits.average4WeeksMinutesMax)
  average('average-16-weeks', 16, limits.average16WeeksMinutesMax)
  return problems
}

/** In each week of an assignment under a contract with week hours: no more than the largest such contract of that week. */
function contractProblems(checked: Checked, { inWeeks }: WorkedHours): readonly PlanProblem[] {
  const { engagement, member } = checked
  if (engagement === undefined || !hasWeekHours(engagement)) return []
  const problems: PlanProblem[] = []
  for (const week of weeksOf(checked)) {
    const [monday, nextMonday] = [mondayOf(week), mondayOf(week + 1)]
    let max = 0
    for (const one of member.engagements) {
      if (!hasWeekHours(one) || one.firstDay >= nextMonday) continue
      if (one.lastDay === null || one.lastDay >= monday) max = Math.max(max, one.weekMinutes)
    }
    const used = inWeeks(week, 1)
    if (used > max) {
      problems.push(problemOf(checked, 'contract-hours', `${monday}: ${used} of ${max}`))
    }
  }
  return problems
}

function hasWeekHours({ weekMinutes, form }: Engagement): boolean {
  return weekMinutes > 0 && form !== 'on-call' && form !== 'provider'
}

/** Who is hired by the board that asks needs a contract there for each of its requests, and the board can give so many. */
function chainProblems(
  { chainRooms }: LookUp,
  checked: Checked,
  own: readonly Checked[],
): readonly PlanProblem[] {
  const { request, member, engagement } = checked
  const room = chainRooms.get(`${request.id} ${member.id}`)
  if (room === undefined || engagement?.employer.kind !== 'requesting-board') return []
  const { form } = engagement
  if (form !== 'on-call' && form !== 'temporary' && form !== 'min-max') return []
  const contracts = new Set<string>()
  for (const other of own) {
    if (other.request.boardId === request.boardId) contracts.add(other.request.id)
  }
  if (contracts.size <= room) return []
  return [problemOf(checked, 'contract-chain', `${contracts.size} of ${room}`)]
}
