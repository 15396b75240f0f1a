import type { CellKind } from '../../../scheduler/measures/cell-kind.ts'
import type { Facts } from '../../../scheduler/measures/facts.ts'
import { sameCells } from '../../../scheduler/measures/same-cells.ts'
import type { Sum } from '../../../scheduler/measures/sum.ts'
import { withheld } from '../../../scheduler/measures/suppress.ts'
import { type Codes, codeOf, type Place, placeCodes } from './cell-codes.ts'
import { type Gathered, gatherCells, peopleOf } from './gather-cells.ts'
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
  const years = grids.map((grid) => {
    const codes = placeCodes()
    return { codes, isHiddenCode: hiddenIn(facts, universe, grid, codes) }
  })
  return (kind, place) =>
    years.some(({ codes, isHiddenCode }) => {
      const code = codes.find({ ...place, kind })
      return code !== undefined && isHiddenCode(code)
    })
}

type IsHiddenCode = (code: number) => boolean

function hiddenIn(facts: Facts, universe: Universe, grid: FixedGrid, codes: Codes): IsHiddenCode {
  const cells = gatherCells(facts, universe, grid, codes)
  const already = universe.ownBoardId === null ? [] : ofOthers(cells, universe, grid, codes)
  return hiddenAmong(cells, sumsBetween(cells, grid, universe, codes), already)
}

function hiddenAmong(
  cells: Gathered,
  between: readonly Sum<number>[],
  already: readonly number[] = [],
): IsHiddenCode {
  const { sums, nameOf } = sameCells((code) => cells.has(code), between)
  const people = new Map([...cells].map(([code, cell]) => [nameOf(code), peopleOf(cell)]))
  const hidden = withheld(people, sums, already.map(nameOf))
  return (code) => hidden.has(nameOf(code))
}

/**
 * A school knows its own rows: to it, a pool less its own board is what the others have. So the others are decided by
 * themselves first, and with them the pool as a whole.
 */
function ofOthers(
  cells: Gathered,
  universe: Universe,
  grid: FixedGrid,
  codes: Codes,
): readonly number[] {
  const others = new Map(
    [...cells].filter(([, { isAtom, board }]) => isAtom && board !== universe.ownBoardId),
  )
  const none = { poolIds: [], boardIds: [], regionId: null, ownBoardId: null }
  const isHiddenCode = hiddenAmong(others, sumsBetween(others, grid, none, codes))
  return [...others].flatMap(([code, cell]) => {
    if (!isHiddenCode(code)) return []
    const layer = codes.layerCode(layerOf({ kind: 'pool', id: cell.pool }))
    return [code, codeOf({ ...cell, layer })]
  })
}
