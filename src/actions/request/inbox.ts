import { z } from 'zod'
import { inboxCount, inboxPage, STAGES, type Stage } from '../../../db/queries/inbox.ts'
import { openOffers, waitingProposalsOf } from '../../../db/queries/waiting.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import { statusesOf } from '../../../scheduler/domain/lifecycle.ts'
import { SOURCES } from '../../../scheduler/domain/source.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { cursorAfter, pageOf, readCursor } from '../cursor.ts'
import { dayInput, idInput, lineOfText, pageInput } from '../input.ts'

/** How far a request can be with its coordinator. */
export const INBOX_STAGES = STAGES
export type InboxStage = Stage

/** Lengths to filter by, in school days. */
const LENGTHS = {
  day: { schoolDaysMax: 1 },
  week: { schoolDaysMin: 2, schoolDaysMax: 5 },
  longer: { schoolDaysMin: 6 },
} as const
export const INBOX_LENGTHS = ['day', 'week', 'longer'] as const

/** More offers than one page of requests has. */
const OFFERS_MAX = 1_000

export const listInboxInput = z.strictObject({
  /** The id of a vak that one of the lessons has. */
  vak: lineOfText(40).optional(),
  level: z.enum(LEVELS).optional(),
  boardId: idInput.optional(),
  poolId: idInput.optional(),
  /** One school day, up to a school week, or longer. */
  length: z.enum(INBOX_LENGTHS).optional(),
  /** Where somebody who is proposed, approved or asked comes from. */
  source: z.enum(SOURCES).optional(),
  status: z.enum(statusesOf('request')).optional(),
  stage: z.enum(INBOX_STAGES).optional(),
  /** These requests alone. */
  ids: z.array(idInput).max(500).optional(),
  /** Requests that are not over before this day. */
  from: dayInput.optional(),
  ...pageInput,
})

export type ListInboxInput = z.output<typeof listInboxInput>

const cursorParts = z.tuple([dayInput, z.coerce.number().int(), z.uuid()])

/**
 * The requests of the coordinator's own pools, the most urgent first: what begins soonest (what has begun counts as today), then
 * by how badly cover is needed. Each with what waits: proposals to decide or to send, and offers. `total` counts all pages.
 * Throws `invalid-input` for a cursor that is none.
 */
export async function listInbox(context: Context, input: ListInboxInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  const { after, limit, poolId, length, ...rest } = input
  const poolIds = actor.poolIds.filter((id) => poolId === undefined || id === poolId)
  const filter = { ...rest, ...(length && LENGTHS[length]), poolIds }
  const cursor = readCursor(after, cursorParts)
  const page = {
    today: dayOf(context.now()),
    after: cursor && { fromDay: cursor[0], rank: cursor[1], id: cursor[2] },
    limit: limit + 1,
  }
  return context.db.read(scopeOf(actor), async (tx) => {
    const found = await inboxPage(tx, filter, page)
    const { items, next } = pageOf(found, limit, cursorOf)
    const requestIds = items.map(({ id }) => id)
    const proposals = Map.groupBy(await waitingProposalsOf(tx, requestIds), (one) => one.requestId)
    const sent = await openOffers(tx, { poolIds, requestIds, limit: OFFERS_MAX })
    const offers = Map.groupBy(sent, (one) => one.requestId)
    const isAll = next === null && after === undefined
    return {
      items: items.map(({ fromDay: _fromDay, rank: _rank, ...item }) => ({
        ...item,
        proposals: proposals.get(item.id) ?? [],
        offers: offers.get(item.id) ?? [],
      })),
      next,
      total: isAll ? items.length : await inboxCount(tx, filter),
    }
  })
}

/** A request on the list of the coordinator: no name of who is away, no reason. */
export type InboxItem = Awaited<ReturnType<typeof listInbox>>['items'][number]

function cursorOf({ fromDay, rank, id }: Awaited<ReturnType<typeof inboxPage>>[number]): string {
  return cursorAfter(fromDay, String(rank), id)
}
