import { type Cell, cellsOf, type Stretch } from '../../../scheduler/measures/cells.ts'
import { BREAKDOWNS, type Breakdown, type Facts } from '../../../scheduler/measures/facts.ts'
import type { FactKind } from '../../../scheduler/measures/measure.ts'
import { type People, type Sum, withheld } from '../../../scheduler/measures/suppress.ts'
import type { FixedGrid } from './stretches.ts'

/** Facts that count the same people are withheld together. */
const FAMILIES = [['asked', 'offers', 'blocks'], ['work'], ['delivered']] as const

/** A cell with the breakdown that made it; null for everything together. */
type FixedCell = Cell & { readonly by: Breakdown | null }

/** The cells of the school years on their fixed grid, and for each whether this kind of fact is withheld in it. */
export interface FixedCells {
  readonly cells: readonly FixedCell[]
  readonly isWithheld: (cell: FixedCell, kind: FactKind) => boolean
}

/**
 * Cuts the facts along the fixed grid and finds what has to be withheld of each family of facts: over every breakdown at once,
 * so that no two answers together tell what each of them withholds.
 */
export function fixedCells(facts: Facts, grids: readonly FixedGrid[]): FixedCells {
  const stretches = unique(
    grids.flatMap(({ year, quarters }) => [
      year,
      ...quarters.flatMap(({ quarter, months }) => [quarter, ...months]),
    ]),
  )
  const cells = [
    ...cellsOf(facts, stretches, null).map((cell) => ({ ...cell, by: null })),
    ...BREAKDOWNS.flatMap((by) =>
      cellsOf(facts, stretches, by)
        .filter(({ group }) => group !== null)
        .map((cell) => ({ ...cell, by })),
    ),
  ]
  const sums = [...sumsOverTime(cells, grids), ...sumsOverGroups(cells)]
  const hidden = new Map<FactKind, ReadonlySet<string>>()
  for (const family of FAMILIES) {
    const people = new Map(cells.map((cell) => [keyOf(cell), peopleOf(cell, family)]))
    const keys = withheld(people, sums)
    for (const kind of family) hidden.set(kind, keys)
  }
  return { cells, isWithheld: (cell, kind) => hidden.get(kind)?.has(keyOf(cell)) ?? false }
}

/** A quarter of one month, as at the borders of a school year, is that month. */
function unique(stretches: readonly Stretch[]): readonly Stretch[] {
  return [...new Map(stretches.map((one) => [timeOf(one), one])).values()]
}

/** Months add up to their quarter, quarters to their year, for each group. */
function sumsOverTime(cells: readonly FixedCell[], grids: readonly FixedGrid[]): readonly Sum[] {
  const groups = new Map(cells.map(({ by, group }) => [groupOf({ by, group }), { by, group }]))
  return [...groups.values()].flatMap((of) => {
    const key = (stretch: Stretch) => keyOf({ stretch, ...of })
    return grids.flatMap(({ year, quarters }): Sum[] => [
      { whole: key(year), parts: quarters.map(({ quarter }) => key(quarter)) },
      ...quarters
        .filter(({ months }) => months.length > 1)
        .map(({ quarter, months }) => ({ whole: key(quarter), parts: months.map(key) })),
    ])
  })
}

/** The groups of a breakdown add up to the whole, and the sites of a board to the board. */
function sumsOverGroups(cells: readonly FixedCell[]): readonly Sum[] {
  const parts = cells.filter(({ by }) => by !== null)
  const toWhole = [...Map.groupBy(parts, (cell) => `${timeOf(cell.stretch)} ${cell.by}`).values()]
  const sites = parts.filter(({ by }) => by === 'site')
  const toBoard = Map.groupBy(sites, (cell) =>
    keyOf({ ...cell, by: 'board', group: boardOf(cell) }),
  )
  return [
    ...toWhole.map((ofTime): Sum => {
      const [{ stretch } = { stretch: undefined }] = ofTime
      const whole = stretch === undefined ? '' : keyOf({ stretch, by: null, group: null })
      return { whole, parts: ofTime.map(keyOf) }
    }),
    ...[...toBoard].map(([whole, ofBoard]) => ({ whole, parts: ofBoard.map(keyOf) })),
  ]
}

/** The board of a site's cell, from any of its facts; an empty cell belongs to none and adds nothing. */
function boardOf({ facts }: FixedCell): string {
  const { asked, offers, blocks, work, delivered } = facts
  const first = asked[0] ?? offers[0] ?? blocks[0] ?? work[0] ?? delivered[0]
  return first?.groups.board ?? ''
}

function peopleOf({ facts }: Cell, family: readonly FactKind[]): People {
  const persons = new Set(
    family.flatMap((kind) => facts[kind].flatMap((fact) => [...fact.persons])),
  )
  if (!family.includes('delivered')) return [persons]
  return [persons, new Set(facts.delivered.map(({ absent }) => absent))]
}

function timeOf({ first, last }: Stretch): string {
  return `${first}/${last}`
}

function groupOf({ by, group }: Pick<FixedCell, 'by' | 'group'>): string {
  return by === null ? '*' : `${by}:${group}`
}

function keyOf(cell: Pick<FixedCell, 'stretch' | 'by' | 'group'>): string {
  return `${timeOf(cell.stretch)} ${groupOf(cell)}`
}
