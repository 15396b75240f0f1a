import { z } from 'zod'
import { fulfilmentPage, sessionsOfFulfilments } from '../../../db/queries/fulfilment-page.ts'
import { savingCents } from '../../../scheduler/money/saving-cents.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { pageOf } from '../cursor.ts'
import { dayInput, idInput, pageInput } from '../input.ts'
import { shareOfDays } from './share-of-days.ts'

export const listFulfilmentsInput = z.strictObject({
  from: dayInput.optional(),
  to: dayInput.optional(),
  ...pageInput,
  after: idInput.optional(),
})

export type ListFulfilmentsInput = z.output<typeof listFulfilmentsInput>

/**
 * One page of confirmed hours with cost and saving: those of the own board for a school or a board, those of the pools for a
 * coordinator. Between `from` and `to` only the hours of those days count, and their share of the cents. `next` asks for the page
 * after it, null at the end.
 */
export async function listFulfilments(context: Context, input: ListFulfilmentsInput) {
  const actor = onlyFor(context.actor, 'school', 'board', 'coordinator')
  const { from, to, after, limit } = input
  const filter = {
    from,
    to,
    boardId: actor.role === 'coordinator' ? undefined : actor.boardId,
    poolIds: actor.role === 'coordinator' ? actor.poolIds : undefined,
  }
  const { page, sessions } = await context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await fulfilmentPage(tx, filter, { after, limit: limit + 1 })
    const shown = pageOf(found, limit, ({ id }) => id)
    const ids = shown.items.map(({ id }) => id)
    return { page: shown, sessions: await sessionsOfFulfilments(tx, ids) }
  })
  const own = Map.groupBy(sessions, ({ fulfilmentId }) => fulfilmentId)
  const items = page.items.map((whole) => {
    const row = shareOfDays(whole, own.get(whole.id) ?? [], filter)
    const { alternativeLowCents, alternativeExpectedCents, alternativeHighCents, ...rest } = row
    const alternativeCents = {
      lowCents: alternativeLowCents,
      expectedCents: alternativeExpectedCents,
      highCents: alternativeHighCents,
    }
    const poolCents = row.wageCents + row.travelCents
    const saving = savingCents(alternativeCents, poolCents)
    return { ...rest, poolCents, alternativeCents, savingCents: saving }
  })
  return { items, next: page.next }
}
