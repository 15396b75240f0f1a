import { type Breakdown, OWN_BREAKDOWNS } from './breakdown.ts'
import type { CellKind } from './cell-kind.ts'
import type { Facts } from './facts.ts'

export const UNITS = ['count', 'minutes', 'cents', 'share', 'days', 'fte', 'mean'] as const
/** What a value counts; a share, an fte (of a full year) and a mean are numerator / denominator. */
export type Unit = (typeof UNITS)[number]

/** Kinds of facts behind which nobody stands: what was agreed or paid for the pool as a whole, and what its boards ran into. */
const OF_NOBODY = ['overhead', 'agreed', 'concerns'] as const

/** What a measure counts: a cell is withheld where too few people stand behind one of them. */
export type CountedKind = CellKind | (typeof OF_NOBODY)[number]

/** Whether people stand behind facts of this kind. */
export function isOfPeople(kind: CountedKind): kind is CellKind {
  return !OF_NOBODY.some((one) => one === kind)
}

/** What one measure finds in one cell. `denominator` is null where the value is a plain sum. */
export interface Found {
  readonly numerator: number
  readonly denominator: number | null
}

/** A measure of the pilot: what it is called, what it counts, and how (measures.md). */
export interface Measure {
  readonly id: string
  readonly nl: string
  readonly en: string
  /** One Dutch sentence that says what is counted. */
  readonly definition: string
  readonly unit: Unit
  readonly counts: readonly CountedKind[]
  /** Set where the answer tells what everything together is as well. */
  readonly ofWhole?: true
  /** Set where the value belongs to the pool as a whole and cannot be divided over groups. */
  readonly wholePool?: true
  /** Set where groups make sense in these breakdowns alone. */
  readonly onlyBy?: readonly Breakdown[]
  /** Set where even a sum over many would tell, beside other figures, of few: for nobody for whom small figures are withheld. */
  readonly exactOnly?: true
  /** Set where one group of a breakdown is counted: it is told of everything together alone, and where that group is told. */
  readonly slice?: { readonly by: Breakdown; readonly group: string }
  /**
   * Set where it is held against the same days a year before: a sum per open school day, as a ratio; a share or mean as a
   * difference. Only what counts `asked` alone has one.
   */
  readonly compared?: 'ratio' | 'difference'
  /** Set where the denominator is the same whatever is counted, and is not added up when parts of a cell are. */
  readonly hasFixedDenominator?: true
  /** Set where what a cell tells is no sum of what its days tell: the values out of its facts, and what all of them tell. */
  readonly values?: ToldValues
  /** `whole` is everything of the same period, for a share of the total. */
  readonly find: (cell: Facts, whole: Facts) => Found
}

/** A number, or somebody by whom things are counted. */
export type Value = number | string

/** Values that are put together before anything is told of them. */
export interface ToldValues {
  readonly of: (cell: Facts) => readonly Value[]
  /** Set where values are people who were away, in the opaque numbers of one reading. */
  readonly areAbsent?: true
  readonly tell: (values: readonly Value[]) => Found
}

/** How a measure finds that tells values. */
export function findTold(values: ToldValues): Pick<Measure, 'values' | 'find'> {
  return { values, find: (cell) => values.tell(values.of(cell)) }
}

/** Whether groups of the breakdown have a value of their own. */
export function isDividedBy({ wholePool, slice, onlyBy }: Measure, by: Breakdown | null): boolean {
  if (wholePool === true || slice !== undefined || by === null) return false
  return onlyBy === undefined ? !OWN_BREAKDOWNS.includes(by) : onlyBy.includes(by)
}

/** The value as it is shown: the sum itself, or the share; null where there is nothing to divide by. */
export function valueOf({ numerator, denominator }: Found): number | null {
  if (denominator === null) return numerator
  return denominator === 0 ? null : numerator / denominator
}

/** A sum over facts. */
export function sum<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((total, item) => total + amount(item), 0)
}

/** A sum as what a measure finds. */
export function total<Item>(items: readonly Item[], amount: (item: Item) => number): Found {
  return { numerator: sum(items, amount), denominator: null }
}
