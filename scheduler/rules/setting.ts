import type { Span } from '../calendar/availability.ts'
import type { Day } from '../domain/day.ts'
import type { Engagement } from '../domain/engagement.ts'
import type { Instant } from '../domain/instant.ts'
import type { Law } from '../domain/law.ts'
import type { Commitment, Member } from '../domain/member.ts'
import type { Request, Session } from '../domain/request.ts'
import type { Role } from '../domain/role.ts'
import type { Participation, Site } from '../domain/site.ts'
import type { Source } from '../domain/source.ts'
import type { Spelregels } from '../domain/spelregels.ts'

/** The pair that a rule judges: one member for all sessions of one part of a request (mostly the whole of it). */
export interface Candidacy {
  readonly request: Request
  /** In order of time; at least one. */
  readonly sessions: readonly Session[]
  readonly member: Member
}

/** What a rule may look at besides the pair, indexed once by the match. */
export interface Setting {
  readonly spelregels: Spelregels
  readonly law: Law
  readonly today: Day
  readonly decidedAt: Instant
  readonly role: Role
  readonly site: Site
  /** The engagement in force on the first day of the sessions; undefined: none. */
  readonly engagement: Engagement | undefined
  readonly source: Source
  /** How the requesting board takes part; undefined: not at all. */
  readonly borrower: Participation | undefined
  /** How the board that employs the member takes part; undefined where no board employs, or it does not take part. */
  readonly lender: Participation | undefined
  /** When the member is available, sorted and merged. */
  readonly spans: readonly Span[]
  /** Sessions that the member already has. */
  readonly commitments: readonly Commitment[]
  /** From home to the site; null where a place is unknown. */
  readonly travelMinutes: number | null
  /** Between two sites by id; null where a place is unknown. */
  readonly travelMinutesBetween: (siteId: string, otherSiteId: string) => number | null
  /** Fixed-term contracts that the board can still give; null: plenty, or no contract is given. */
  readonly chainRoom: number | null
  /** How many members of the pool are licensed for what this request asks. */
  readonly licensedMembers: number
  /** The same number for the open request with the fewest, of those that this member is licensed for. */
  readonly rarestLicensedMembers: number
}

type Work = Pick<Session & Commitment, 'day' | 'startsAt' | 'endsAt' | 'minutes'>

/** All that working-time law looks at of a pair: the hours that are asked. */
export interface Hours {
  readonly sessions: readonly Work[]
}

/** All that working-time law looks at besides: the hours that the member already has, and the figures. */
export interface HoursSetting {
  readonly commitments: readonly Work[]
  readonly law: Pick<Law, 'workingTime'>
}
