import type { Verdict } from './verdict.ts'

/**
 * A verdict as a proposal keeps it: request and part stand on the proposal itself. `atLeast` is what choosing this candidate
 * instead costs the region at least, in points of value; null where a hard rule stands in the way, 0 for the plan's own choice.
 * An objective that costs nothing is left out: it says nothing against the candidate, and a run keeps tens of thousands of these.
 */
export type StoredVerdict = Omit<Verdict, 'requestId' | 'partId'> & {
  readonly atLeast: number | null
}

/** Of all who were judged, how many each rule keeps away first, by its id. */
export function keptAwayBy(
  verdicts: readonly Pick<Verdict, 'broken'>[],
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { broken } of verdicts) {
    const [first] = broken
    if (first !== undefined) counts[first.ruleId] = (counts[first.ruleId] ?? 0) + 1
  }
  return counts
}

/** The verdict as it is kept. */
export function storedVerdict(
  { requestId: _requestId, partId: _partId, ...verdict }: Verdict,
  atLeast: number | null,
): StoredVerdict {
  return { ...verdict, costs: verdict.costs.filter(({ cost }) => cost > 0), atLeast }
}
