import { addDays, type Day } from '../../domain/day.ts'
import type { Member } from '../../domain/member.ts'
import { travelMinutes } from '../../domain/place.ts'
import type { Checked, CheckedWork, PlanProblem } from './checked.ts'
import type { LookUp } from './look-up.ts'

/** As the rule on travel between sites assumes where a place is unknown. */
const TRAVEL_MINUTES_UNKNOWN = 30
const MINUTE_MS = 60_000

/** What is wrong between two stretches of work of one member: at the same time, too far apart, too short a night. */
export function pairProblems(
  by: LookUp,
  member: Member,
  own: readonly Checked[],
): readonly PlanProblem[] {
  const byDay = workByDay(member, own)
  const problems: PlanProblem[] = []
  const compare = (first: CheckedWork, next: CheckedWork) => {
    // Two commitments of before are not this plan's.
    if (first.requestId === null && next.requestId === null) return
    const code = pairProblem(by, first, next)
    if (code === undefined) return
    const requestId = next.requestId ?? first.requestId
    problems.push({ code, requestId, memberId: member.id, detail: next.session.day })
  }
  for (const [day, work] of byDay) {
    const tomorrow = byDay.get(addDays(day, 1)) ?? []
    for (const [index, first] of work.entries()) {
      for (const next of work.slice(index + 1)) compare(first, next)
      for (const next of tomorrow) compare(first, next)
    }
  }
  return problems
}

/** In order of time. */
function workByDay(
  member: Member,
  own: readonly Checked[],
): ReadonlyMap<Day, readonly CheckedWork[]> {
  const byDay = new Map<Day, CheckedWork[]>()
  const add = (work: CheckedWork) => {
    const ofDay = byDay.get(work.session.day)
    if (ofDay === undefined) byDay.set(work.session.day, [work])
    else ofDay.push(work)
  }
  for (const one of member.commitments) {
    add({ requestId: null, siteId: one.siteId, session: one })
  }
  for (const { request, sessions } of own) {
    for (const session of sessions) {
      add({ requestId: request.id, siteId: request.siteId, session })
    }
  }
  for (const work of byDay.values()) work.sort((a, b) => a.session.startsAt - b.session.startsAt)
  return byDay
}

function pairProblem(by: LookUp, first: CheckedWork, next: CheckedWork): string | undefined {
  const gapMinutes = (next.session.startsAt - first.session.endsAt) / MINUTE_MS
  if (gapMinutes < 0) return 'no-double-booking'
  if (first.session.day !== next.session.day) {
    return gapMinutes < by.world.law.workingTime.dailyRestMinutesMin ? 'daily-rest' : undefined
  }
  if (first.siteId === next.siteId) return undefined
  return gapMinutes < travelBetween(by, first.siteId, next.siteId)
    ? 'travel-between-sites'
    : undefined
}

function travelBetween({ sites, world }: LookUp, siteId: string, otherSiteId: string): number {
  const from = sites.get(siteId)?.place
  const to = sites.get(otherSiteId)?.place
  if (from === undefined || from === null || to === undefined || to === null) {
    return TRAVEL_MINUTES_UNKNOWN
  }
  return travelMinutes(from, to, world.spelregels.travel)
}
