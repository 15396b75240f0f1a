/** Chance that repeats itself: the same text always rolls the same (FNV-1a makes a number of it, mulberry32 goes on). */
export interface Dice {
  /** A fraction from 0 up to 1. */
  readonly roll: () => number
  /** A whole number from `min` to and including `max`. */
  readonly whole: (min: number, max: number) => number
  readonly chance: (probability: number) => boolean
  /** Of the standard normal distribution (Box and Muller). */
  readonly normal: () => number
  /** One of the list; throws `RangeError` when it is empty. */
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** One of the list, each as likely as its weight says. */
  readonly weighted: <Item>(items: readonly (readonly [item: Item, weight: number])[]) => Item
  readonly shuffled: <Item>(items: readonly Item[]) => readonly Item[]
}

/** Dice of one text. */
export function dice(seed: string): Dice {
  let state = 2_166_136_261
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619)
  }
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (min: number, max: number) => min + Math.floor(roll() * (max - min + 1))
  const normal = () => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll())
  return { roll, whole, normal, chance: (probability) => roll() < probability, ...choices(roll) }
}

function choices(roll: () => number): Pick<Dice, 'pick' | 'weighted' | 'shuffled'> {
  const found = <Item>(item: Item | undefined): Item => {
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  return {
    pick: (items) => found(items[Math.floor(roll() * items.length)]),
    weighted(items) {
      let total = 0
      for (const [, weight] of items) total += weight
      let left = roll() * total
      for (const [item, weight] of items) {
        left -= weight
        if (left < 0) return item
      }
      return found(items.at(-1))[0]
    },
    shuffled(items) {
      const cards = [...items]
      for (let last = cards.length - 1; last > 0; last -= 1) {
        const other = Math.floor(roll() * (last + 1))
        const [one, two] = [cards[last], cards[other]]
        if (one !== undefined && two !== undefined) [cards[last], cards[other]] = [two, one]
      }
      return cards
    },
  }
}
