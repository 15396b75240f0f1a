import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import { type CellKind, isOfPool } from '../../../scheduler/measures/cell-kind.ts'

/** Whose figures are asked: a pool's with all its boards, one board's, or those of all boards of a region. */
export type MeasureScope =
  | { readonly kind: 'pool'; readonly id: string }
  | { readonly kind: 'board'; readonly id: string }
  | { readonly kind: 'region'; readonly id: string }

/**
 * Everything that one reader may ask about. What is withheld is decided over all of it at once: whoever may ask for a pool
 * and for a board of it can subtract the one from the other.
 */
export interface Universe extends MeasureReach {
  /** The region whose boards `boardIds` are. */
  readonly regionId: string | null
  /** The board whose own rows the reader may know by another road. */
  readonly ownBoardId: string | null
  /** Boards that may read the same figures beside their own rows, for what is told to more than one reader. */
  readonly readByBoardIds?: readonly string[]
}

/** The name under which the cells of a scope are kept. */
export function layerOf({ kind, id }: MeasureScope): string {
  return `${kind}:${id}`
}

/** Every scope of which figures may be asked within a universe. */
export function scopesIn({ poolIds, boardIds, regionId }: Universe): readonly MeasureScope[] {
  return [
    ...poolIds.map((id) => ({ kind: 'pool', id }) as const),
    ...boardIds.map((id) => ({ kind: 'board', id }) as const),
    ...(regionId === null ? [] : [{ kind: 'region', id: regionId } as const]),
  ]
}

/** The finest layer of a fact: its board in its pool. Together these make up every other layer. */
export function atomOf(board: string, pool: string): string {
  return `${board}|${pool}`
}

/** The layers of which an atom is a part. Idle hours and what boards supply are a pool's alone: nobody is answered a board's. */
export function layersAround(
  { poolIds, boardIds, regionId }: Universe,
  kind: CellKind,
  { board, pool }: { readonly board: string; readonly pool: string },
): readonly string[] {
  const isOfBoard = !isOfPool(kind) && boardIds.includes(board)
  return [
    ...(poolIds.includes(pool) ? [layerOf({ kind: 'pool', id: pool })] : []),
    ...(isOfBoard ? [layerOf({ kind: 'board', id: board })] : []),
    ...(isOfBoard && regionId !== null ? [layerOf({ kind: 'region', id: regionId })] : []),
  ]
}
