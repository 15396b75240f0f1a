import type { Change } from '../demand/change.ts'
import type { UnknownBecause } from '../domain/aspect.ts'

/** One figure over all asked days. */
export interface ReadFigure {
  /** Null where it is withheld or there is nothing to divide by. */
  readonly value: number | null
  readonly withheld: boolean
}

/** Whether those who met a criterion did better since; `none` where no such difference is to be seen. */
export interface CriterionEffect {
  readonly criterion: string
  readonly effect: 'helps' | 'none' | 'unknown'
}

/** The pool that a replay found to cover so much; people over all groups. */
export interface ComposedPool {
  readonly needed: number
  readonly present: number
  /** The share of the asked hours that was aimed at. */
  readonly target: number
  readonly isReached: boolean
  readonly draws: number
  /** The share that is covered: the mean, and between which values nineteen of twenty draws lie. */
  readonly filled: { readonly mean: number; readonly low: number; readonly high: number }
}

/** What an aspect may look at: the figures over all asked days, and what was aimed at. */
export interface Reading {
  /** Undefined where this scope has no such measure. */
  readonly figure: (measureId: string) => ReadFigure | undefined
  /** The boards of a pool or region, or the sites of a board. */
  readonly groups: (measureId: string) => readonly (ReadFigure & { readonly label: string })[]
  /** By which factor a sum changed per school day against the same days a year before; null where that is not known. */
  readonly trend: (measureId: string) => Change | null
  /** Null where this is about no single pool. */
  readonly criteria: readonly CriterionEffect[] | null
  /** Null where nobody had it replayed, and for whom a replay is not told. */
  readonly composition: ComposedPool | null
  /** The part of its formation that is vacant, of the board with the least and with the most; null where fewer than two boards say. */
  readonly vacant: { readonly least: number; readonly most: number } | null
  /** What the pool should save over the days that have passed, in cents; null where nothing was aimed at. */
  readonly savingTargetCents: number | null
}

/** All these figures, or why one of them is not known. */
export function needed<const Id extends string>(
  reading: Reading,
  ids: readonly Id[],
): { readonly values: Readonly<Record<Id, number>> } | { readonly missing: UnknownBecause } {
  const found = ids.map((id) => [id, reading.figure(id)] as const)
  if (found.some(([, figure]) => figure === undefined)) return { missing: 'needs-pool' }
  if (found.some(([, figure]) => figure?.withheld === true)) return { missing: 'too-few' }
  const values = new Map(found.map(([id, figure]) => [id, figure?.value ?? null]))
  if ([...values.values()].includes(null)) return { missing: 'nothing-yet' }
  return { values: Object.fromEntries(values) as Readonly<Record<Id, number>> }
}
