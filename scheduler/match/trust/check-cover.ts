import { type Day, weekdayOf } from '../../domain/day.ts'
import type { Request, Session } from '../../domain/request.ts'
import type { Plan } from '../plan.ts'
import { type Checked, type PlanProblem, problemOf } from './checked.ts'
import type { LookUp } from './look-up.ts'

/** A part that stands before the plan is made, by its id. */
export interface CheckedPin {
  readonly partId: string
  readonly memberId: string
}

/** What is wrong with who covers what: each session once, no day by two people, and only the parts that the pool allows. */
export function coverProblems(by: LookUp, checked: readonly Checked[]): readonly PlanProblem[] {
  const problems: PlanProblem[] = []
  const covered = new Set<Session>()
  /** Per request, who has the day. */
  const whoHas = new Map<Request, Map<Day, string>>()
  for (const one of checked) {
    const { request, member, sessions } = one
    const byDay = whoHas.get(request) ?? new Map<Day, string>()
    whoHas.set(request, byDay)
    for (const session of sessions) {
      if (covered.has(session)) problems.push(problemOf(one, 'session-covered-twice', session.id))
      covered.add(session)
      const other = byDay.get(session.day) ?? member.id
      if (other !== member.id) problems.push(problemOf(one, 'day-shared', session.day))
      byDay.set(session.day, member.id)
    }
    if (!isPart(by.world.spelregels.split, one)) {
      problems.push(problemOf(one, 'split', `${sessions.length} of ${request.sessions.length}`))
    } else if (!isNamedSo(one)) problems.push(problemOf(one, 'wrong-part', one.partId))
  }
  return problems
}

/** The whole of a request or, where the pool splits, all its sessions on a weekday or on none. */
function isPart(split: 'never' | 'weekday', { request, sessions }: Checked): boolean {
  const own = new Set(sessions)
  if (own.size === request.sessions.length) return true
  if (split === 'never') return false
  const weekdays = new Set(sessions.map(({ day }) => weekdayOf(day)))
  for (const session of request.sessions) {
    if (weekdays.has(weekdayOf(session.day)) && !own.has(session)) return false
  }
  return true
}

/** The whole goes by the id of its request, one weekday by its number (Monday is 1) behind that. */
function isNamedSo({ partId, request, sessions }: Checked): boolean {
  if (sessions.length === request.sessions.length) return partId === request.id
  return sessions.every(({ day }) => partId === `${request.id}/${weekdayOf(day)}`)
}

/** Requests whose open sessions are not exactly those that nobody covers. */
export function openProblems(
  { world }: LookUp,
  plan: Plan,
  checked: readonly Checked[],
): readonly PlanProblem[] {
  const covered = new Set(checked.flatMap((one) => one.sessions))
  const told = new Map(plan.requests.map((one) => [one.requestId, one.openSessionIds]))
  const problems: PlanProblem[] = []
  for (const { id, sessions } of world.requests) {
    const open = sessions.filter((session) => !covered.has(session))
    const toldOpen = new Set(told.get(id))
    const isTold = told.get(id)?.length === open.length && toldOpen.size === open.length
    if (!isTold || open.some((session) => !toldOpen.has(session.id))) {
      const detail = `${toldOpen.size}, not ${open.length}`
      problems.push({ code: 'wrong-open', requestId: id, memberId: null, detail })
    }
  }
  if (plan.requests.length !== world.requests.length) {
    const detail = `${plan.requests.length} requests, not ${world.requests.length}`
    problems.push({ code: 'wrong-open', requestId: null, memberId: null, detail })
  }
  return problems
}

/** What stood before the plan and is not in it. */
export function pinProblems(
  { assignments }: Plan,
  pins: readonly CheckedPin[],
): readonly PlanProblem[] {
  const kept = new Set(assignments.map(({ partId, memberId }) => `${partId} ${memberId}`))
  return pins
    .filter(({ partId, memberId }) => !kept.has(`${partId} ${memberId}`))
    .map(({ partId, memberId }) => {
      return { code: 'pin-dropped', requestId: null, memberId, detail: partId }
    })
}
