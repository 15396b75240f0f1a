import type { Tx } from '../../../db/client.ts'
import { beginnersSince } from '../../../db/queries/measure/beginners.ts'
import { addMonths, type DayRange } from '../../../scheduler/domain/day.ts'
import { type BeginnerFacts, beginnerFacts } from '../../../scheduler/measures/beginner-facts.ts'

/** Who began on these days, or twelve months before them. */
export async function beginnersOf(tx: Tx, poolId: string, days: DayRange): Promise<BeginnerFacts> {
  const began = { first: addMonths(days.first, -12), last: days.last }
  return beginnerFacts(poolId, await beginnersSince(tx, poolId, began), days)
}
