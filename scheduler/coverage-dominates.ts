import { URGENCIES, type Urgency } from './domain/request.ts'
import type { Spelregels } from './domain/spelregels.ts'
import { POINTS_PER_HOUR_MAX } from './rules/points.ts'

/** Two values per hour of cover that lie too close for the weights: the soft costs could turn their order around. */
export interface Overlap {
  readonly urgency: Urgency
  /** The less urgent one beside it; `null`: not covering at all. */
  readonly below: Urgency | null
  readonly valuePerHour: number
  /** What it has to be at least. */
  readonly valuePerHourMin: number
}

/**
 * Whether covering comes before every soft cost: an hour of cover at its dearest is still worth more than an hour of any less
 * urgent cover at its cheapest, and more than no cover. Every objective costs at most `POINTS_PER_HOUR_MAX` per hour, and
 * uneven cover so much per hour, so this follows from the rules of play alone. Returns what is wrong; nothing when all is well.
 */
export function coverageDominates(
  spelregels: Pick<Spelregels, 'weights' | 'coverageValuePerHour' | 'unevenCoverCostPerHour'>,
): readonly Overlap[] {
  const { weights, coverageValuePerHour, unevenCoverCostPerHour } = spelregels
  const costPerHourMax =
    POINTS_PER_HOUR_MAX * Object.values(weights).reduce((sum, weight) => sum + weight, 0) +
    unevenCoverCostPerHour
  return URGENCIES.map((urgency, index) => {
    const below = URGENCIES[index + 1] ?? null
    const worthBelow = below === null ? 0 : coverageValuePerHour[below]
    const valuePerHour = coverageValuePerHour[urgency]
    return { urgency, below, valuePerHour, valuePerHourMin: worthBelow + costPerHourMax + 1 }
  }).filter(({ valuePerHour, valuePerHourMin }) => valuePerHour < valuePerHourMin)
}
