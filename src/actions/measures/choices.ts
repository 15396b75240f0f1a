import type { Tx } from '../../../db/client.ts'
import { choicesOf, type ScopeChoice } from '../../../db/queries/measure/choices.ts'
import { notFound } from '../../errors.ts'
import { universeOf } from './universe.ts'
import type { MeasureReader } from './view-of.ts'

interface ScopeNamed {
  readonly poolId?: string | undefined
  readonly boardId?: string | undefined
  readonly regionId?: string | undefined
}

/** Whose figures this reader may choose. */
export async function choicesFor(tx: Tx, actor: MeasureReader): Promise<readonly ScopeChoice[]> {
  if (actor.role === 'admin' || actor.role === 'worker') return choicesOf(tx, null)
  if (actor.role === 'coordinator') {
    return choicesOf(tx, { poolIds: actor.poolIds, boardIds: [], regionId: null })
  }
  return choicesOf(tx, await universeOf(tx, actor))
}

/** The scope that was named, or else the reader's own: the first. Throws `not-found` where there is nothing to choose. */
export function scopeAsked(
  { poolId, boardId, regionId }: ScopeNamed,
  choices: readonly ScopeChoice[],
) {
  if (poolId !== undefined || boardId !== undefined || regionId !== undefined)
    return { poolId, boardId, regionId }
  const [first] = choices
  if (first === undefined) throw notFound()
  return { [`${first.kind}Id`]: first.id }
}
