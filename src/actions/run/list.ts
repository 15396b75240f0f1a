import { z } from 'zod'
import { runPage } from '../../../db/queries/match-run.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { cursorAfter, pageOf, readCursor } from '../cursor.ts'
import { idInput, pageInput } from '../input.ts'
import { shownRun } from './shown-run.ts'

export const listRunsInput = z.strictObject({ poolId: idInput, ...pageInput })

export type ListRunsInput = z.output<typeof listRunsInput>

const cursorParts = z.tuple([z.string().regex(/^\d{1,15}$/), z.uuid()])

/** One page of the runs of a pool, the newest first. Throws `not-found` for somebody else's pool. */
export async function listRuns(context: Context, { poolId, after, limit }: ListRunsInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  if (!actor.poolIds.includes(poolId)) throw notFound()
  const cursor = readCursor(after, cursorParts)
  const page = {
    after: cursor && { startedAt: Number(cursor[0]) as Instant, id: cursor[1] },
    limit: limit + 1,
  }
  const found = await context.db.read(scopeOf(actor), (tx) => runPage(tx, poolId, page))
  const { items, next } = pageOf(found, limit, (last) =>
    cursorAfter(String(last.startedAt), last.id),
  )
  return { items: items.map(shownRun), next }
}
