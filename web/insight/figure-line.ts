import type { Dashboard } from '../../src/actions/measures/dashboard.ts'
import type { MeasureRow } from '../../src/actions/measures/table-of.ts'
import { amount } from '../charts/amount.ts'
import type { Messages } from '../words/nl.ts'
import { type FigureLine, type MeasureName, nameOf, rowsOf, unitOf } from './section.ts'
import { trendText } from './trend-text.ts'

/** One figure over all asked days, as it is told, with its course along stretches that have begun. */
export function lineOf(
  t: Messages,
  measure: MeasureName,
  { whole, series, target }: Pick<Dashboard, 'whole' | 'series' | 'target'>,
): FigureLine {
  const [row] = rowsOf(whole, measure.id)
  const written = row === undefined ? null : textOf(t, measure, row)
  return {
    measure,
    name: nameOf(t, measure),
    value: row?.withheld === true ? null : written,
    note: row?.withheld === true ? written : noteOf(t, measure, row, target),
    course: rowsOf(series, measure.id).map(({ value }) => value),
  }
}

/** A value in words, what stands in for it where it is withheld, or that there is nothing to say. */
export function textOf(t: Messages, measure: MeasureName, row: MeasureRow): string {
  const { withheld, instead, value } = row
  if (!withheld) return value === null ? t.insight.nothingToSay : amount(t, unitOf(measure), value)
  if (instead === null || instead.value === null) return t.insight.tooFew
  return t.insight.instead(instead.label, amount(t, unitOf(measure), instead.value))
}

/** That a saving is none, and what was aimed at. */
function noteOf(
  t: Messages,
  measure: MeasureName,
  row: MeasureRow | undefined,
  target: Dashboard['target'],
): string | null {
  const isDearer = measure.id.includes('saving-') && (row?.value ?? 0) < 0
  const trend = row === undefined ? null : trendText(t, measure, row)
  const notes = [isDearer ? t.insight.dearer : null, targetOf(t, measure, target), trend]
  const told = notes.filter((note) => note !== null)
  return told.length === 0 ? null : told.join('; ')
}

/** What the rules of play of the pool aim at. */
function targetOf(t: Messages, { id }: MeasureName, target: Dashboard['target']): string | null {
  if (target === null) return null
  if (id === 'deployment')
    return t.insight.target(amount(t, 'share', target.deploymentBasisPoints / 10_000))
  if (id !== 'saving-expected') return null
  return t.insight.targetPerYear(amount(t, 'cents', target.savingCentsPerYear))
}
