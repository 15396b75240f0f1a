import { isWhole } from '../world/parts-of.ts'
import { budgetRows, budgetsOf } from './budget-rows.ts'
import { cliqueCover } from './clique-cover.ts'
import type { Column } from './column.ts'
import { exclusivePairs } from './exclusive-pairs.ts'
import { atMostOne, type Row } from './program-of.ts'

/** The match as rows over columns: each column is one possible assignment, each row something that cannot all be. */
export interface Model {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/**
 * Compiles the possible assignments, in order of request, part and member. Rows: every stretch of a request is covered at most
 * once; per member groups that exclude each other, and budgets. All three come from the hard rules alone.
 */
export function compileModel(columns: readonly Column[]): Model {
  const indices = [...columns.keys()]
  const ofRequest = Map.groupBy(indices, (index) => columns[index]?.part.request.id)
  const ofMember = Map.groupBy(indices, (index) => columns[index]?.member.id)
  const rows = [
    ...[...ofRequest.values()].flatMap((ofOne) => coverRows(columns, ofOne)),
    ...[...ofMember.values()].flatMap((ofOne) => memberRows(columns, ofOne)),
  ]
  return { columns, rows }
}

/** One row per part with the whole in each of them, or one row where nothing is split. */
function coverRows(columns: readonly Column[], ofRequest: readonly number[]): readonly Row[] {
  const partAt = (index: number) => columns[index]?.part
  const wholes = ofRequest.filter((index) => {
    const part = partAt(index)
    return part !== undefined && isWhole(part)
  })
  const parts = Map.groupBy(
    ofRequest.filter((index) => !wholes.includes(index)),
    (index) => partAt(index)?.id,
  )
  const groups = parts.size === 0 ? [wholes] : [...parts.values()].map((one) => [...wholes, ...one])
  return groups.filter((group) => group.length > 1).map(atMostOne)
}

function memberRows(columns: readonly Column[], ofMember: readonly number[]): readonly Row[] {
  const own = ofMember.flatMap((index) => columns[index] ?? [])
  const budgets = own.map(budgetsOf)
  const cliques = cliqueCover(exclusivePairs(own, budgets))
  return [
    ...cliques.map((clique) => atMostOne(clique.flatMap((vertex) => ofMember[vertex] ?? []))),
    ...budgetRows(ofMember, budgets),
  ]
}
