import type { Tx } from '../../../db/client.ts'
import { participationsOf } from '../../../db/queries/participation.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { ActionError } from '../../errors.ts'
import type { OwnPlace } from './own-place.ts'

/** Refuses a board that does not draw today from a pool of this member. Throws `invalid-input`. */
export async function boardOfPool(
  tx: Tx,
  { places }: Pick<OwnPlace, 'places'>,
  boardId: string,
  today: Day,
): Promise<void> {
  for (const { poolId } of places) {
    const boards = await participationsOf(tx, poolId, today)
    if (boards.some((board) => board.boardId === boardId && board.draws)) return
  }
  throw new ActionError('invalid-input', 'Dit bestuur hoort niet bij de pool.', {
    fields: [
      { field: 'boardId', value: boardId, remedy: 'Kies een bestuur dat uit deze pool vraagt.' },
    ],
  })
}
