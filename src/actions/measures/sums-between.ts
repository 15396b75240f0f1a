import { SUB_KINDS } from '../../../scheduler/measures/cell-kind.ts'
import type { Sum } from '../../../scheduler/measures/suppress.ts'
import { type Gathered, type GatheredCell, keyOf } from './gather-cells.ts'
import type { FixedGrid } from './stretches.ts'
import { layerOf, type Universe } from './universe.ts'

/** Every sum that a reader could check between the cells of one school year, in an order that no question changes. */
export function sumsBetween(cells: Gathered, grid: FixedGrid, universe: Universe): readonly Sum[] {
  const all = [...cells.values()]
  return [
    ...overTime(all, grid),
    ...overGroups(all),
    ...overLayers(all, universe),
    ...ofEqual(all, cells),
  ].toSorted((one, other) => compare(one.whole, other.whole) || compareParts(one, other))
}

/** Months add up to their quarter, quarters to their year, for each group. */
function overTime(all: readonly GatheredCell[], { year, quarters }: FixedGrid): readonly Sum[] {
  const years = all.filter(
    ({ stretch }) => stretch.first === year.first && stretch.last === year.last,
  )
  return years.flatMap((cell): Sum[] => {
    const key = (stretch: GatheredCell['stretch']) => keyOf({ ...cell, stretch })
    return [
      { whole: key(year), parts: quarters.map(({ quarter }) => key(quarter)) },
      ...quarters
        .filter(({ months }) => months.length > 1)
        .map(({ quarter, months }) => ({ whole: key(quarter), parts: months.map(key) })),
    ]
  })
}

/** The groups of a breakdown add up to the whole, and the sites of a board to the board. */
function overGroups(all: readonly GatheredCell[]): readonly Sum[] {
  const groups = all.filter(({ by }) => by !== null)
  const sites = all.filter(({ by }) => by === 'site')
  return [
    ...sumsOf(
      groups,
      (cell) => keyOf({ ...cell, by: null, group: null }),
      ({ by }) => by ?? '',
    ),
    ...sumsOf(sites, (cell) => keyOf({ ...cell, by: 'board', group: cell.board })),
  ]
}

/** The boards within a pool add up to the pool, a board's pools to the board, and boards to their region. */
function overLayers(
  all: readonly GatheredCell[],
  { poolIds, boardIds, regionId }: Universe,
): readonly Sum[] {
  const atoms = all.filter(({ isAtom }) => isAtom)
  const inPools = atoms.filter(({ pool }) => poolIds.includes(pool))
  const ofBoards = atoms.filter(({ kind, board }) => kind !== 'work' && boardIds.includes(board))
  const boards = new Set(boardIds.map((id) => layerOf({ kind: 'board', id })))
  const ofRegion = regionId === null ? [] : all.filter(({ layer }) => boards.has(layer))
  const around = (cell: GatheredCell, kind: 'pool' | 'board' | 'region', id: string) =>
    keyOf({ ...cell, layer: layerOf({ kind, id }) })
  return [
    ...sumsOf(inPools, (cell) => around(cell, 'pool', cell.pool)),
    ...sumsOf(ofBoards, (cell) => around(cell, 'board', cell.board)),
    ...sumsOf(ofRegion, (cell) => around(cell, 'region', regionId ?? '')),
  ]
}

/** Where all that was asked is covered, or open for the same reason, two kinds are one number. */
function ofEqual(all: readonly GatheredCell[], cells: Gathered): readonly Sum[] {
  const parts = new Set<string>(SUB_KINDS)
  return all
    .filter(({ kind }) => parts.has(kind))
    .flatMap((cell): Sum[] => {
      const whole = keyOf({ ...cell, kind: 'asked' })
      return cells.get(whole)?.facts === cell.facts ? [{ whole, parts: [keyOf(cell)] }] : []
    })
}

/** One sum for each whole, out of the cells that are its parts; apart by `apart` where one whole has several sums. */
function sumsOf(
  parts: readonly GatheredCell[],
  wholeOf: (cell: GatheredCell) => string,
  apart: (cell: GatheredCell) => string = () => '',
): readonly Sum[] {
  const wholes = Map.groupBy(parts, (cell) => `${apart(cell)} ${wholeOf(cell)}`)
  return [...wholes.values()].flatMap((of): Sum[] => {
    const [first] = of
    return first === undefined ? [] : [{ whole: wholeOf(first), parts: of.map(keyOf) }]
  })
}

function compareParts(one: Sum, other: Sum): number {
  return compare(one.parts.toSorted().join(), other.parts.toSorted().join())
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
