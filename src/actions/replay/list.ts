import { z } from 'zod'
import { replayPage } from '../../../db/queries/replay.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { cursorAfter, pageOf, readCursor } from '../cursor.ts'
import { idInput, pageInput } from '../input.ts'
import { shownReplay } from './shown-replay.ts'

export const listReplaysInput = z.strictObject({ poolId: idInput, ...pageInput })

export type ListReplaysInput = z.output<typeof listReplaysInput>

const cursorParts = z.tuple([z.string().regex(/^\d{1,15}$/), z.uuid()])

/** One page of the replays of a pool, the newest first. Throws `not-found` for somebody else's pool. */
export async function listReplays(context: Context, { poolId, after, limit }: ListReplaysInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  if (!actor.poolIds.includes(poolId)) throw notFound()
  const cursor = readCursor(after, cursorParts)
  const page = {
    after: cursor && { askedAt: Number(cursor[0]) as Instant, id: cursor[1] },
    limit: limit + 1,
  }
  const found = await context.db.read(scopeOf(actor), (tx) => replayPage(tx, poolId, page))
  const { items, next } = pageOf(found, limit, (last) => cursorAfter(String(last.askedAt), last.id))
  return { items: items.map(shownReplay), next }
}
