import type { Day } from './day.ts'
import type { Instant } from './instant.ts'
import type { Law } from './law.ts'
import type { Member } from './member.ts'
import type { Request } from './request.ts'
import type { Role } from './role.ts'
import type { Participation, Site } from './site.ts'
import type { Spelregels } from './spelregels.ts'

/**
 * How many more fixed-term contracts a board can give a member for one request: told only where the room is 2 or less. Only
 * the number leaves the hiring board, never the contracts behind it.
 */
export interface ChainLimit {
  readonly requestId: string
  readonly memberId: string
  readonly room: number
}

/** Everything that one match may know: read once, then closed. It has no names and no reasons for absence. */
export interface World {
  readonly decidedAt: Instant
  readonly today: Day
  readonly spelregels: Spelregels
  readonly law: Law
  readonly roles: readonly Role[]
  readonly sites: readonly Site[]
  readonly participations: readonly Participation[]
  readonly requests: readonly Request[]
  readonly members: readonly Member[]
  readonly chainLimits: readonly ChainLimit[]
}
