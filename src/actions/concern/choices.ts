import { participationsOf } from '../../../db/queries/participation.ts'
import { pools } from '../../../db/queries/pool.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { poolsOf } from '../pool/pools-of.ts'

/** Something to choose by name. */
interface Named {
  readonly id: string
  readonly name: string
}

/** What a gap or dispute can be about. */
export interface ConcernChoices {
  readonly pools: readonly Named[]
  /** The boards that take part today, by name; none for a board, which notes its own. */
  readonly boards: readonly Named[]
}

/** The own pools, and for who runs them the boards that take part. */
export async function concernChoices(context: Context): Promise<ConcernChoices> {
  const actor = onlyFor(context.actor, 'coordinator', 'board')
  const today = dayOf(context.now())
  return context.db.read(scopeOf(actor), async (tx) => {
    const own = await pools(tx, poolsOf(actor), today)
    const boards = new Map<string, string>()
    if (actor.role === 'coordinator') {
      for (const { id } of own)
        for (const { boardId, boardName } of await participationsOf(tx, id, today))
          boards.set(boardId, boardName)
    }
    return {
      pools: own.map(({ id, name }) => ({ id, name })),
      boards: [...boards]
        .map(([id, name]) => ({ id, name }))
        .toSorted((one, other) => one.name.localeCompare(other.name, 'nl')),
    }
  })
}
