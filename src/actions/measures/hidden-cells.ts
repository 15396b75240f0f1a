import type { CellKind } from '../../../scheduler/measures/cell-kind.ts'
import type { Facts } from '../../../scheduler/measures/facts.ts'
import { type People, withheld } from '../../../scheduler/measures/suppress.ts'
import { type Gathered, gatherCells, keyOf, type Place, peopleOf } from './gather-cells.ts'
import type { FixedGrid } from './stretches.ts'
import { sumsBetween } from './sums-between.ts'
import { layerOf, type Universe } from './universe.ts'

/** Whether a kind of facts is withheld in a cell of the fixed grid. */
export type IsHidden = (kind: CellKind, place: Omit<Place, 'kind'>) => boolean

/**
 * Finds what has to be withheld from one reader, over everything that this reader may ever ask: every layer, breakdown and
 * stretch of the fixed grid at once, so that no two answers together tell what each of them withholds. Every school year is
 * decided by itself, so that it is the same whatever is asked beside it.
 */
export function hiddenCells(
  facts: Facts,
  universe: Universe,
  grids: readonly FixedGrid[],
): IsHidden {
  const hidden = new Set(grids.flatMap((grid) => [...hiddenIn(facts, universe, grid)]))
  return (kind, place) => hidden.has(keyOf({ ...place, kind }))
}

function hiddenIn(facts: Facts, universe: Universe, grid: FixedGrid): ReadonlySet<string> {
  const cells = gatherCells(facts, universe, grid)
  const already = universe.ownBoardId === null ? [] : ofOthers(cells, universe, grid)
  return withheld(people(cells), sumsBetween(cells, grid, universe), already)
}

/**
 * A school knows its own rows: to it, a pool less its own board is what the others have. So the others are decided by
 * themselves first, and with them the pool as a whole.
 */
function ofOthers(cells: Gathered, universe: Universe, grid: FixedGrid): readonly string[] {
  const others = new Map(
    [...cells].filter(([, { isAtom, board }]) => isAtom && board !== universe.ownBoardId),
  )
  const none = { poolIds: [], boardIds: [], regionId: null, ownBoardId: null }
  const hidden = withheld(people(others), sumsBetween(others, grid, none))
  return [...hidden].flatMap((key) => {
    const cell = others.get(key)
    if (cell === undefined) return [key]
    return [key, keyOf({ ...cell, layer: layerOf({ kind: 'pool', id: cell.pool }) })]
  })
}

function people(cells: Gathered): ReadonlyMap<string, People> {
  return new Map([...cells].map(([key, cell]) => [key, peopleOf(cell)]))
}
