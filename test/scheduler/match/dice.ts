/** Chance that repeats itself: the same seed always rolls the same (mulberry32). */
export interface Dice {
  /** A fraction from 0 up to 1. */
  readonly roll: () => number
  /** A whole number from `min` to and including `max`. */
  readonly whole: (min: number, max: number) => number
  readonly chance: (probability: number) => boolean
  /** One of the list; throws `RangeError` when it is empty. */
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** `count` different ones of the list, or all of them. */
  readonly sample: <Item>(items: readonly Item[], count: number) => readonly Item[]
}

/** Dice of one seed. */
export function dice(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (min: number, max: number) => min + Math.floor(roll() * (max - min + 1))
  const pick = <Item>(items: readonly Item[]): Item => {
    const picked = items.at(Math.floor(roll() * items.length))
    if (items.length === 0 || picked === undefined) throw new RangeError('nothing to pick from')
    return picked
  }
  const sample = <Item>(items: readonly Item[], count: number): readonly Item[] => {
    const keyed = items.map((item) => ({ item, key: roll() }))
    return keyed
      .toSorted((a, b) => a.key - b.key)
      .slice(0, count)
      .map(({ item }) => item)
  }
  return { roll, whole, chance: (probability) => roll() < probability, pick, sample }
}
