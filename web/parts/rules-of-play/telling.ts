import type { DayCount } from '../../../scheduler/domain/length.ts'
import { REQUEST_KINDS } from '../../../scheduler/domain/request.ts'
import type { PoolVersions } from '../../../src/actions/pool/list-versions.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import type { Messages } from '../../words/nl.ts'
import { vakInWords } from '../people/in-words.ts'

/** What one version of the rules of play says. */
export type RulesBody = PoolVersions['versions'][number]['body']

/** Rules of play, and the words to tell them in. */
export interface Telling {
  readonly t: Messages
  readonly names: Names
  readonly body: RulesBody
}

/** Always in the same order, so that another order of ticking is no difference. */
export function inOrder<Item extends string>(all: readonly Item[], chosen: readonly Item[]) {
  return all.filter((one) => chosen.includes(one))
}

/** A number of days with how they are counted. */
export function daysInWords(t: Messages, { days, basis }: DayCount): string {
  return t.rulesOfPlay.dayCount(days, t.basis[basis])
}

/** Whether people without a licence come, and for what. */
export function unlicensedInWords({ t, names, body: { unlicensed } }: Telling): string {
  const words = t.rulesOfPlay
  if (unlicensed === null) return words.unlicensedNot
  const kinds = inOrder(REQUEST_KINDS, unlicensed.kinds)
    .map((kind) => t.post.kinds[kind].toLowerCase())
    .join(', ')
  const vakken = inOrder(Object.keys(names.vakken), unlicensed.vakkenExcluded)
    .map((vak) => vakInWords(t, names, vak))
    .join(', ')
  return words.unlicensedWords(kinds, daysInWords(t, unlicensed.maximum), vakken || words.nothing)
}
