import type { ChainLimit, World } from '../../domain/world.ts'
import { oncePer } from './once-per.ts'

/** How many more fixed-term contracts a board can give, where a limit was told. */
export interface ChainRooms {
  /** The limits of one request. */
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
    ofRequest: (requestId) => lastTold(rooms.get(requestId) ?? []),
    roomFor: (requestId, memberId) =>
      rooms.get(requestId)?.findLast((limit) => limit.memberId === memberId)?.room ?? null,
  }
})

function lastTold(limits: readonly ChainLimit[]): readonly ChainLimit[] {
  return [...new Map(limits.map((limit) => [limit.memberId, limit])).values()]
}
