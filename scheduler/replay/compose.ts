/** What a composition is tried for: how many of each group, to the share of the asked hours that is covered. */
export type TryOut = (counts: readonly number[]) => Promise<number>

/** A composition that was found. */
export interface Composed {
  readonly counts: readonly number[]
  /** Whether it reaches what was aimed at; where not even the largest does, that one is told. */
  readonly isReached: boolean
}

/** Nobody hires four times as many; of a group of one or two a few more are. */
const GROWTH = { times: 4, least: 3 }
/** In steps of a sixteenth of the largest: finer than that is what follows. */
const STEPS = 16

/** The most of each group that is tried. */
export function largestOf(present: readonly number[]): readonly number[] {
  return present.map((count) => Math.max(count * GROWTH.times, GROWTH.least))
}

/**
 * The smallest composition that covers `target` of the asked hours, as far as can be found by trying: first as few of all groups
 * in proportion, then of each group, the largest first, as few as will do. Of what is found no group can lose anybody without
 * missing the target, as long as more people never cover less; that no other mix with fewer people would do is not proven.
 * The same groups and answers give the same.
 */
export async function smallestComposition(
  present: readonly number[],
  target: number,
  tryOut: TryOut,
): Promise<Composed> {
  const largest = largestOf(present)
  const reaches = async (counts: readonly number[]) => (await tryOut(counts)) >= target
  if (!(await reaches(largest))) return { counts: largest, isReached: false }
  const inProportion = (step: number) => largest.map((most) => Math.ceil((most * step) / STEPS))
  const step = await leastThat(0, STEPS, (one) => reaches(inProportion(one)))
  let counts = inProportion(step)
  const bySize = [...counts.keys()].toSorted(
    (one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other,
  )
  for (const group of bySize) {
    const least = await leastThat(0, counts[group] ?? 0, (one) => reaches(counts.with(group, one)))
    counts = counts.with(group, least)
  }
  return { counts, isReached: true }
}

/** The least number from `low` to `high` for which it holds; it holds for `high` and for all above one for which it holds. */
async function leastThat(
  low: number,
  high: number,
  holds: (one: number) => Promise<boolean>,
): Promise<number> {
  let [from, to] = [low, high]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (await holds(middle)) to = middle
    else from = middle + 1
  }
  return to
}
