import { durationInWords } from '../in-words.ts'
import { hardRule } from '../rule.ts'

/**
 * The way from home to the site is no longer than the pool and the member want; the shorter limit counts. Where a place is
 * unknown the pair passes: nobody is kept away by a gap in the data, and the planner sees that the travel time is unknown.
 */
export const travelLimit = hardRule({
  id: 'travel-limit',
  origin: 'pool',
  title: 'Reistijd van huis',
  basis: 'Spelregels van de pool: reisgrens; voorkeur van de vervanger',
  check({ member }, { travelMinutes, spelregels }) {
    const ofPool = spelregels.travelMinutesMax ?? Infinity
    const ofMember = member.travelMinutesMax ?? Infinity
    const travelMinutesMax = Math.min(ofPool, ofMember)
    return travelMinutes !== null && travelMinutes > travelMinutesMax
      ? { travelMinutes, travelMinutesMax, setBy: ofMember < ofPool ? 'member' : 'pool' }
      : undefined
  },
  explain: ({ travelMinutes, travelMinutesMax, setBy }) =>
    `De reis duurt ${durationInWords(travelMinutes)}; de grens van ` +
    `${setBy === 'pool' ? 'de pool' : 'deze vervanger'} is ${durationInWords(travelMinutesMax)}.`,
})
