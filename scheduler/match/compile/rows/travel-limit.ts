import { setBit } from '../../bits.ts'
import { UNKNOWN } from '../../world/distances.ts'
import type { Facts } from '../facts.ts'
import { type RuleRows, rowsByKind } from './rule-rows.ts'

/** Who lives too far: one row per site, since the way from home is the same for all its requests. */
export function rowsOfTravelLimit(facts: Facts): RuleRows {
  const { parts, members, words, world, distances } = facts
  const siteAt = new Map(world.sites.map(({ id }, at) => [id, at]))
  const limits = members.map(({ travelMinutesMax }) =>
    Math.min(travelMinutesMax ?? Infinity, world.spelregels.travelMinutesMax ?? Infinity),
  )
  const minutes = members.map(({ place }) => place && distances.minutesFrom(place))
  return rowsByKind(
    parts.map(({ request }) => request.siteId),
    (siteId) => {
      const row = new Uint32Array(words)
      const site = siteAt.get(siteId) ?? -1
      for (let member = 0; member < members.length; member += 1) {
        const way = minutes[member]?.[site] ?? UNKNOWN
        if (way !== UNKNOWN && way > (limits[member] ?? 0)) setBit(row, 0, member)
      }
      return row
    },
  )
}
