import type { Day } from '../domain/day.ts'

export const BREAKDOWNS = [
  'board',
  'pool',
  'site',
  'vak',
  'level',
  'role',
  'kind',
  'length',
  'lead',
  'agency',
  'source',
  'rule',
  'pair',
] as const
/** By what a measure can be broken down. */
export type Breakdown = (typeof BREAKDOWNS)[number]

/** The group of what belongs to none, such as hours of somebody whom no board employs. */
export const NO_GROUP = '-'

/** Breakdowns that only the measures have that name them: everything else has no group there. */
export const OWN_BREAKDOWNS: readonly Breakdown[] = ['rule', 'pair']

/** Who lent to whom: the group of the breakdown `pair`. */
export function pairOf(lender: string, borrower: string): string {
  return `${lender}>${borrower}`
}

/** Belongs to no group at all, until a breakdown is named. */
export const NOWHERE: Readonly<Record<Breakdown, string>> = {
  board: NO_GROUP,
  pool: NO_GROUP,
  site: NO_GROUP,
  vak: NO_GROUP,
  level: NO_GROUP,
  role: NO_GROUP,
  kind: NO_GROUP,
  length: NO_GROUP,
  lead: NO_GROUP,
  agency: NO_GROUP,
  source: NO_GROUP,
  rule: NO_GROUP,
  pair: NO_GROUP,
}

/** What every countable thing has: the day to which it belongs, its group in each breakdown, and who stands behind it. */
export interface Fact {
  readonly day: Day
  readonly groups: Readonly<Record<Breakdown, string>>
  /** Who stands behind it, in opaque numbers: those who were away, or those who came. A cell tells how many, never who. */
  readonly persons: readonly string[]
}
