import { dayTableOf } from '../world/day-table.ts'
import type { Facts, Uses } from './facts.ts'
import type { Stretches } from './stretches-of.ts'

/**
 * What parts use of stretches, each worked out when it is first asked for: most parts are so short that nobody asks. `known` has
 * what is known already, by part, and is added to.
 */
export function usesIn(
  { parts, timeline }: Pick<Facts, 'parts' | 'timeline'>,
  stretches: Stretches,
  known: (Uses | undefined)[],
): (part: number) => Uses {
  const { daysOf } = timeline()
  const change = new Float64Array(stretches.keyCount + 1)
  return (at) => {
    const part = parts[at]
    const days = daysOf[at]
    if (part === undefined || days === undefined) return NO_USES
    known[at] ??= addedUp(stretches, days, dayTableOf(part).minutes, change)
    return known[at]
  }
}

const NO_USES: Uses = { keys: new Int32Array(), amounts: new Float64Array() }

/** The stretches of a day follow each other, so that only where they begin and end does the sum change. */
function addedUp(
  { keyCount, firstKey, lastKey }: Stretches,
  days: Int32Array,
  minutes: Float64Array,
  change: Float64Array,
): Uses {
  let [first, end] = [keyCount, 0]
  for (let of = 0; of < days.length; of += 1) {
    const day = days[of] ?? 0
    const [from, until] = [firstKey[day] ?? 0, (lastKey[day] ?? 0) + 1]
    if (until <= from) continue
    change[from] = (change[from] ?? 0) + (minutes[of] ?? 0)
    change[until] = (change[until] ?? 0) - (minutes[of] ?? 0)
    if (from < first) first = from
    if (until > end) end = until
  }
  const keys: number[] = []
  const amounts: number[] = []
  let sum = 0
  for (let key = first; key < end; key += 1) {
    sum += change[key] ?? 0
    change[key] = 0
    if (sum <= 0) continue
    keys.push(key)
    amounts.push(sum)
  }
  change[end] = 0
  return { keys: Int32Array.from(keys), amounts: Float64Array.from(amounts) }
}
