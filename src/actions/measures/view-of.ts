import type { Tx } from '../../../db/client.ts'
import { nameOf } from '../../../db/queries/measure/names.ts'
import { notFound } from '../../errors.ts'
import type { MeasureScope, Universe } from './layers.ts'
import type { ReaderAs } from './reader.ts'
import { universeOf } from './universe.ts'

/** Who may read figures at all. */
export type MeasureReader = ReaderAs<
  'coordinator' | 'board' | 'school' | 'region' | 'admin' | 'worker'
>
/** What somebody may see of the figures of one scope. */
export interface View {
  readonly name: string
  /** Everything else that this reader may ask about; null for who runs the pool, from whom nothing is withheld. */
  readonly universe: Universe | null
}

/**
 * Which view this actor has on these figures: coordinators on their pools; a board or school on its own board and on the whole
 * of a pool in which it takes or took part; a region on itself, its pools and its boards. Throws `not-found` for all else.
 */
export async function viewOf(tx: Tx, actor: MeasureReader, scope: MeasureScope): Promise<View> {
  const name = await nameOf(tx, scope.kind, scope.id)
  if (name === undefined) throw notFound()
  if (actor.role === 'admin' || actor.role === 'worker') return { name, universe: null }
  if (actor.role === 'coordinator') {
    if (scope.kind !== 'pool' || !actor.poolIds.includes(scope.id)) throw notFound()
    return { name, universe: null }
  }
  const universe = await universeOf(tx, actor)
  if (!isIn(universe, scope)) throw notFound()
  return { name, universe }
}

function isIn({ poolIds, boardIds, regionId }: Universe, { kind, id }: MeasureScope): boolean {
  switch (kind) {
    case 'pool':
      return poolIds.includes(id)
    case 'board':
      return boardIds.includes(id)
    case 'region':
      return id === regionId
  }
}
