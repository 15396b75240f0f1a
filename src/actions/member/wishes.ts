import { z } from 'zod'
import { beginWishes, endWishes, openWishes } from '../../../db/queries/mobility-wish.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { WISHES, type Wish } from '../../../scheduler/domain/mobility.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'

export const showWishesInput = z.strictObject({})
export type ShowWishesInput = z.output<typeof showWishesInput>

/** What the asking member looks for beside the work of the pool, since when. */
export async function showWishes(context: Context, _input: ShowWishesInput) {
  const actor = onlyFor(context.actor, 'member')
  const wishes = await context.db.read(scopeOf(actor), (tx) => openWishes(tx, actor.memberId))
  return { wishes }
}

export const saveWishesInput = z.strictObject({
  /** Everything that the member looks for from now on; none: nothing any more. */
  wishes: z.array(z.enum(WISHES)).max(WISHES.length),
})
export type SaveWishesInput = z.output<typeof saveWishesInput>

/**
 * A member says what they look for, or that they do not any more. Who runs a pool of theirs sees it; no school and no board does.
 * Asked twice it changes nothing the second time.
 */
export async function saveWishes(context: Context, input: SaveWishesInput) {
  const actor = onlyFor(context.actor, 'member')
  const { memberId } = actor
  return change(context, 'mobility.wish', input, async (tx) => {
    const today = dayOf(context.now())
    const known = (await openWishes(tx, memberId)).map(({ wish }) => wish)
    const wanted = WISHES.filter((wish) => input.wishes.includes(wish))
    const isNew = (wish: Wish) => !known.includes(wish)
    await endWishes(tx, { memberId, wishes: known.filter((wish) => !wanted.includes(wish)), today })
    await beginWishes(tx, { memberId, wishes: wanted.filter(isNew), today })
    const about = { subjectId: memberId, boardId: null, poolId: null }
    // That it changed is in the log, and not what is looked for.
    await record(tx, context, { verb: 'mobility.wish', ...about, facts: {} })
    return { wishes: await openWishes(tx, memberId) }
  })
}
