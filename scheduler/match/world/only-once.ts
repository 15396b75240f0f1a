/** Throws `RangeError` where two things go by the same id: one of them would be taken for the other. */
export function onlyOnce(items: readonly { readonly id: string }[], noun: string): void {
  const ids = new Set<string>()
  for (const { id } of items) {
    if (ids.has(id)) throw new RangeError(`the world has more than one ${noun} ${id}`)
    ids.add(id)
  }
}
