import type { ListFulfilmentsInput } from '../src/actions/fulfilment/list.ts'
import {
  listPaidCancellations,
  type PaidCancellation,
} from '../src/actions/fulfilment/list-paid-cancellations.ts'
import type { Context } from '../src/context.ts'

/** Every page of a list, since totals are of all of it. */
export async function everyPage<Item>(
  read: (page: {
    readonly after?: string
  }) => Promise<{ readonly items: readonly Item[]; readonly next: string | null }>,
): Promise<readonly Item[]> {
  let { items, next } = await read({})
  while (next !== null) {
    const page = await read({ after: next })
    items = [...items, ...page.items]
    next = page.next
  }
  return items
}

/** Every assignment with lessons that were cancelled and are paid all the same, the latest cancelled first. */
export async function everyPaidCancellation(
  context: Context,
  input: ListFulfilmentsInput,
): Promise<readonly PaidCancellation[]> {
  const lines = await everyPage((page) => listPaidCancellations(context, { ...input, ...page }))
  return lines.toSorted((one, other) => other.cancelledAt - one.cancelledAt)
}
