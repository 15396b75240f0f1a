import type { ChainLimit, World } from '../../domain/world.ts'
import { oncePer } from './once-per.ts'

/** How many more fixed-term contracts a board can give, where a limit was told. */
export interface ChainRooms {
  /** The limits of one request, as they were told. */
  readonly ofRequest: (requestId: string) => readonly ChainLimit[]
  /** `null`: plenty, or no contract is given. Of several limits for one pair the last one told counts. */
  readonly roomFor: (requestId: string, memberId: string) => number | null
}

/** Finds the limits of a world by request and member. */
export const chainRooms = oncePer((chainLimits: World['chainLimits']): ChainRooms => {
  const rooms = new Map<string, ChainLimit[]>()
  for (const limit of chainLimits) {
    const ofRequest = rooms.get(limit.requestId)
    if (ofRequest === undefined) rooms.set(limit.requestId, [limit])
    else ofRequest.push(limit)
  }
  return {
    ofRequest: (requestId) => rooms.get(requestId) ?? [],
    roomFor(requestId, memberId) {
      const limits = rooms.get(requestId)
      return limits === undefined ? null : (byMember(limits).get(memberId) ?? null)
    },
  }
})

const byMember = oncePer(
  (limits: readonly ChainLimit[]): ReadonlyMap<string, number> =>
    new Map(limits.map(({ memberId, room }) => [memberId, room])),
)
