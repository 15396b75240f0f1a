import type { DayRange } from '../../../scheduler/domain/day.ts'
import {
  CELL_KINDS,
  CROSSED,
  crossedGroup,
  factsOfKind,
  type ToldBreakdown,
  toldBreakdowns,
} from '../../../scheduler/measures/cell-kind.ts'
import type { People } from '../../../scheduler/measures/cell-table.ts'
import type { Facts } from '../../../scheduler/measures/facts.ts'
import { type Codes, codeOf, numbering, type PlaceCodes } from './cell-codes.ts'
import { atomOf, layersAround, type Universe } from './layers.ts'
import type { FixedGrid } from './stretches.ts'

/** The people of one cell that is not empty. */
export interface GatheredCell extends PlaceCodes {
  readonly by: ToldBreakdown | null
  /** Of the facts in it: of an atom its board and pool, of a site its board. */
  readonly board: string
  readonly pool: string
  readonly isAtom: boolean
  readonly persons: Set<number>
  readonly absent: Set<number>
  facts: number
}

/** Cells by their number. */
export type Gathered = ReadonlyMap<number, GatheredCell>

/** How the people of a cell are counted: those who were away, those who came. */
export function peopleOf({ persons, absent }: GatheredCell): People {
  return absent.size === 0 ? [persons] : [persons, absent]
}

/**
 * Every cell of one school year that is not empty: for each kind of facts, in each layer, for everything together and for each
 * group of each breakdown, by month, quarter and year. Facts are looked at once, by month; the rest are sums of these.
 */
export function gatherCells(
  facts: Facts,
  universe: Universe,
  grid: FixedGrid,
  codes: Codes,
): Gathered {
  const cells = new Map<number, GatheredCell>()
  gatherMonths(cells, facts, grid, codes)
  const widths = wider(grid, codes)
  const ofMonths = [...cells.values()]
  for (const cell of ofMonths) {
    const kind = CELL_KINDS[cell.kind] ?? 'asked'
    for (const layer of layersAround(universe, kind, cell))
      add(cells, { ...cell, layer: codes.layerCode(layer), isAtom: false }, cell)
  }
  const ofLayers = [...cells.values()]
  for (const cell of ofLayers) {
    for (const stretch of widths.get(cell.stretch) ?? []) add(cells, { ...cell, stretch }, cell)
  }
  return cells
}

const ASKED = CELL_KINDS.indexOf('asked')

function gatherMonths(
  cells: Map<number, GatheredCell>,
  facts: Facts,
  { quarters }: FixedGrid,
  codes: Codes,
): void {
  const months = quarters.flatMap((one) => one.months)
  const people = numbering(Infinity)
  for (const kindName of CELL_KINDS) {
    const kind = codes.kindCode(kindName)
    const told = toldBreakdowns(kindName)
    for (const fact of factsOfKind(facts, kindName)) {
      const month = months.find(({ first, last }) => first <= fact.day && fact.day <= last)
      if (month === undefined) continue
      const { board, pool } = fact.groups
      const layer = codes.layerCode(atomOf(board, pool))
      const at = { kind, layer, stretch: codes.stretchCode(month), board, pool, isAtom: true }
      const absent = 'absent' in fact ? [people.give(fact.absent)] : []
      const of = { persons: fact.persons.map(people.give), absent, facts: 1 }
      add(cells, { ...at, tag: codes.tagCode(null, null), by: null }, of)
      for (const by of told) add(cells, { ...at, tag: codes.tagCode(by, fact.groups[by]), by }, of)
      if (kind === ASKED)
        add(
          cells,
          { ...at, tag: codes.tagCode(CROSSED, crossedGroup(fact.groups)), by: CROSSED },
          of,
        )
    }
  }
}

/** The quarter and the year around each month, by their numbers. */
function wider(
  { year, quarters }: FixedGrid,
  codes: Codes,
): ReadonlyMap<number, readonly number[]> {
  const number = (stretch: DayRange) => codes.stretchCode(stretch)
  return new Map(
    quarters.flatMap(({ quarter, months }) =>
      months.map((month) => [
        number(month),
        months.length > 1 ? [number(quarter), number(year)] : [number(year)],
      ]),
    ),
  )
}

type PlaceOfFacts = Omit<GatheredCell, 'persons' | 'absent' | 'facts'>

function add(
  cells: Map<number, GatheredCell>,
  { kind, layer, tag, stretch, by, board, pool, isAtom }: PlaceOfFacts,
  of: {
    readonly persons: Iterable<number>
    readonly absent: Iterable<number>
    readonly facts: number
  },
): void {
  const code = codeOf({ kind, layer, tag, stretch })
  let cell = cells.get(code)
  if (cell === undefined) {
    const nobody = { persons: new Set<number>(), absent: new Set<number>(), facts: 0 }
    cell = { kind, layer, tag, stretch, by, board, pool, isAtom, ...nobody }
    cells.set(code, cell)
  }
  for (const person of of.persons) cell.persons.add(person)
  for (const person of of.absent) cell.absent.add(person)
  cell.facts += of.facts
}
