import type { DemoPlan } from './plan.ts'
import { AMERSFOORT } from './plans/amersfoort.ts'
import { DUIN_EN_BOLLEN } from './plans/duin-en-bollen.ts'
import { HAARLEMMERMEER } from './plans/haarlemmermeer.ts'
import { NIJMEGEN } from './plans/nijmegen.ts'
import { RIVIERLAND } from './plans/rivierland.ts'

/** The regions of the demonstration: the five plans, of which two share a region, and a pool that fails. */
export const PLANS: readonly DemoPlan[] = [
  AMERSFOORT,
  NIJMEGEN,
  DUIN_EN_BOLLEN,
  HAARLEMMERMEER,
  RIVIERLAND,
]
