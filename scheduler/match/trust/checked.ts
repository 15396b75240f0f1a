import type { Day } from '../../domain/day.ts'
import type { Engagement } from '../../domain/engagement.ts'
import type { Member } from '../../domain/member.ts'
import type { Request, Session } from '../../domain/request.ts'
import type { Role } from '../../domain/role.ts'
import type { Site } from '../../domain/site.ts'

/** Something that a plan must never have. */
export interface PlanProblem {
  /** The id of the hard rule that says the same, where one does. */
  readonly code: string
  readonly requestId: string | null
  readonly memberId: string | null
  /** Which days or numbers, for tests and logs. */
  readonly detail: string
}

/** One assignment with what the world says about it. */
export interface Checked {
  /** What of the request the plan says this is. */
  readonly partId: string
  readonly request: Request
  readonly member: Member
  /** In order of time; at least one. */
  readonly sessions: readonly Session[]
  readonly role: Role
  readonly site: Site
  /** In force on the first day. */
  readonly engagement: Engagement | undefined
  readonly firstDay: Day
  readonly lastDay: Day
}

/** One stretch of work of one member: planned, or a commitment of before (without request). */
export interface CheckedWork {
  readonly requestId: string | null
  readonly siteId: string
  readonly session: Pick<Session, 'day' | 'startsAt' | 'endsAt' | 'minutes'>
}

/** Says what is wrong with one assignment. */
export function problemOf(
  { request, member }: Pick<Checked, 'request' | 'member'>,
  code: string,
  detail: string,
): PlanProblem {
  return { code, requestId: request.id, memberId: member.id, detail }
}
