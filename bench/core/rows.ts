import { DETERMINISM_ROW } from './determinism-row.ts'
import { ELIGIBILITY_ROW } from './eligibility-row.ts'
import { FIRST_PLAN_ROW } from './first-plan-row.ts'
import { PUBLIC_ROW } from './public-row.ts'
import { replanRow } from './replan-row.ts'
import type { CoreRow } from './row.ts'
import {
  fasterThanCbc,
  gapIn,
  memoryWithin,
  provenFromFactsIn,
  provenIn,
  solveRow,
  timesHighs,
} from './solve-row.ts'

/** A price on uneven cover just below what an hour of the least urgent cover is worth: more would undo cover itself. */
const STRONGEST_EVENNESS = { unevenCoverCostPerHour: 1_980 }
/** As most pools allow. */
const BY_WEEKDAY = { split: 'weekday' } as const

/** What a pool's morning brings. */
const ANY_ONE_MEMBER = [
  { newRequests: 1, membersGone: 1, who: 'any' },
  { newRequests: 5, membersGone: 1, who: 'any' },
] as const

const WITHIN_HALF_A_SECOND = [provenIn(0.5), timesHighs(1.5)]

/** Everything that was promised of the core, in the order in which it is told. */
export const CORE_ROWS: readonly CoreRow[] = [
  ELIGIBILITY_ROW,
  FIRST_PLAN_ROW,
  solveRow('pilot-60x200', {
    size: { members: 60, requests: 200, mode: 'normal' },
    runs: 7,
    secondsMax: 60,
    targets: [provenFromFactsIn(100)],
  }),
  solveRow('pilot-split-60x200', {
    size: { members: 60, requests: 200, mode: 'normal' },
    rules: BY_WEEKDAY,
    runs: 1,
    secondsMax: 60,
    targets: [],
  }),
  solveRow('normal-200x500', {
    size: { members: 200, requests: 500, mode: 'normal' },
    runs: 7,
    secondsMax: 60,
    targets: WITHIN_HALF_A_SECOND,
  }),
  solveRow('normal-200x1000', {
    size: { members: 200, requests: 1_000, mode: 'normal' },
    runs: 7,
    secondsMax: 60,
    targets: WITHIN_HALF_A_SECOND,
  }),
  solveRow('normal-200x2000', {
    size: { members: 200, requests: 2_000, mode: 'normal' },
    runs: 3,
    secondsMax: 60,
    targets: [],
  }),
  solveRow('normal-800x1000', {
    size: { members: 800, requests: 1_000, mode: 'normal' },
    runs: 3,
    secondsMax: 60,
    targets: [],
  }),
  solveRow('normal-800x2000', {
    size: { members: 800, requests: 2_000, mode: 'normal' },
    runs: 1,
    secondsMax: 60,
    targets: [gapIn(0.001, 3), provenIn(10), fasterThanCbc(5)],
  }),
  solveRow('peak-800x1000', {
    size: { members: 800, requests: 1_000, mode: 'peak' },
    runs: 1,
    secondsMax: 60,
    targets: [],
  }),
  solveRow('dense-200x500', {
    size: { members: 200, requests: 500, mode: 'dense' },
    runs: 1,
    secondsMax: 20,
    targets: [gapIn(0.001, 10)],
  }),
  solveRow('dense-200x1000', {
    size: { members: 200, requests: 1_000, mode: 'dense' },
    runs: 1,
    secondsMax: 30,
    targets: [gapIn(0.0015, 20)],
  }),
  solveRow('evenness-200x2000', {
    size: { members: 200, requests: 2_000, mode: 'normal' },
    rules: STRONGEST_EVENNESS,
    runs: 1,
    secondsMax: 30,
    targets: [gapIn(0.003, 20)],
  }),
  replanRow('replan-60x200', { members: 60, requests: 200, changes: ANY_ONE_MEMBER }),
  replanRow('replan-200x1000', { members: 200, requests: 1_000, changes: ANY_ONE_MEMBER }),
  replanRow('replan-800x2000', {
    members: 800,
    requests: 2_000,
    changes: [
      { newRequests: 20, membersGone: 5, who: 'any' },
      { newRequests: 20, membersGone: 5, who: 'busiest' },
    ],
  }),
  PUBLIC_ROW,
  DETERMINISM_ROW,
  solveRow('national-6000x10000', {
    size: { members: 6_000, requests: 10_000, mode: 'normal' },
    isLarge: true,
    runs: 1,
    secondsMax: 60,
    targets: [gapIn(0.001, 10), provenIn(20), memoryWithin(1.5)],
  }),
]
