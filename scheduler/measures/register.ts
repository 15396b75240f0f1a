import { ALTERNATIVE_COST } from './alternative-cost.ts'
import { DEMAND } from './demand.ts'
import { DEPLOYMENT } from './deployment.ts'
import { FILL_RATE } from './fill-rate.ts'
import { LAW_BLOCKS } from './law-blocks.ts'
import type { Measure } from './measure.ts'
import { OFFERS } from './offers.ts'
import { POOL_COST } from './pool-cost.ts'
import { SAVING } from './saving.ts'
import { TIME_TO_FILL } from './time-to-fill.ts'

/** Every measure, in the order in which a page shows them. */
export const MEASURES: readonly Measure[] = [
  ...DEMAND,
  ...FILL_RATE,
  ...TIME_TO_FILL,
  ...DEPLOYMENT,
  ...POOL_COST,
  ...ALTERNATIVE_COST,
  ...SAVING,
  ...OFFERS,
  ...LAW_BLOCKS,
]
