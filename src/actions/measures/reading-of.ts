import type { ComposedPool, CriterionEffect, Reading } from '../../../scheduler/aspects/reading.ts'
import { addDays, type Day, daysBetween, earlierDay } from '../../../scheduler/domain/day.ts'
import { NO_GROUP } from '../../../scheduler/measures/breakdown.ts'
import type { Dashboard } from './dashboard.ts'
import type { CriterionRead, Outcome } from './selection.ts'

const DAYS_PER_YEAR = 365

/** What is read of a pool beside its figures. */
export interface BesideFigures {
  /** The first day on which the pool had rules of play. */
  readonly poolSince: Day | null
  readonly criteria: readonly CriterionRead[] | null
  readonly composition: ComposedPool | null
  readonly vacant: Reading['vacant']
}

/** The figures of a dashboard as an aspect reads them. */
export function readingOf(
  dashboard: Dashboard,
  { poolSince, criteria, composition, vacant }: BesideFigures,
): Reading {
  const { measures, rows } = dashboard.whole
  const ids = new Set(measures.map(({ id }) => id))
  const wholes = new Map(
    rows.flatMap((row) => (row.group === null ? [[row.measureId, row] as const] : [])),
  )
  return {
    figure: (id) => (ids.has(id) ? wholes.get(id) : undefined),
    groups: (id) =>
      rows.flatMap(({ measureId, group, value, withheld }) =>
        measureId === id && group !== null && group.id !== NO_GROUP
          ? [{ label: group.label, value, withheld }]
          : [],
      ),
    trend: (id) => wholes.get(id)?.trend?.change ?? null,
    criteria: criteria?.map(effectOf) ?? null,
    composition,
    vacant,
    savingTargetCents: savingTarget(dashboard, poolSince),
  }
}

/** Of each outcome, the effect that is to be wished. */
const WISHED: Readonly<Record<Outcome, 'more' | 'less'>> = {
  acceptance: 'more',
  'called-off': 'less',
  rating: 'more',
  months: 'more',
  'permanent-job': 'more',
}

/** A criterion helps that goes with something better and with nothing worse. */
function effectOf({ criterion, outcomes }: CriterionRead): CriterionEffect {
  const known = outcomes.filter(({ effect }) => effect !== 'unknown')
  if (known.length === 0) return { criterion, effect: 'unknown' }
  const seen = known.filter(({ effect }) => effect !== 'none')
  const helps = seen.length > 0 && seen.every(({ outcome, effect }) => effect === WISHED[outcome])
  return { criterion, effect: helps ? 'helps' : 'none' }
}

/** What the pool aims to save in a year, over the part of it that has passed: nothing is saved on days ahead, nor before the pool. */
function savingTarget(
  { target, today, whole: { days } }: Dashboard,
  poolSince: Day | null,
): number | null {
  if (target === null) return null
  const first = poolSince === null || poolSince < days.first ? days.first : poolSince
  const last = earlierDay(days.last, addDays(today, -1))
  const passed = Math.max(0, daysBetween(first, last) + 1)
  return Math.round((target.savingCentsPerYear * passed) / DAYS_PER_YEAR)
}
