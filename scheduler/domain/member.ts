import type { Availability } from './availability.ts'
import type { Day } from './day.ts'
import type { Engagement } from './engagement.ts'
import type { Instant } from './instant.ts'
import type { Place } from './place.ts'
import type { Qualification } from './qualification.ts'

/** The load of a member is what was worked in so many days: four weeks. */
export const LOAD_DAYS = 28

export const DOCUMENT_KINDS = ['vog', 'identity', 'diploma'] as const
/** What a board must have seen before somebody works there; VOG is the certificate of conduct. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** A document as one board saw it. */
export interface SeenDocument {
  readonly kind: DocumentKind
  readonly boardId: string
  readonly issuedOn: Day
  readonly seenOn: Day
}

/** A session that a member already has; it may be another pool's, and then says no more than when and where. */
export interface Commitment {
  readonly requestId: string | null
  readonly siteId: string
  readonly boardId: string
  readonly day: Day
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly minutes: number
}

/** A candidate for every request of the pool, as the matching core sees a person: no name, no address, no judgement. */
export interface Member {
  readonly id: string
  readonly roleCodes: readonly string[]
  readonly engagements: readonly Engagement[]
  readonly qualifications: readonly Qualification[]
  readonly availability: Availability
  readonly documents: readonly SeenDocument[]
  readonly commitments: readonly Commitment[]
  readonly place: Place | null
  readonly travelMinutesMax: number | null
  readonly joinedOn: Day
  readonly internalTeamOfBoardId: string | null
  readonly admittedByBoardIds: readonly string[]
  readonly excludedSiteIds: readonly string[]
  readonly preferredSiteIds: readonly string[]
  readonly preferredLevels: readonly string[]
  /** Groups and sites where this person taught in the past year, as `siteId` and `siteId/group`. */
  readonly knownPlaces: readonly string[]
  /** Days on which the member has holiday of the own school (of the home site). */
  readonly ownHolidays: readonly Day[]
  /** Minutes assigned in the past four weeks: the load that is shared fairly. */
  readonly loadMinutes: number
}
