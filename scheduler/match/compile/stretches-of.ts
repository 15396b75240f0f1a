import type { Session } from '../../domain/request.ts'
import type { Budget, HardRule } from '../../rules/rule.ts'

/** Stretches of time over which a rule counts, in order of time: each day of the timeline is in some that follow each other. */
export interface Stretches {
  readonly keyCount: number
  /** By key: the days of the timeline that are in its stretch. */
  readonly daysOf: readonly (readonly number[])[]
  /** By day of the timeline: the first and the last key; the last is below the first where no stretch has the day. */
  readonly firstKey: Int32Array
  readonly lastKey: Int32Array
}

/**
 * Finds the stretches by asking with one session on each day, together and each by itself. Throws `RangeError` where the rule
 * does not tell them in order of time.
 */
export function stretchesOf(
  { id }: Pick<HardRule, 'id'>,
  probes: readonly Session[],
  ask: (sessions: readonly Session[]) => readonly Budget[],
): Stretches {
  const places = new Map(ask(probes).map(({ key }, place) => [key, place]))
  const daysOf = Array.from(places, (): number[] => [])
  const firstKey = new Int32Array(probes.length).fill(places.size)
  const lastKey = new Int32Array(probes.length).fill(-1)
  for (const [day, probe] of probes.entries()) {
    const budgets = ask([probe])
    for (const { key } of budgets) {
      const place = places.get(key) ?? 0
      daysOf[place]?.push(day)
      firstKey[day] = Math.min(firstKey[day] ?? 0, place)
      lastKey[day] = Math.max(lastKey[day] ?? 0, place)
    }
    const span = (lastKey[day] ?? 0) - (firstKey[day] ?? 0) + 1
    if (budgets.length > 0 && span !== budgets.length) {
      throw new RangeError(`the stretches of ${id} do not follow each other`)
    }
  }
  return { keyCount: places.size, daysOf, firstKey, lastKey }
}
