import { addDays, type Day, mondayOf } from '../../domain/day.ts'
import { MS_PER_MINUTE } from '../../domain/instant.ts'
import type { Member } from '../../domain/member.ts'
import { type Place, travelMinutes } from '../../domain/place.ts'
import type { World } from '../../domain/world.ts'
import type { Checked, CheckedWork, PlanProblem } from './checked.ts'

/** As the rule on travel between sites assumes where a place is unknown. */
const TRAVEL_MINUTES_UNKNOWN = 30

/** What is wrong with everything one member does together: overlap, travel, rest, hours per day, week and on average. */
export function hoursProblems(
  world: World,
  member: Member,
  own: readonly Checked[],
): readonly PlanProblem[] {
  const work = workOf(member, own)
  return [
    ...pairProblems(world, member, work),
    ...contractProblems(member, own, work),
    ...lawProblems(world, member, own, work),
  ]
}

function workOf(member: Member, own: readonly Checked[]): readonly CheckedWork[] {
  const work: CheckedWork[] = []
  for (const one of member.commitments) {
    work.push({ requestId: null, siteId: one.siteId, session: one })
  }
  for (const { request, sessions } of own) {
    for (const session of sessions)
      work.push({ requestId: request.id, siteId: request.siteId, session })
  }
  return work.toSorted((a, b) => a.session.startsAt - b.session.startsAt)
}

/** Work in order of time, two by two. Two commitments of before are not this plan's. */
function pairProblems(
  world: World,
  member: Member,
  work: readonly CheckedWork[],
): readonly PlanProblem[] {
  const problems: PlanProblem[] = []
  for (const [index, first] of work.entries()) {
    for (const next of work.slice(index + 1)) {
      if (first.requestId === null && next.requestId === null) continue
      const code = pairProblem(world, first, next)
      if (code === undefined) continue
      const requestId = next.requestId ?? first.requestId
      problems.push({ code, requestId, memberId: member.id, detail: next.session.day })
    }
  }
  return problems
}

function pairProblem(world: World, first: CheckedWork, next: CheckedWork): string | undefined {
  const gapMinutes = (next.session.startsAt - first.session.endsAt) / MS_PER_MINUTE
  if (first.session.day === next.session.day) {
    if (gapMinutes < 0) return 'overlap'
    const apart = first.siteId !== next.siteId
    return apart && gapMinutes < travelBetween(world, first.siteId, next.siteId)
      ? 'travel'
      : undefined
  }
  const nightBetween = addDays(first.session.day, 1) === next.session.day
  const restMin = world.law.workingTime.dailyRestMinutesMin
  return nightBetween && gapMinutes < restMin ? 'rest' : undefined
}

function travelBetween(world: World, siteId: string, otherSiteId: string): number {
  const placeOf = (id: string): Place | null =>
    world.sites.find((site) => site.id === id)?.place ?? null
  const [from, to] = [placeOf(siteId), placeOf(otherSiteId)]
  if (from === null || to === null) return TRAVEL_MINUTES_UNKNOWN
  return travelMinutes(from, to, world.spelregels.travel)
}

/** In each week of an assignment under a contract with week hours: no more than the largest such contract of that week. */
function contractProblems(
  member: Member,
  own: readonly Checked[],
  work: readonly CheckedWork[],
): readonly PlanProblem[] {
  const problems: PlanProblem[] = []
  const withHours = member.engagements.filter(
    ({ form, weekMinutes }) => weekMinutes > 0 && form !== 'on-call' && form !== 'provider',
  )
  for (const { request, sessions } of own) {
    const firstDay = sessions.map((session) => session.day).toSorted()[0]
    const current = member.engagements
      .filter((one) => firstDay !== undefined && isInForce(one, firstDay, firstDay))
      .toSorted((a, b) => (a.firstDay < b.firstDay ? 1 : -1))[0]
    if (current === undefined || !withHours.includes(current)) continue
    for (const monday of new Set(sessions.map((session) => mondayOf(session.day)))) {
      const contracts = withHours.filter((one) => isInForce(one, monday, addDays(monday, 6)))
      const max = Math.max(0, ...contracts.map((one) => one.weekMinutes))
      const used = minutesFrom(work, monday, 7)
      if (used <= max) continue
      const detail = `${monday}: ${used} of ${max}`
      problems.push({ code: 'contract-hours', requestId: request.id, memberId: member.id, detail })
    }
  }
  return problems
}

/** In force on at least one of the days from `first` to `last`. */
function isInForce(
  { firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay: Day | null },
  first: Day,
  last: Day,
): boolean {
  return firstDay <= last && (lastDay === null || first <= lastDay)
}

/** Working-time law: the day, the week, and every 4 and 16 weeks in a row that hold a planned session. */
function lawProblems(
  { law }: World,
  member: Member,
  own: readonly Checked[],
  work: readonly CheckedWork[],
): readonly PlanProblem[] {
  const { shiftMinutesMax, weekMinutesMax } = law.workingTime
  const { average4WeeksMinutesMax, average16WeeksMinutesMax } = law.workingTime
  const over = new Set<string>()
  const exceeds = (code: string, first: Day, days: number, max: number) => {
    if (minutesFrom(work, first, days) > max) over.add(`${code} ${first}`)
  }
  for (const day of new Set(
    own.flatMap(({ sessions }) => sessions.map((session) => session.day)),
  )) {
    const monday = mondayOf(day)
    exceeds('working-day', day, 1, shiftMinutesMax)
    exceeds('working-week', monday, 7, weekMinutesMax)
    for (let back = 0; back < 16; back += 1) {
      const first = addDays(monday, -7 * back)
      if (back < 4) exceeds('average-4-weeks', first, 28, 4 * average4WeeksMinutesMax)
      exceeds('average-16-weeks', first, 112, 16 * average16WeeksMinutesMax)
    }
  }
  return [...over].map((found) => {
    const [code = '', detail = ''] = found.split(' ')
    return { code, requestId: null, memberId: member.id, detail }
  })
}

function minutesFrom(work: readonly CheckedWork[], first: Day, days: number): number {
  const end = addDays(first, days)
  let minutes = 0
  for (const { session } of work) {
    if (first <= session.day && session.day < end) minutes += session.minutes
  }
  return minutes
}
