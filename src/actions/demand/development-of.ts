import { periodOf, periodsBetween } from '../../../scheduler/calendar/period.ts'
import { schoolYearOf } from '../../../scheduler/calendar/school-year.ts'
import { dispersionOf } from '../../../scheduler/demand/dispersion.ts'
import { intervalOfSum } from '../../../scheduler/demand/rate-interval.ts'
import { addDays, type DayRange, daysBetween, mondayOf } from '../../../scheduler/domain/day.ts'
import type { AskedFact } from '../../../scheduler/measures/facts.ts'
import { sum } from '../../../scheduler/measures/measure.ts'
import type { Figures } from '../measures/figures.ts'
import { toldOf } from '../measures/told-of.ts'
import { toldTiles } from '../measures/told-tiles.ts'
import { countedIn } from './counted-in.ts'

/** What became of the minutes that were asked; together they are `asked`. */
export interface DemandMinutes {
  readonly asked: number
  readonly pool: number
  readonly outside: number
  readonly unfilled: number
  /** Of nobody yet, and not closed as unfilled. */
  readonly open: number
}

/** One week, or one month where figures of few are withheld. */
export interface DemandStretch extends DayRange {
  readonly label: string
  /** The place in the school year, from 1, so that years can stand above each other. */
  readonly place: number
  /** Days on which schools are open; of several sites the mean. */
  readonly schoolDays: number
  readonly withheld: boolean
  /** Null where it is withheld. */
  readonly minutes: DemandMinutes | null
  /**
   * Minutes asked per open school day over the five weeks around, or in the month, and between which values their mean lies (95 %);
   * null where it is withheld or no school is open.
   */
  readonly perDay: { readonly value: number; readonly low: number; readonly high: number } | null
}

export interface DemandYear extends DayRange {
  readonly label: string
  readonly period: 'week' | 'month'
  readonly stretches: readonly DemandStretch[]
}

const DAYS_PER_WEEK = 7
/** A line through single weeks is all chance: it goes through the weeks around as well. */
const WEEKS_AROUND = 2

/**
 * What was asked, week by week, up to and including yesterday; the weeks of a school year count from the Monday of 1 August. The
 * interval is that of an over-dispersed sum (`intervalOfSum`), with the dispersion of the series.
 */
export function developmentOf(figures: Figures): readonly DemandYear[] {
  const { past, withheld } = figures
  const { start } = past
  if (start === null) return []
  const period = withheld === null ? 'week' : 'month'
  const last = addDays(past.today, -1)
  const isTold = toldOf(figures, null)
  const facts = Map.groupBy(past.asked, ({ day }) => periodOf(period, day).first)
  const series = periodsBetween(period, start, last)
    .filter((one) => one.first >= start && one.last <= last)
    .map((one): Known => {
      const minutes = isTold(one, null) ? minutesOf(facts.get(one.first) ?? []) : null
      const { first, last: end, label } = one
      return { first, last: end, label, minutes, schoolDays: past.school.open.within(one) }
    })
  const told = toldTiles(figures, null, null) ?? []
  const counted = countedIn(told, past.asked, ({ minutes }) => minutes)
  const factor = dispersionOf([counted], past.school.open)?.factor
  const stretches = series.map((one, index): DemandStretch => {
    const around = period === 'week' ? WEEKS_AROUND : 0
    const near = series.slice(Math.max(0, index - around), index + around + 1)
    return {
      ...one,
      place: placeOf(one, period),
      withheld: one.minutes === null,
      perDay: factor === undefined || one.schoolDays === 0 ? null : perDay(near, factor),
    }
  })
  return [...Map.groupBy(stretches, (one) => yearOf(one).label)].map(([label, of]) => {
    const { first, last: end } = yearOf(of[0] ?? figures.days)
    return { first, last: end, label, period, stretches: of }
  })
}

type Known = Omit<DemandStretch, 'place' | 'withheld' | 'perDay'>

function perDay(near: readonly Known[], factor: number): DemandStretch['perDay'] {
  const days = near.reduce((total, { schoolDays }) => total + schoolDays, 0)
  if (days === 0 || near.some(({ minutes }) => minutes === null)) return null
  const asked = near.reduce((total, { minutes }) => total + (minutes?.asked ?? 0), 0)
  const { low, high } = intervalOfSum(asked, factor)
  return { value: asked / days, low: low / days, high: high / days }
}

function minutesOf(facts: readonly AskedFact[]): DemandMinutes {
  const asked = sum(facts, ({ minutes }) => minutes)
  const pool = sum(facts, ({ coveredMinutes }) => coveredMinutes)
  const outside = sum(facts, ({ outsideMinutes }) => outsideMinutes)
  // What somebody from outside took of an unfilled request is his.
  const left = facts.map((one) => one.minutes - one.coveredMinutes - one.outsideMinutes)
  const unfilled = sum(facts, (one) => one.unfilledMinutes)
  const never = Math.min(
    unfilled,
    sum(left, (minutes) => Math.max(0, minutes)),
  )
  return { asked, pool, outside, unfilled: never, open: asked - pool - outside - never }
}

/** The school year of the middle of a stretch. */
function yearOf({ first, last }: DayRange) {
  return schoolYearOf(addDays(first, Math.floor(daysBetween(first, last) / 2)))
}

function placeOf(days: DayRange, period: 'week' | 'month'): number {
  const year = yearOf(days)
  if (period === 'month') return ((Number(days.first.slice(5, 7)) + 4) % 12) + 1
  return daysBetween(mondayOf(year.first), days.first) / DAYS_PER_WEEK + 1
}
