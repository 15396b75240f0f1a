import { z } from 'zod'
import { type RequestFilter, requestPage } from '../../../db/queries/request-list.ts'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import { statusesOf } from '../../../scheduler/domain/lifecycle.ts'
import { REQUEST_KINDS } from '../../../scheduler/domain/request.ts'
import type { ActorAs } from '../../actor.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { cursorAfter, pageOf, readCursor } from '../cursor.ts'
import { dayInput, idInput, lineOfText, pageInput } from '../input.ts'

export const listRequestsInput = z.strictObject({
  /** The id of a vak that one of the sessions has. */
  vak: lineOfText(40).optional(),
  level: z.enum(LEVELS).optional(),
  status: z.enum(statusesOf('request')).optional(),
  boardId: idInput.optional(),
  siteId: idInput.optional(),
  poolId: idInput.optional(),
  kind: z.enum(REQUEST_KINDS).optional(),
  /** Requests that share a day with this period. */
  from: dayInput.optional(),
  to: dayInput.optional(),
  ...pageInput,
})

export type ListRequestsInput = z.output<typeof listRequestsInput>

/** A request on a list: no name, no reason. */
export type RequestListItem = Awaited<ReturnType<typeof requestPage>>[number]

/**
 * The requests of the own board (or own sites) for a school, of the own pools for a coordinator, by first day. A page is
 * stable: rows that come or go elsewhere do not move a row from one page to another. Throws `invalid-input` for a cursor that
 * is none.
 */
export async function listRequests(
  context: Context,
  { after, limit, ...filter }: ListRequestsInput,
): Promise<{ readonly items: readonly RequestListItem[]; readonly next: string | null }> {
  const actor = onlyFor(context.actor, 'school', 'coordinator')
  const cursor = readCursor(after, z.tuple([dayInput, z.uuid()]))
  const page = { after: cursor && { firstDay: cursor[0], id: cursor[1] }, limit: limit + 1 }
  const found = await context.db.read(scopeOf(actor), (tx) =>
    requestPage(tx, { ...filter, ...within(actor, filter) }, page),
  )
  return pageOf(found, limit, (last) => cursorAfter(last.firstDay, last.id))
}

/** What the actor may see at most; a filter on somebody else's board or pool finds nothing. */
function within(
  actor: ActorAs<'school' | 'coordinator'>,
  filter: Pick<ListRequestsInput, 'boardId'>,
): RequestFilter {
  if (actor.role === 'coordinator') return { poolIds: actor.poolIds }
  const foreign = filter.boardId !== undefined && filter.boardId !== actor.boardId
  if (foreign) return { siteIds: [] }
  const own = { boardId: actor.boardId }
  return actor.siteIds === null ? own : { ...own, siteIds: actor.siteIds }
}
