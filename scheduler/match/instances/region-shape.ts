import type { Level } from '../../domain/level.ts'

/**
 * How crowded a region is. `normal`: absences spread over the school year; `peak`: all begin within four weeks; `dense`: long
 * absences of few hours that begin within three weeks, and members who can do much: hard on purpose.
 */
export type RegionMode = 'normal' | 'peak' | 'dense'

/** What a mode means in numbers; ranges have both ends included. */
export interface RegionShape {
  /** School weeks in which absences begin. */
  readonly weeks: number
  /** School days of an absence: lognormal around `median`, or anything in `range`. */
  readonly days: { readonly median: number; readonly spread: number } | 'long'
  readonly fewHours: boolean
  /** How many vakken are asked and taught, the most wanted first. */
  readonly vakken: number
  /** How likely a member has a second vak, and a first degree. */
  readonly secondVak: number
  readonly firstDegree: number
  /** Days per week of a member, each with its weight. */
  readonly weekdays: readonly (readonly [number, number])[]
  readonly travelMinutesMax: readonly [number, number]
}

/** Weeks of a school year, of which five school days each. */
export const SCHOOL_WEEKS = 40

const USUAL = {
  days: { median: 15, spread: 0.8 },
  fewHours: false,
  secondVak: 0.4,
  firstDegree: 0.45,
  weekdays: [
    [2, 20],
    [3, 30],
    [4, 28],
    [5, 22],
  ],
  travelMinutesMax: [20, 75],
} as const

const DENSE = {
  weeks: 3,
  days: 'long',
  fewHours: true,
  vakken: 7,
  secondVak: 0.6,
  firstDegree: 0.8,
  weekdays: [
    [3, 1],
    [4, 1],
    [5, 1],
  ],
  travelMinutesMax: [40, 100],
} as const

/** A pool of fewer members is a pilot, for the vakken with the largest demand: wiskunde, Nederlands and Engels. */
const MEMBERS_AFTER_PILOT = 100
const VAKKEN_IN_PILOT = 3

/** The numbers of a mode; few requests are asked within fewer weeks, as in a pool that has just begun. */
export function shapeOf(mode: RegionMode, members: number, requests: number): RegionShape {
  if (mode === 'dense') return DENSE
  const vakken = members < MEMBERS_AFTER_PILOT ? VAKKEN_IN_PILOT : VAKKEN.length
  return { ...USUAL, vakken, weeks: mode === 'peak' ? 4 : weeksFor(requests) }
}

function weeksFor(requests: number): number {
  if (requests <= 50) return 6
  return requests <= 200 ? 14 : SCHOOL_WEEKS
}

/**
 * Vakken with how often they are asked for and how many can teach them. Most is asked for wiskunde, Nederlands and Engels;
 * scarce are informatica, natuurkunde, wiskunde, Nederlands, Frans and Duits (plan of Midden Nederland, 2025).
 */
export const VAKKEN: readonly {
  readonly vak: string
  readonly asked: number
  readonly taught: number
}[] = [
  { vak: 'wi', asked: 20, taught: 16 },
  { vak: 'netl', asked: 18, taught: 15 },
  { vak: 'entl', asked: 15, taught: 15 },
  { vak: 'nat', asked: 7, taught: 5 },
  { vak: 'schk', asked: 5, taught: 5 },
  { vak: 'dutl', asked: 7, taught: 6 },
  { vak: 'fatl', asked: 5, taught: 4 },
  { vak: 'ges', asked: 7, taught: 12 },
  { vak: 'ak', asked: 6, taught: 9 },
  { vak: 'econ', asked: 6, taught: 7 },
  { vak: 'in', asked: 3, taught: 1 },
]

/** How the pupils of a region are spread over levels, in per cent. */
export const LEVEL_WEIGHTS: readonly (readonly [Level, number])[] = [
  ['VSO', 6],
  ['VMBO-B', 8],
  ['VMBO-K', 10],
  ['VMBO-G', 6],
  ['VMBO-T', 20],
  ['HAVO', 26],
  ['VWO', 24],
]

/** What a site teaches, with how common that is. */
export const SITE_LEVELS: readonly (readonly [readonly Level[], number])[] = [
  [['HAVO', 'VWO'], 22],
  [['VMBO-T', 'HAVO', 'VWO'], 30],
  [['VMBO-B', 'VMBO-K', 'VMBO-G', 'VMBO-T'], 24],
  [['VMBO-B', 'VMBO-K', 'VMBO-G', 'VMBO-T', 'HAVO', 'VWO'], 18],
  [['VSO'], 6],
]
