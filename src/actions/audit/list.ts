import { z } from 'zod'
import { chainPage, ownChainState } from '../../../db/queries/audit.ts'
import { instantAt } from '../../../scheduler/calendar/clock.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { EVENT_VERBS } from '../../event-verb.ts'
import { cursorAfter, pageOf, readCursor } from '../cursor.ts'
import { dayInput, pageInput } from '../input.ts'
import { insistOnWholeBoard } from './whole-board.ts'

/** What a verb is about: the part before its dot. */
export const AUDIT_KINDS = [...new Set(EVENT_VERBS.map((verb) => verb.split('.')[0] ?? ''))]

const MIDNIGHT = clockTime('00:00')
const placeIn = z.tuple([z.string().regex(/^\d{1,15}$/)])

export const listAuditInput = z.strictObject({
  kind: z.enum(AUDIT_KINDS).optional(),
  /** Part of the name of who did it. */
  who: z.string().trim().max(120).optional(),
  /** Both days included. */
  from: dayInput.optional(),
  to: dayInput.optional(),
  ...pageInput,
})

export type ListAuditInput = z.output<typeof listAuditInput>

/**
 * The log of the own board, the newest first: who did what and when, without the facts. With the first page of the whole log comes
 * whether its chain is whole, computed anew: `null` on every other.
 */
export async function listAudit(context: Context, input: ListAuditInput) {
  const actor = onlyFor(context.actor, 'school', 'board')
  insistOnWholeBoard(actor)
  const { kind, who, from, to, after, limit } = input
  const place = readCursor(after, placeIn)
  return context.db.read(scopeOf(actor), async (tx) => {
    const rows = await chainPage(tx, {
      chain: `board:${actor.boardId}`,
      kind,
      who: who || undefined,
      from: from && instantAt(from, MIDNIGHT),
      until: to && instantAt(addDays(to, 1), MIDNIGHT),
      before: place && Number(place[0]),
      limit: limit + 1,
    })
    const isWhole = after === undefined && !(kind || who || from || to)
    const chain = isWhole ? await ownChainState(tx) : null
    return { chain, ...pageOf(rows, limit, ({ seq }) => cursorAfter(`${seq}`)) }
  })
}
