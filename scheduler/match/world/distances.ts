import { type Place, travelMinutes } from '../../domain/place.ts'
import type { World } from '../../domain/world.ts'

/** Travel times in whole minutes; null where a place is unknown. */
export interface Distances {
  readonly minutesHome: (memberId: string, siteId: string) => number | null
  readonly minutesBetween: (siteId: string, otherSiteId: string) => number | null
}

/** Travel times of a world, each worked out once. A site that the world does not know has no place. */
export function distances({ members, sites, spelregels }: World): Distances {
  const homes = new Map(members.map((member) => [member.id, member.place]))
  const places = new Map(sites.map((site) => [site.id, site.place]))
  const minutes = (from: Place | null | undefined, to: Place | null | undefined) =>
    from && to ? travelMinutes(from, to, spelregels.travel) : null
  return {
    minutesHome: once((memberId, siteId) => minutes(homes.get(memberId), places.get(siteId))),
    minutesBetween: once((siteId, other) => minutes(places.get(siteId), places.get(other))),
  }
}

function once<Answer>(
  answer: (from: string, to: string) => Answer,
): (from: string, to: string) => Answer {
  const known = new Map<string, Map<string, Answer>>()
  return (from, to) => {
    let ofFrom = known.get(from)
    if (ofFrom === undefined) {
      ofFrom = new Map()
      known.set(from, ofFrom)
    }
    const before = ofFrom.get(to)
    if (before !== undefined) return before
    const found = answer(from, to)
    ofFrom.set(to, found)
    return found
  }
}
