/** Chance with a fixed seed: the same seed gives the same demonstration. */
export interface Dice {
  /** From 0 up to but without 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly between: (min: number, max: number) => number
  readonly happens: (chance: number) => boolean
  readonly one: <Item>(items: readonly Item[]) => Item
  /** One of the items, each as likely as its weight says. */
  readonly weighted: <Item>(items: readonly (readonly [Item, number])[]) => Item
  readonly shuffled: <Item>(items: readonly Item[]) => readonly Item[]
}

/** Dice that a text seeds: FNV-1a makes a number of it, mulberry32 goes on from there. */
export function dice(seed: string): Dice {
  let state = 2_166_136_261
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619)
  }
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return { next, between, happens: (chance) => next() < chance, ...choices(next, between) }
}

function choices(
  next: () => number,
  between: (min: number, max: number) => number,
): Pick<Dice, 'one' | 'weighted' | 'shuffled'> {
  const found = <Item>(item: Item | undefined): Item => {
    if (item === undefined) throw new RangeError('nothing to choose from')
    return item
  }
  return {
    one: (items) => found(items[between(0, items.length - 1)]),
    weighted(items) {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
      const chosen = items.find(([, weight]) => {
        left -= weight
        return left < 0
      })
      return found(chosen ?? items.at(-1))[0]
    },
    shuffled(items) {
      const cards = [...items]
      for (let last = cards.length - 1; last > 0; last -= 1) {
        const other = between(0, last)
        const [one, two] = [cards[last], cards[other]]
        if (one !== undefined && two !== undefined) [cards[last], cards[other]] = [two, one]
      }
      return cards
    },
  }
}
