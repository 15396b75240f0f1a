import type { Day } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'

/** What of a pool is asked about: all open requests and all members, or only these. */
export interface WorldScope {
  readonly poolId: string
  readonly decidedAt: Instant
  readonly today: Day
  /** Calendars are read to this day where the requests end before it. */
  readonly until?: Day
  /** A site that is in the world also where nothing is asked or worked there any more. */
  readonly siteId?: string
  /** Only this request (whatever its status) and these members, or everybody: what judging one pair needs. */
  readonly pair?: {
    readonly requestId: string
    readonly memberIds?: readonly string[]
    /** The approved proposal or the round that asks: what it holds itself is not in its own way. */
    readonly own?: string
  }
}
