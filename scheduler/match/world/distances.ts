import { type Place, travelMinutes } from '../../domain/place.ts'
import type { World } from '../../domain/world.ts'
import { oncePer } from './once-per.ts'

/** In a row of travel times: a place is unknown. */
export const UNKNOWN = -1

/** Travel times in whole minutes; null where a place is unknown. Each is worked out once. */
export interface Distances {
  /** From this place to every site, by the site's place in the world, or `UNKNOWN`. */
  readonly minutesFrom: (place: Place) => Int32Array
  readonly minutesHome: (place: Place | null, siteId: string) => number | null
  /** A site that the world does not know has no place. */
  readonly minutesBetween: (siteId: string, otherSiteId: string) => number | null
}

/** Travel times of a world; those of the world before where sites and rules of play are still the same. */
export function distances(
  { sites, spelregels }: Pick<World, 'sites' | 'spelregels'>,
  before?: { readonly world: World; readonly distances: Distances },
): Distances {
  if (before?.world.sites === sites && before.world.spelregels === spelregels) {
    return before.distances
  }
  const siteAt = new Map(sites.map((site, at) => [site.id, at]))
  const minutesFrom = oncePer((place: Place) =>
    Int32Array.from(sites, (site) =>
      site.place === null ? UNKNOWN : travelMinutes(place, site.place, spelregels.travel),
    ),
  )
  const minutesHome = (place: Place | null, siteId: string) => {
    const at = siteAt.get(siteId)
    if (place === null || at === undefined) return null
    const minutes = minutesFrom(place)[at] ?? UNKNOWN
    return minutes === UNKNOWN ? null : minutes
  }
  const placeOf = (siteId: string) => sites[siteAt.get(siteId) ?? sites.length]?.place ?? null
  return {
    minutesFrom,
    minutesHome,
    minutesBetween: (siteId, otherId) => minutesHome(placeOf(siteId), otherId),
  }
}
