const ITEMS_PER_PAGE = 500

/** Everything on a list, page after page. */
export async function everyPage<Item>(
  list: (page: {
    readonly limit: number
    readonly after?: string
  }) => Promise<{ readonly items: readonly Item[]; readonly next: string | null }>,
): Promise<readonly Item[]> {
  const items: Item[] = []
  let after: string | null = null
  do {
    const page = { limit: ITEMS_PER_PAGE, ...(after !== null && { after }) }
    const answer = await list(page)
    items.push(...answer.items)
    after = answer.next
  } while (after !== null)
  return items
}
