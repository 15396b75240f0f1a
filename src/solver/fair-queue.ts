/**
 * What waits for its turn, by key: first comes the key whose last turn was longest ago, and within a key whoever came first. So
 * nobody waits behind two of the same other key.
 */
export class FairQueue<Item> {
  readonly #waiting: { readonly key: string; readonly item: Item }[] = []
  readonly #turns = new Map<string, number>()
  #turn = 0

  add(key: string, item: Item): void {
    this.#waiting.push({ key, item })
  }

  /** Whose turn it is; undefined where nobody waits. */
  take(): Item | undefined {
    let place = -1
    let longestAgo = Infinity
    for (const [index, { key }] of this.#waiting.entries()) {
      const turn = this.#turns.get(key) ?? 0
      if (turn >= longestAgo) continue
      place = index
      longestAgo = turn
    }
    const [taken] = place < 0 ? [] : this.#waiting.splice(place, 1)
    if (taken === undefined) return undefined
    this.#turn += 1
    this.#turns.set(taken.key, this.#turn)
    return taken.item
  }

  /** Takes out what no longer waits; answers whether it did. */
  remove(item: Item): boolean {
    const place = this.#waiting.findIndex((one) => one.item === item)
    if (place >= 0) this.#waiting.splice(place, 1)
    return place >= 0
  }
}
