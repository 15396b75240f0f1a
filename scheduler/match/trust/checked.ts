import type { Member } from '../../domain/member.ts'
import type { Request, Session } from '../../domain/request.ts'

/** Something that a plan must never have. `code` is for tests and logs; `detail` says which days or numbers. */
export interface PlanProblem {
  readonly code: string
  readonly requestId: string | null
  readonly memberId: string | null
  readonly detail: string
}

/** One stretch of work of one member: planned, or a commitment of before. */
export interface CheckedWork {
  readonly requestId: string | null
  readonly siteId: string
  readonly session: Pick<Session, 'day' | 'startsAt' | 'endsAt' | 'minutes'>
}

/** One assignment with what the world says about it. */
export interface Checked {
  readonly request: Request
  readonly member: Member
  readonly sessions: readonly Session[]
}
