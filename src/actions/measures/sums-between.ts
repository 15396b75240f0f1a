import { NO_GROUP } from '../../../scheduler/measures/breakdown.ts'
import {
  CELL_KINDS,
  CROSSED,
  isOfPool,
  partsOfCrossed,
} from '../../../scheduler/measures/cell-kind.ts'
import type { Sum } from '../../../scheduler/measures/sum.ts'
import { type Codes, codeOf } from './cell-codes.ts'
import type { Gathered, GatheredCell } from './gather-cells.ts'
import { layerOf, type MeasureScope, type Universe } from './layers.ts'
import type { FixedGrid } from './stretches.ts'

type Sums = readonly Sum<number>[]

/**
 * Every sum that a reader could check between the cells of one school year. Their order follows from that of the facts of this
 * year, and so does not change with what is asked.
 */
export function sumsBetween(
  cells: Gathered,
  grid: FixedGrid,
  universe: Universe,
  codes: Codes,
): Sums {
  const all = [...cells.values()]
  return [
    ...overTime(all, grid, codes),
    ...overGroups(all, codes),
    ...overCrossed(all, codes),
    ...overSites(all, codes),
    ...overLayers(all, universe, codes),
  ]
}

/** Months add up to their quarter, quarters to their year, for each group. */
function overTime(all: readonly GatheredCell[], { year, quarters }: FixedGrid, codes: Codes): Sums {
  const inYear = codes.stretchCode(year)
  const steps = quarters.map(({ quarter, months }) => ({
    quarter: codes.stretchCode(quarter),
    months: months.map(codes.stretchCode),
  }))
  return all
    .filter(({ stretch }) => stretch === inYear)
    .flatMap((cell): Sums => {
      const code = (stretch: number) => codeOf({ ...cell, stretch })
      return [
        { whole: code(inYear), parts: steps.map(({ quarter }) => code(quarter)) },
        ...steps
          .filter(({ months }) => months.length > 1)
          .map(({ quarter, months }) => ({ whole: code(quarter), parts: months.map(code) })),
      ]
    })
}

/** The groups of a breakdown add up to the whole. */
function overGroups(all: readonly GatheredCell[], codes: Codes): Sums {
  const whole = codes.tagCode(null, null)
  const byBreakdown = Map.groupBy(
    all.filter(({ by }) => by !== null),
    ({ by }) => by,
  )
  return [...byBreakdown.values()].flatMap((of) =>
    sumsOf(of, (cell) => codeOf({ ...cell, tag: whole })),
  )
}

/** The levels of a vak add up to the vak, and the vakken of a level to the level. */
function overCrossed(all: readonly GatheredCell[], codes: Codes): Sums {
  const crossed = all.filter(({ by }) => by === CROSSED)
  const parts = new Map(
    [...new Set(crossed.map(({ tag }) => tag))].map((tag) => [
      tag,
      partsOfCrossed(codes.groupOf(tag)),
    ]),
  )
  return (['vak', 'level'] as const).flatMap((by) =>
    sumsOf(crossed, (cell) =>
      codeOf({ ...cell, tag: codes.tagCode(by, parts.get(cell.tag)?.[by] ?? NO_GROUP) }),
    ),
  )
}

/**
 * The sites of a board add up to the board. What belongs to no site is one cell for all boards together, so that of it only the part
 * of the board counts.
 */
function overSites(all: readonly GatheredCell[], codes: Codes): Sums {
  const nowhere = codes.tagCode('site', NO_GROUP)
  const sites = all.filter(({ by }) => by === 'site')
  const boardOf = (cell: GatheredCell) => codes.tagCode('board', cell.board)
  const named = sites.filter(({ tag, isAtom }) => isAtom || tag !== nowhere)
  const ofPools = sites.filter(({ tag, isAtom }) => isAtom && tag === nowhere)
  const parts = [
    ...named.map((cell) => [codeOf({ ...cell, tag: boardOf(cell) }), codeOf(cell)] as const),
    ...ofPools.map((cell) => {
      const layer = codes.layerCode(layerOf({ kind: 'pool', id: cell.pool }))
      return [codeOf({ ...cell, layer, tag: boardOf(cell) }), codeOf(cell)] as const
    }),
  ]
  return [...Map.groupBy(parts, ([whole]) => whole)].map(([whole, of]) => ({
    whole,
    parts: of.map(([, part]) => part),
  }))
}

/**
 * The boards within a pool add up to the pool, a board's pools to the board, and boards to their region. What boards supplied to a
 * pool is all that was delivered in it.
 */
function overLayers(
  all: readonly GatheredCell[],
  { poolIds, boardIds, regionId }: Universe,
  codes: Codes,
): Sums {
  const atoms = all.filter(({ isAtom }) => isAtom)
  const inPools = atoms.filter(({ pool }) => poolIds.includes(pool))
  const ofBoards = atoms.filter(
    ({ kind, board }) => !isOfPool(CELL_KINDS[kind] ?? 'asked') && boardIds.includes(board),
  )
  const layer = (kind: MeasureScope['kind'], id: string) => codes.layerCode(layerOf({ kind, id }))
  const [delivered, supplied] = [codes.kindCode('delivered'), codes.kindCode('supplied')]
  const boards = new Set(boardIds.map((id) => layer('board', id)))
  const inRegion = regionId === null ? [] : all.filter((cell) => boards.has(cell.layer))
  const around = layer('region', regionId ?? '')
  return [
    ...sumsOf(inPools, (cell) => codeOf({ ...cell, layer: layer('pool', cell.pool) })),
    ...sumsOf(ofBoards, (cell) => codeOf({ ...cell, layer: layer('board', cell.board) })),
    ...sumsOf(inRegion, (cell) => codeOf({ ...cell, layer: around })),
    ...sumsOf(
      inPools.filter(({ kind, by }) => kind === supplied && by === null),
      (cell) => codeOf({ ...cell, kind: delivered, layer: layer('pool', cell.pool) }),
    ),
  ]
}

/** One sum for each whole, out of the cells that are its parts. */
function sumsOf(parts: readonly GatheredCell[], wholeOf: (cell: GatheredCell) => number): Sums {
  const sums = Map.groupBy(parts, wholeOf)
  return [...sums].map(([whole, of]) => ({ whole, parts: of.map(codeOf) }))
}
