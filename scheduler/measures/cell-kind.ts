import type { Breakdown } from './breakdown.ts'
import type { Facts } from './facts.ts'

/**
 * Facts that a cell is looked at for: all that was asked, offered, blocked, delivered or worked, and of what was asked that which
 * was confirmed: of few waits the middle one is somebody's. What was delivered and what was cancelled late is also looked at
 * together: amounts of the two in one sum are told of everybody behind either. What became of what was asked is told of everybody
 * who was away, however few it happened to. What a pool has as a whole is last, since it is read for pools only and must change
 * nothing about the rest.
 */
export const CELL_KINDS = [
  'asked',
  'confirmed',
  'offers',
  'blocks',
  'rulings',
  'delivered',
  'cancelled',
  'paid',
  'work',
  'supplied',
  'offered',
  'beginners',
  'firstYears',
  'wishes',
  'departures',
  'searched',
] as const
export type CellKind = (typeof CELL_KINDS)[number]

/** Facts of a pool as a whole: nobody is answered the part of a board or region by itself. */
const POOL_KINDS: readonly CellKind[] = [
  'work',
  'supplied',
  'offered',
  'beginners',
  'firstYears',
  'wishes',
  'departures',
  'searched',
]

/** Whether facts of this kind are told of pools alone. */
export function isOfPool(kind: CellKind): boolean {
  return POOL_KINDS.includes(kind)
}

/** By what figures are divided for whom small ones are withheld: never by who came, which is one substitute soon. */
export const TOLD_BREAKDOWNS = [
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
] as const satisfies readonly Breakdown[]

/** Kinds that are divided by what they alone have, and otherwise by board and pool only. */
const OWN_BREAKDOWNS: Readonly<Partial<Record<CellKind, readonly Breakdown[]>>> = {
  rulings: ['board', 'pool', 'rule'],
  beginners: ['board', 'pool'],
  firstYears: ['board', 'pool'],
}

/** By what facts of this kind are divided for whom small figures are withheld. */
export function toldBreakdowns(kind: CellKind): readonly Breakdown[] {
  return OWN_BREAKDOWNS[kind] ?? TOLD_BREAKDOWNS
}

/** Vak and level at once: by it a forecast is told, and nothing else. */
export const CROSSED = 'vak-level'
/** By what the cells are divided that somebody is told of. */
export type ToldBreakdown = Breakdown | typeof CROSSED

/** The group of a fact in the breakdown by vak and level. */
export function crossedGroup({ vak, level }: Readonly<Record<Breakdown, string>>): string {
  return `${vak}|${level}`
}

/** The vak and the level of such a group. */
export function partsOfCrossed(group: string): { readonly vak: string; readonly level: string } {
  const [vak = '', level = ''] = group.split('|')
  return { vak, level }
}

type AnyFact = Facts[keyof Facts][number]

/** The facts of one kind. */
export function factsOfKind(facts: Facts, kind: CellKind): readonly AnyFact[] {
  if (kind === 'paid') return [...facts.delivered, ...facts.cancelled]
  if (kind !== 'confirmed') return facts[kind]
  return facts.asked.filter(({ main, minutesToConfirm }) => main && minutesToConfirm !== null)
}
