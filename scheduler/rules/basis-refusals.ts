import { LENGTH_BASES, type LengthBasis } from '../domain/length.ts'
import type { Request } from '../domain/request.ts'

/**
 * How many of these requests a long-term minimum of `daysMin` days would refuse, by the way the days are counted: what a
 * coordinator looks at before choosing a basis.
 */
export function basisRefusals(
  requests: readonly Pick<Request, 'length'>[],
  daysMin: number,
): Readonly<Record<LengthBasis, number>> {
  const refusals: Record<LengthBasis, number> = { schoolDays: 0, calendarDays: 0, sessionDays: 0 }
  for (const { length } of requests) {
    for (const basis of LENGTH_BASES) if (length[basis] < daysMin) refusals[basis] += 1
  }
  return refusals
}
