import type { Session } from '../../domain/request.ts'
import type { World } from '../../domain/world.ts'
import type { Plan, PlannedAssignment } from '../plan.ts'
import { hoursProblems } from './check-hours.ts'
import { personProblems } from './check-person.ts'
import type { Checked, PlanProblem } from './checked.ts'

/**
 * Checks a plan session by session against the world, by loops of its own: it shares nothing with the rules, the judging or the
 * compiled model, so that a mistake there cannot hide itself. Returns every problem; a plan is only kept when there are none.
 */
export function checkPlan(world: World, plan: Plan): readonly PlanProblem[] {
  const checked: Checked[] = []
  const problems: PlanProblem[] = []
  for (const assignment of plan.assignments) {
    const found = look(world, assignment)
    if ('code' in found) problems.push(found)
    else checked.push(found)
  }
  problems.push(...coverProblems(checked), ...sumProblems(plan))
  for (const one of checked) problems.push(...personProblems(world, one))
  for (const member of world.members) {
    const own = checked.filter((one) => one.member === member)
    if (own.length > 0) problems.push(...hoursProblems(world, member, own))
  }
  return problems
}

function look(world: World, assignment: PlannedAssignment): Checked | PlanProblem {
  const { requestId, memberId, sessionIds } = assignment
  const request = world.requests.find((one) => one.id === requestId)
  const member = world.members.find((one) => one.id === memberId)
  const about = { requestId, memberId }
  if (request === undefined) return { ...about, code: 'unknown-request', detail: requestId }
  if (member === undefined) return { ...about, code: 'unknown-member', detail: memberId }
  const sessions: Session[] = []
  for (const sessionId of sessionIds) {
    const session = request.sessions.find((one) => one.id === sessionId)
    if (session === undefined) return { ...about, code: 'unknown-session', detail: sessionId }
    sessions.push(session)
  }
  if (sessions.length === 0) return { ...about, code: 'no-sessions', detail: '' }
  return { request, member, sessions }
}

/** Each session once, and no day of a request by two people. */
function coverProblems(checked: readonly Checked[]): readonly PlanProblem[] {
  const problems: PlanProblem[] = []
  const bySession = new Map<Session, string>()
  const byDay = new Map<string, string>()
  for (const { request, member, sessions } of checked) {
    const about = { requestId: request.id, memberId: member.id }
    for (const session of sessions) {
      if (bySession.has(session)) {
        problems.push({ ...about, code: 'session-covered-twice', detail: session.id })
      }
      bySession.set(session, member.id)
      const day = `${request.id} ${session.day}`
      const other = byDay.get(day)
      if (other !== undefined && other !== member.id) {
        problems.push({ ...about, code: 'day-shared', detail: session.day })
      }
      byDay.set(day, member.id)
    }
  }
  return problems
}

function sumProblems({ assignments, totalValue, bound, status }: Plan): readonly PlanProblem[] {
  const problems: PlanProblem[] = []
  const none = { requestId: null, memberId: null }
  let total = 0
  for (const { verdict, requestId, memberId } of assignments) {
    total += verdict.value
    if (verdict.broken.length > 0 || verdict.value < 1) {
      problems.push({ code: 'not-feasible', requestId, memberId, detail: `${verdict.value}` })
    }
  }
  if (total !== totalValue) {
    problems.push({ ...none, code: 'wrong-total', detail: `${totalValue}, not ${total}` })
  }
  if (bound < totalValue || (status === 'optimal' && bound !== totalValue)) {
    problems.push({ ...none, code: 'wrong-bound', detail: `${bound} for ${totalValue}` })
  }
  return problems
}
