import type { Engagement } from '../../domain/engagement.ts'
import type { Member } from '../../domain/member.ts'
import type { Request, Session } from '../../domain/request.ts'
import type { Role } from '../../domain/role.ts'
import type { Participation, Site } from '../../domain/site.ts'
import type { World } from '../../domain/world.ts'
import type { PlannedAssignment } from '../plan.ts'
import type { Checked, PlanProblem } from './checked.ts'

/** A world whose things are found by their ids. */
export interface LookUp {
  readonly world: World
  readonly requests: ReadonlyMap<string, Request>
  readonly members: ReadonlyMap<string, Member>
  readonly roles: ReadonlyMap<string, Role>
  readonly sites: ReadonlyMap<string, Site>
  readonly participations: ReadonlyMap<string, Participation>
  /** By request and member: `requestId memberId`. */
  readonly chainRooms: ReadonlyMap<string, number>
}

/** Everything of a world by its id. */
export function lookUp(world: World): LookUp {
  const rooms = world.chainLimits.map(
    ({ requestId, memberId, room }) => [`${requestId} ${memberId}`, room] as const,
  )
  return {
    world,
    requests: new Map(world.requests.map((one) => [one.id, one])),
    members: new Map(world.members.map((one) => [one.id, one])),
    roles: new Map(world.roles.map((one) => [one.code, one])),
    sites: new Map(world.sites.map((one) => [one.id, one])),
    participations: new Map(world.participations.map((one) => [one.boardId, one])),
    chainRooms: new Map(rooms),
  }
}

/** One assignment as the world knows it, or what the world does not know. */
export function look(by: LookUp, assignment: PlannedAssignment): Checked | PlanProblem {
  const { requestId, partId, memberId, sessionIds } = assignment
  const about = { requestId, memberId }
  const request = by.requests.get(requestId)
  const member = by.members.get(memberId)
  if (request === undefined) return { ...about, code: 'unknown-request', detail: requestId }
  if (member === undefined) return { ...about, code: 'unknown-member', detail: memberId }
  const role = by.roles.get(request.roleCode)
  const site = by.sites.get(request.siteId)
  if (role === undefined) return { ...about, code: 'unknown-role', detail: request.roleCode }
  if (site === undefined) return { ...about, code: 'unknown-site', detail: request.siteId }
  const own = new Map(request.sessions.map((session) => [session.id, session]))
  const sessions: Session[] = []
  for (const sessionId of sessionIds) {
    const session = own.get(sessionId)
    if (session === undefined) return { ...about, code: 'unknown-session', detail: sessionId }
    sessions.push(session)
  }
  sessions.sort((a, b) => a.startsAt - b.startsAt)
  const [firstDay, lastDay] = [sessions.at(0)?.day, sessions.at(-1)?.day]
  if (firstDay === undefined || lastDay === undefined) {
    return { ...about, code: 'no-sessions', detail: '' }
  }
  const engagement = inForce(member, firstDay)
  return { partId, request, member, sessions, role, site, engagement, firstDay, lastDay }
}

/** The engagement of a day: of several the one that began last, of those the first by id. */
export function inForce({ engagements }: Member, day: Session['day']): Engagement | undefined {
  let latest: Engagement | undefined
  for (const one of engagements) {
    if (one.firstDay > day || (one.lastDay !== null && one.lastDay < day)) continue
    const isLater = latest === undefined || one.firstDay > latest.firstDay
    if (isLater || (one.firstDay === latest?.firstDay && one.id < latest.id)) latest = one
  }
  return latest
}
