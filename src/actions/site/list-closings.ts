import { z } from 'zod'
import { closingsOf } from '../../../db/queries/closing.ts'
import { sitesOfBoard } from '../../../db/queries/site.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

export const listClosingsInput = z.strictObject({})

export type ListClosingsInput = z.output<typeof listClosingsInput>

/** Days on which a school said that it is closed. */
export interface ListedClosing {
  readonly id: string
  readonly siteId: string
  readonly siteName: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly name: string
}

/** What the own sites closed from today on, in the order of days. */
export async function listClosings(
  context: Context,
  _input: ListClosingsInput,
): Promise<{ readonly items: readonly ListedClosing[] }> {
  const actor = onlyFor(context.actor, 'school')
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const sites = await sitesOfBoard(tx, actor.boardId, actor.siteIds)
    const nameOf = new Map(sites.map(({ id, name }) => [id, name]))
    const found = await closingsOf(tx, [...nameOf.keys()], dayOf(context.now()))
    const items = found.flatMap(({ siteId, ...closing }) => {
      const siteName = nameOf.get(siteId ?? '')
      return siteId === null || siteName === undefined ? [] : [{ ...closing, siteId, siteName }]
    })
    return { items }
  })
}
