/** The items in this order; the very same list where they stand in it already, as most lists do. */
export function sorted<Item extends NonNullable<unknown>>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): readonly Item[] {
  let before: Item | undefined
  for (const item of items) {
    if (before !== undefined && compare(before, item) > 0) return items.toSorted(compare)
    before = item
  }
  return items
}
