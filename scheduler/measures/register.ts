import { ABSENCE } from './absence.ts'
import { AGENCIES } from './agencies.ts'
import { ALTERNATIVE_COST } from './alternative-cost.ts'
import { BEGINNERS } from './beginners.ts'
import { CONCERNS } from './concerns.ts'
import { DEMAND } from './demand.ts'
import { DEPLOYMENT } from './deployment.ts'
import { DIRECTORS } from './directors.ts'
import { FILL_RATE } from './fill-rate.ts'
import { LAW_BLOCKS } from './law-blocks.ts'
import { LAW_GAP } from './law-gap.ts'
import type { Measure } from './measure.ts'
import { MOBILITY } from './mobility.ts'
import { OFFERS } from './offers.ts'
import { POOL_COST } from './pool-cost.ts'
import { RULES } from './rules.ts'
import { RULES_OF_PLAY } from './rules-of-play.ts'
import { SAVING } from './saving.ts'
import { SEARCH_TIME } from './search-time.ts'
import { TIME_TO_FILL } from './time-to-fill.ts'
import { UTILISATION } from './utilisation.ts'
import { VAKPROFESSIONALS } from './vakprofessionals.ts'
import { WORKLOAD } from './workload.ts'

/** Every measure, in the order in which a page shows them. */
export const MEASURES: readonly Measure[] = [
  ...DEMAND,
  ...ABSENCE,
  ...FILL_RATE,
  ...TIME_TO_FILL,
  ...DEPLOYMENT,
  ...UTILISATION,
  ...POOL_COST,
  ...ALTERNATIVE_COST,
  ...SAVING,
  ...DIRECTORS,
  ...BEGINNERS,
  ...VAKPROFESSIONALS,
  ...AGENCIES,
  ...WORKLOAD,
  ...OFFERS,
  ...RULES_OF_PLAY,
  ...RULES,
  ...LAW_BLOCKS,
  ...LAW_GAP,
  ...CONCERNS,
  ...MOBILITY,
  ...SEARCH_TIME,
]
