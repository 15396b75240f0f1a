import type { Tx } from '../../../db/client.ts'
import { type KeptRow, partsThatHold } from '../../../db/queries/measure/kept.ts'
import { earlierDay } from '../../../scheduler/domain/day.ts'
import { BREAKDOWNS, type Breakdown } from '../../../scheduler/measures/breakdown.ts'
import { type Family, joinFamilies } from '../../../scheduler/measures/family.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'
import { sha256 } from '../../sha256.ts'
import { readAsSeen } from './figures.ts'
import { hiddenAside } from './hidden-aside.ts'
import { layerOf, type MeasureScope, scopesIn, type Universe } from './layers.ts'
import { type Question } from './question.ts'
import { type FixedGrid, fixedGrids } from './stretches.ts'

interface Kept extends Pick<KeptRow, 'madeBy' | 'seen'> {
  readonly by: readonly (Breakdown | null)[]
}

/** By which one group may be told of everything together. */
export const SLICED = MEASURES.flatMap(({ slice }) => slice?.by ?? [])

/**
 * The names of the cells that are withheld of these days and of the year before: of school years behind which nothing changed as
 * they were found before, of the others found anew out of all facts that this reader may ever ask about.
 */
export async function withheldKept(
  tx: Tx,
  question: Question,
  universe: Universe,
  { madeBy, seen, by }: Kept,
): Promise<{ readonly hidden: ReadonlySet<string>; readonly made: readonly KeptRow[] }> {
  const asked = [...new Set([...by, ...SLICED])].map((one) => one ?? '')
  const rows = await partsThatHold(tx, {
    owner: withheldOwner(question.scope, universe),
    madeBy,
    reach: universe,
    by: asked,
    spans: fixedGrids(question.before).map(({ year }) => year),
    knownIds: [],
  })
  const hidden = new Set<string>()
  const made: KeptRow[] = []
  for (const grid of fixedGrids(question.before)) {
    const throughDay = earlierDay(grid.year.last, question.yesterday)
    const held = rows.filter(
      (row) => row.firstDay === grid.year.first && row.throughDay === throughDay,
    )
    if (held.length === asked.length) {
      for (const { body } of held) for (const name of body as readonly string[]) hidden.add(name)
      continue
    }
    const names = await hiddenIn(tx, question, universe, grid)
    for (const name of names) hidden.add(name)
    const { first: firstDay, last: lastDay } = grid.year
    const row = { madeBy, seen, kind: 'withheld' as const, firstDay, lastDay, throughDay }
    made.push(...rowsOf(names, question.scope, universe).map((one) => ({ ...row, ...one })))
  }
  return { hidden, made }
}

async function hiddenIn(
  tx: Tx,
  question: Question,
  universe: Universe,
  grid: FixedGrid,
): Promise<readonly string[]> {
  const read = (family: Family) => readAsSeen(tx, universe, question, family, grid.year)
  const paid = await read('paid')
  const pool = await read('pool')
  const facts = joinFamilies({ asked: await read('asked'), paid, pool })
  return hiddenAside({ facts, universe, grids: [grid] })
}

/**
 * These names by layer and breakdown; also where one has none. What a pool has as a whole was read for that pool alone; all others
 * rest on the same facts.
 */
function rowsOf(names: readonly string[], asked: MeasureScope, universe: Universe) {
  const named = Map.groupBy(names, (name) => {
    const [, layer, breakdown = ''] = NAME.exec(name) ?? []
    return `${layer} ${breakdown.replace('*', '')}`
  })
  const others = scopesIn(universe).filter(({ kind }) => kind !== 'pool')
  return (asked.kind === 'pool' ? [asked] : others).flatMap((scope) =>
    ['', ...BREAKDOWNS].map((by) => ({
      owner: withheldOwner(scope, universe),
      by,
      body: [...(named.get(`${layerOf(scope)} ${by}`) ?? [])],
    })),
  )
}

/** What is withheld of one scope from the readers with this universe. */
export function withheldOwner(scope: MeasureScope, universe: Universe): string {
  return `${layerOf(scope)} ${sha256(JSON.stringify(universe))}`
}

/** As `cellName` writes it: kind, layer, and a breakdown with its group or none. */
const NAME = /^\S+ (\S+) (\*|[^:]+)/
