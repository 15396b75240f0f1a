import type { Day } from '../../scheduler/domain/day.ts'
import type { MeasuresRead } from '../../src/actions/measures/table-of.ts'
import { rowsOf } from './section.ts'

/** The stretches that have begun: of what is to come nothing was given, paid or saved, and a nought would say that it was not. */
export function begun(series: MeasuresRead, today: Day): MeasuresRead {
  return cutAfter(series, today)
}

/** The stretches that have begun, and those ahead for which something was asked or may not be told. */
export function asked(series: MeasuresRead, today: Day): MeasuresRead {
  const last = rowsOf(series, 'demand-requests').findLast(({ numerator }) => numerator !== 0)
  return cutAfter(series, last !== undefined && last.first > today ? last.first : today)
}

function cutAfter(series: MeasuresRead, last: Day): MeasuresRead {
  return { ...series, rows: series.rows.filter(({ first }) => first <= last) }
}
