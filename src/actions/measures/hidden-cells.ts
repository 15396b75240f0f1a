import { CELL_KINDS, CROSSED } from '../../../scheduler/measures/cell-kind.ts'
import type { People } from '../../../scheduler/measures/cell-table.ts'
import { type Facts, ofEachKind } from '../../../scheduler/measures/facts.ts'
import { type SameCells, sameCells } from '../../../scheduler/measures/same-cells.ts'
import { withheld } from '../../../scheduler/measures/suppress.ts'
import { sha256 } from '../../sha256.ts'
import { type Codes, codeOf, type Place, placeCodes } from './cell-codes.ts'
import { type Gathered, type GatheredCell, gatherCells, peopleOf } from './gather-cells.ts'
import { layerOf, type Universe } from './layers.ts'
import type { FixedGrid } from './stretches.ts'
import { sumsBetween } from './sums-between.ts'

/** What hidden cells are found from. */
export interface CellQuestion {
  readonly facts: Facts
  readonly universe: Universe
  readonly grids: readonly FixedGrid[]
}

/** The cells that are withheld, by their name. */
export function cellName({ kind, layer, by, group, stretch }: Place): string {
  return `${kind} ${layer} ${by === null ? '*' : `${by}:${group}`} ${stretch.first}/${stretch.last}`
}

/**
 * Finds what has to be withheld from one reader, over everything that this reader may ever ask: every layer, breakdown and
 * stretch of the fixed grid at once, so that no two answers together tell what each of them withholds. Every school year is
 * decided by itself, so that it is the same whatever is asked beside it.
 */
export function hiddenCells({ facts, universe, grids }: CellQuestion): readonly string[] {
  return grids.flatMap((grid) => {
    const codes = placeCodes()
    const cells = gatherCells(facts, universe, grid, codes)
    return remembered(markOf(cells, universe, grid), () => {
      const ofAll = hiddenOf(cells, universe, grid, codes)
      const less = withoutEach(facts, universe).map((rest) =>
        hiddenOf(gatherCells(rest, universe, grid, codes), universe, grid, codes),
      )
      return [...new Set([...ofAll, ...less.flat()])]
    })
  })
}

function hiddenOf(
  cells: Gathered,
  universe: Universe,
  grid: FixedGrid,
  codes: Codes,
): readonly string[] {
  const isHidden = hiddenAmong(cells, universe, grid, codes)
  return [...cells].flatMap(([code, cell]) =>
    !cell.isAtom && isHidden(code) ? [cellName(codes.placeOf(cell))] : [],
  )
}

/**
 * The facts as they are to each board that takes off its own: what is told to several of them has to hide what it would hide if the
 * rows of any one of them were not there.
 */
function withoutEach(facts: Facts, { readByBoardIds = [] }: Universe): readonly Facts[] {
  return readByBoardIds.map((boardId) =>
    ofEachKind(facts, (items) => items.filter(({ groups }) => groups.board !== boardId)),
  )
}

const YEARS_REMEMBERED = 16
const answers = new Map<string, readonly string[]>()

/** What was worked out before of the very same cells: who looks at a dashboard looks more than once. */
function remembered(mark: string, work: () => readonly string[]): readonly string[] {
  const answer = answers.get(mark) ?? work()
  answers.delete(mark)
  answers.set(mark, answer)
  const [oldest] = answers.keys()
  if (answers.size > YEARS_REMEMBERED && oldest !== undefined) answers.delete(oldest)
  return answer
}

/** Everything on which the answer depends. People are numbers in the order in which they are met, the same in every question. */
function markOf(cells: Gathered, universe: Universe, { year }: FixedGrid): string {
  const told = [...cells].map(
    ([code, { board, pool, facts, persons, absent }]) =>
      `${code} ${board} ${pool} ${facts} ${[...persons].join()} ${[...absent].join()}`,
  )
  return sha256(JSON.stringify([universe, year, told]))
}

type IsHidden = (code: number) => boolean

function hiddenAmong(cells: Gathered, universe: Universe, grid: FixedGrid, codes: Codes): IsHidden {
  const already = universe.ownBoardId === null ? [] : ofOthers(cells, universe, grid, codes)
  const named = namedCells(cells, universe, grid, codes)
  const { nameOf } = named
  // A board's part of a pool is told where it is a figure under another name, and nowhere else.
  const told = new Set([...cells].flatMap(([code, { isAtom }]) => (isAtom ? [] : [nameOf(code)])))
  const untold = [...named.people.keys()].filter((name) => !told.has(name))
  const hidden = hiddenNames(named, [...untold, ...already.map(nameOf)])
  return (code) => hidden.has(nameOf(code))
}

/** Cells that are one number under several names, with what is to be decided about them. */
interface NamedCells extends SameCells {
  readonly people: ReadonlyMap<number, People>
  readonly ranks: ReadonlyMap<number, number>
}

function namedCells(
  cells: Gathered,
  universe: Universe,
  grid: FixedGrid,
  codes: Codes,
): NamedCells {
  const between = sumsBetween(cells, grid, universe, codes)
  const same = sameCells((code) => cells.has(code), between)
  const year = codes.stretchCode(grid.year)
  const quarters = new Set(grid.quarters.map(({ quarter }) => codes.stretchCode(quarter)))
  const ranks = new Map<number, number>()
  for (const [code, cell] of cells) {
    const step = cell.stretch === year ? 0 : quarters.has(cell.stretch) ? 1 : 2
    const rank = rankOf(cell) * STEPS + step
    const name = same.nameOf(code)
    ranks.set(name, Math.min(ranks.get(name) ?? rank, rank))
  }
  const people = [...cells].map(([code, cell]) => [same.nameOf(code), peopleOf(cell)] as const)
  return { ...same, people: new Map(people), ranks }
}

function hiddenNames(
  { people, sums, ranks }: NamedCells,
  already: readonly number[] = [],
): ReadonlySet<number> {
  return withheld(people, sums, { already, rankOf: (name) => ranks.get(name) ?? 0 })
}

/** Years before quarters before months. */
const STEPS = 3

/** What is worth most is decided first: everything together; then by board and by pool; then the other breakdowns; waits, and last vak by level. */
function rankOf({ kind, by }: GatheredCell): number {
  if (by === CROSSED) return 5
  if (kind === CONFIRMED) return by === null ? 3 : 4
  if (by === null) return 0
  return by === 'board' || by === 'pool' ? 1 : 2
}

const CONFIRMED = CELL_KINDS.indexOf('confirmed')

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
  const named = namedCells(others, none, grid, codes)
  const hidden = hiddenNames(named)
  return [...others].flatMap(([code, cell]) => {
    if (!hidden.has(named.nameOf(code))) return []
    const layer = codes.layerCode(layerOf({ kind: 'pool', id: cell.pool }))
    return [code, codeOf({ ...cell, layer })]
  })
}
