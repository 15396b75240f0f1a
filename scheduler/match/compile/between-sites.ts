import type { Commitment } from '../../domain/member.ts'
import type { World } from '../../domain/world.ts'
import { MINUTES_WHERE_UNKNOWN } from '../../rules/hard/travel-between-sites.ts'
import type { IndexedWorld } from '../world/index-world.ts'
import { oncePer } from '../world/once-per.ts'

/** The way between two sites of requests or commitments, as the rules count it: minutes, assumed where a place is unknown. */
export interface BetweenSites {
  /** The number of a site, whether the world knows it or not. */
  readonly siteAt: (siteId: string) => number
  readonly minutes: (site: number, other: number) => number
}

const NOT_YET = -1

/** Numbers all sites where somebody may be; each way is worked out when it is first asked for. */
export function betweenSites({
  world,
  distances,
}: Pick<IndexedWorld, 'world' | 'distances'>): BetweenSites {
  const ids = idsOf(world)
  const places = new Map(ids.map((id, at) => [id, at]))
  const known = new Int32Array(ids.length * ids.length).fill(NOT_YET)
  return {
    siteAt: (siteId) => places.get(siteId) ?? 0,
    minutes(site, other) {
      const at = site * ids.length + other
      const before = known[at] ?? NOT_YET
      if (before !== NOT_YET) return before
      const found = distances.minutesBetween(ids[site] ?? '', ids[other] ?? '')
      known[at] = found ?? MINUTES_WHERE_UNKNOWN
      return found ?? MINUTES_WHERE_UNKNOWN
    },
  }
}

function idsOf({ requests, members }: World): readonly string[] {
  const ids = new Set(requests.map(({ siteId }) => siteId))
  for (const { commitments } of members) for (const id of sitesOf(commitments)) ids.add(id)
  return [...ids]
}

const sitesOf = oncePer((commitments: readonly Commitment[]): readonly string[] => [
  ...new Set(commitments.map(({ siteId }) => siteId)),
])
