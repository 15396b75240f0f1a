import type { DayRange } from '../../../scheduler/domain/day.ts'
import { CELL_KINDS, type CellKind, factsOfKind } from '../../../scheduler/measures/cell-kind.ts'
import { BREAKDOWNS, type Breakdown, type Facts } from '../../../scheduler/measures/facts.ts'
import type { People } from '../../../scheduler/measures/suppress.ts'
import type { FixedGrid } from './stretches.ts'
import { atomOf, layersAround, type Universe } from './universe.ts'

/** Where a cell lies: what kind of facts, whose, which group of which breakdown, and when. */
export interface Place {
  readonly kind: CellKind
  readonly layer: string
  /** Null: everything together. */
  readonly by: Breakdown | null
  readonly group: string | null
  readonly stretch: DayRange
}

/** The people of one cell that is not empty. */
export interface GatheredCell extends Place {
  /** Of the facts in it: of an atom its board and pool, of a site its board. */
  readonly board: string
  readonly pool: string
  readonly isAtom: boolean
  readonly persons: Set<string>
  readonly absent: Set<string>
  facts: number
}

/** Cells by their key. */
export type Gathered = ReadonlyMap<string, GatheredCell>

export function keyOf({ kind, layer, by, group, stretch }: Place): string {
  return `${kind} ${layer} ${by === null ? '*' : `${by}:${group}`} ${stretch.first}/${stretch.last}`
}

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
  { year, quarters }: FixedGrid,
): Gathered {
  const cells = new Map<string, GatheredCell>()
  const months = quarters.flatMap((one) => one.months)
  for (const kind of CELL_KINDS) {
    for (const fact of factsOfKind(facts, kind)) {
      const month = months.find(({ first, last }) => first <= fact.day && fact.day <= last)
      if (month === undefined) continue
      const { board, pool } = fact.groups
      const at = { kind, layer: atomOf(board, pool), stretch: month, board, pool, isAtom: true }
      const absent = 'absent' in fact ? [fact.absent] : []
      const of = { persons: fact.persons, absent, facts: 1 }
      add(cells, { ...at, by: null, group: null }, of)
      for (const by of BREAKDOWNS) add(cells, { ...at, by, group: fact.groups[by] }, of)
    }
  }
  for (const cell of [...cells.values()]) {
    for (const layer of layersAround(universe, cell.kind, cell))
      add(cells, { ...cell, layer, isAtom: false }, cell)
  }
  for (const cell of [...cells.values()]) {
    const around = quarters.find(({ quarter }) => isWithin(cell.stretch, quarter))
    if (around !== undefined && around.months.length > 1)
      add(cells, { ...cell, stretch: around.quarter }, cell)
    add(cells, { ...cell, stretch: year }, cell)
  }
  return cells
}

type PlaceOfFacts = Omit<GatheredCell, 'persons' | 'absent' | 'facts'>

function add(
  cells: Map<string, GatheredCell>,
  { kind, layer, by, group, stretch, board, pool, isAtom }: PlaceOfFacts,
  of: {
    readonly persons: Iterable<string>
    readonly absent: Iterable<string>
    readonly facts: number
  },
): void {
  const place = { kind, layer, by, group, stretch, board, pool, isAtom }
  const key = keyOf(place)
  const cell = cells.get(key) ?? { ...place, persons: new Set(), absent: new Set(), facts: 0 }
  cells.set(key, cell)
  for (const person of of.persons) cell.persons.add(person)
  for (const person of of.absent) cell.absent.add(person)
  cell.facts += of.facts
}

function isWithin(inner: DayRange, { first, last }: DayRange): boolean {
  return first <= inner.first && inner.last <= last
}
