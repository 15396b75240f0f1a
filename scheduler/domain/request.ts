import type { Day } from './day.ts'
import type { Instant } from './instant.ts'
import type { Length } from './length.ts'
import type { Level } from './level.ts'

export const REQUEST_KINDS = ['unplanned', 'planned', 'training'] as const
/** What other boards may know about why somebody is away; never the reason. */
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const URGENCIES = ['class-sent-home', 'unplanned', 'planned', 'training'] as const
/** How badly a request needs cover, worst first. */
export type Urgency = (typeof URGENCIES)[number]

export const CLASS_CONSEQUENCES = [
  'split',
  'merged',
  'sent-home',
  'own-team',
  'alternative-programme',
] as const
/** What happened to the class when nobody came. */
export type ClassConsequence = (typeof CLASS_CONSEQUENCES)[number]

/** One lesson, or one day of work for a role that delivers days. */
export interface Session {
  readonly id: string
  readonly day: Day
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly minutes: number
  readonly vak: string | null
  readonly level: Level
  readonly year: number | null
  readonly group: string | null
}

/**
 * One need that crosses boards: one role at one site. It has no name and no reason: those stay in the absence, at the board
 * of the absent person.
 */
export interface Request {
  readonly id: string
  readonly boardId: string
  readonly siteId: string
  readonly roleCode: string
  readonly kind: RequestKind
  readonly urgency: Urgency
  readonly firstDay: Day
  /** The expected last day where the end is open. */
  readonly lastDay: Day
  readonly openEnded: boolean
  readonly length: Length
  /** In order of time; at least one. */
  readonly sessions: readonly Session[]
  readonly postedAt: Instant
  readonly preferredMemberId: string | null
  /** A licensed teacher of the school is named as responsible, which unlicensed cover needs. */
  readonly licensedTeacherNamed: boolean
  /** Who had it in the plan before, so that replanning changes as little as possible. */
  readonly plannedMemberId: string | null
  /** Who declined this request or no longer takes it: a plan does not come back to them. It counts for nothing else. */
  readonly refusedByMemberIds: readonly string[]
}
