import type { ActorRole } from '../../actor.ts'
import type { MeasureScope } from './layers.ts'

/** For whom a report is: who runs the pool, a board, whoever reads it, or the ministry. */
export const EDITIONS = ['pool', 'board', 'public', 'ministry'] as const
export type Edition = (typeof EDITIONS)[number]

const MADE_BY: Readonly<Record<Edition, readonly ActorRole[]>> = {
  pool: ['coordinator', 'admin'],
  board: ['coordinator', 'board', 'region', 'admin'],
  public: ['coordinator', 'region', 'admin'],
  ministry: ['region', 'admin'],
}

/** Of a single board nothing is published: with its name left out it would still be that board. */
const ABOUT: Readonly<Record<Edition, readonly MeasureScope['kind'][]>> = {
  pool: ['pool'],
  board: ['pool', 'board', 'region'],
  public: ['pool', 'region'],
  ministry: ['region'],
}

/** The editions that somebody with this role may make about such a scope. */
export function editionsFor(role: ActorRole, kind: MeasureScope['kind']): readonly Edition[] {
  return EDITIONS.filter(
    (edition) => MADE_BY[edition].includes(role) && ABOUT[edition].includes(kind),
  )
}
