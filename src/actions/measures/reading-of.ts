import type { Reading } from '../../../scheduler/aspects/reading.ts'
import { addDays, type Day, daysBetween, earlierDay } from '../../../scheduler/domain/day.ts'
import { NO_GROUP } from '../../../scheduler/measures/breakdown.ts'
import type { Dashboard } from './dashboard.ts'

const DAYS_PER_YEAR = 365

/** The figures of a dashboard as an aspect reads them; `poolSince` is the first day on which the pool had rules of play. */
export function readingOf(dashboard: Dashboard, poolSince: Day | null): Reading {
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
    savingTargetCents: savingTarget(dashboard, poolSince),
  }
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
