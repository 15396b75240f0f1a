import type { World } from '../../domain/world.ts'
import type { EarlierCover } from '../explain/changes-of.ts'

/** What was had, and what was open, of the lessons that are still asked, each at the price of its share. */
export function stillAsked(
  covers: readonly EarlierCover[],
  { requests }: Pick<World, 'requests'>,
): readonly EarlierCover[] {
  const asked = new Map(requests.map(({ id, sessions }) => [id, sessions]))
  return covers.flatMap(({ requestId, partId = requestId, memberId, sessionIds, price }) => {
    const now = asked.get(requestId)
    if (now === undefined || sessionIds.length === 0) return []
    const ids = new Set(now.map(({ id }) => id))
    const still = sessionIds.filter((id) => ids.has(id))
    if (still.length === 0) return []
    const priced = price !== undefined && { price: (price * still.length) / sessionIds.length }
    return [{ requestId, partId, memberId, sessionIds: still, ...priced }]
  })
}
