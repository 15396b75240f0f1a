import type { Tx } from '../../../db/client.ts'
import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import { type Day, type DayRange, earlierDay } from '../../../scheduler/domain/day.ts'
import { type Facts, NO_FACTS } from '../../../scheduler/measures/facts.ts'
import type { Family } from '../../../scheduler/measures/family.ts'
import { agreedFacts } from './agreed-facts.ts'
import { askedFacts } from './asked-facts.ts'
import { beginnersOf } from './beginners-of.ts'
import { concernFacts } from './concern-facts.ts'
import type { MeasureScope } from './layers.ts'
import { mobilityFacts } from './mobility-facts.ts'
import { offeredFacts } from './offered-facts.ts'
import { paidFacts } from './paid-facts.ts'
import { searchFacts } from './search-facts.ts'
import { workFacts } from './work-facts.ts'

/** Which facts are read: within reach, for figures of a scope. */
export interface FactsAsked {
  readonly reach: MeasureReach
  readonly scope: MeasureScope
  readonly days: DayRange
  /** What is paid and worked is told up to and including this day. */
  readonly yesterday: Day
}

/** The facts of one family on these days. What a pool has as a whole is read for pools only. */
export async function readFacts(tx: Tx, family: Family, asked: FactsAsked): Promise<Facts> {
  const { reach, scope, days, yesterday } = asked
  if (family === 'asked') return { ...NO_FACTS, ...(await askedFacts(tx, reach, days)) }
  const past = { first: days.first, last: earlierDay(days.last, yesterday) }
  const poolId = scope.kind === 'pool' ? scope.id : null
  if (past.last < past.first || (family === 'pool' && poolId === null)) return NO_FACTS
  if (family === 'pool' && poolId !== null) {
    const offered = await offeredFacts(tx, poolId, past)
    const concerns = await concernFacts(tx, poolId, past)
    const started = await beginnersOf(tx, poolId, past)
    const moved = await mobilityFacts(tx, poolId, past)
    const searched = await searchFacts(tx, poolId, past)
    const work = await workFacts(tx, poolId, past)
    return { ...NO_FACTS, ...work, ...started, ...moved, offered, concerns, searched }
  }
  const { delivered, supplied, cancelled } = await paidFacts(tx, reach, past)
  return {
    ...NO_FACTS,
    delivered,
    agreed: poolId === null ? [] : await agreedFacts(tx, poolId, supplied),
    supplied: supplied.filter(({ groups }) => groups.pool === poolId),
    cancelled,
  }
}
