import {
  addDays,
  addMonths,
  type Day,
  type DayRange,
  day,
  daysBetween,
  firstOfMonth,
  mondayOf,
} from '../domain/day.ts'
import type { Period, PeriodKind } from '../domain/period.ts'
import { monthOf } from './month-of.ts'
import { schoolYearOf } from './school-year.ts'

type Labelled = DayRange & { readonly label: string }

const DAYS_PER_WEEK = 7
const MONTHS_PER_QUARTER = 3
const PERIOD_OF: Readonly<Record<PeriodKind, (of: Day) => Labelled>> = {
  day: (of) => ({ first: of, last: of, label: `${Number(of.slice(8))} ${monthAndYear(of)}` }),
  week: weekOf,
  month: (of) => ({ ...monthsFrom(firstOfMonth(of), 1), label: monthAndYear(of) }),
  'half-quarter': halfQuarterOf,
  quarter: quarterOf,
  'school-year': schoolYearOf,
}

/**
 * The period of one kind in which a day lies. Weeks are ISO 8601, from Monday; quarters are those of the calendar year, as
 * plans and budgets count them; a half quarter ends on the 15th of the quarter's middle month.
 */
export function periodOf(kind: PeriodKind, of: Day): Period {
  return { kind, ...PERIOD_OF[kind](of) }
}

/** The periods of one kind, in order, that have a day in common with `first` to `last`; none when `last` is earlier. */
export function periodsBetween(kind: PeriodKind, first: Day, last: Day): readonly Period[] {
  const periods: Period[] = []
  for (let next = first; next <= last; ) {
    const period = periodOf(kind, next)
    periods.push(period)
    next = addDays(period.last, 1)
  }
  return periods
}

/** A week belongs to the year of its Thursday (ISO 8601), so that some years, such as 2026, have 53. */
function weekOf(of: Day): Labelled {
  const first = mondayOf(of)
  const thursday = addDays(first, 3)
  const year = thursday.slice(0, 4)
  const week = Math.floor(daysBetween(day(`${year}-01-01`), thursday) / DAYS_PER_WEEK) + 1
  return { first, last: addDays(first, DAYS_PER_WEEK - 1), label: `week ${week} van ${year}` }
}

function quarterOf(of: Day): Labelled {
  const quarter = Math.ceil(Number(of.slice(5, 7)) / MONTHS_PER_QUARTER)
  const month = String((quarter - 1) * MONTHS_PER_QUARTER + 1).padStart(2, '0')
  const first = day(`${of.slice(0, 4)}-${month}-01`)
  const label = `${quarter}e kwartaal ${of.slice(0, 4)}`
  return { ...monthsFrom(first, MONTHS_PER_QUARTER), label }
}

function halfQuarterOf(of: Day): Labelled {
  const { first, last, label } = quarterOf(of)
  const middle = addDays(addMonths(first, 1), 14)
  return of <= middle
    ? { first, last: middle, label: `1e helft ${label}` }
    : { first: addDays(middle, 1), last, label: `2e helft ${label}` }
}

function monthsFrom(first: Day, months: number): DayRange {
  return { first, last: addDays(addMonths(first, months), -1) }
}

function monthAndYear(of: Day): string {
  return `${monthOf(of)} ${of.slice(0, 4)}`
}
