import { clockTimeOf, dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { ClockTime } from '../../../scheduler/domain/instant.ts'
import type { Level } from '../../../scheduler/domain/level.ts'
import type { Appointment } from './timetable-file.ts'

/** A lesson of the form: on weekdays each week, or on one day. What the file does not say for sure is null. */
export interface TimetableLesson {
  /** `MO` to `SU`, Monday first; empty where there is a `day`. */
  readonly weekdays: readonly string[]
  readonly day: Day | null
  readonly from: ClockTime
  readonly until: ClockTime
  readonly vak: string | null
  readonly level: Level | null
  readonly year: number | null
  readonly group: string | null
}

type Class = Pick<TimetableLesson, 'from' | 'until' | 'vak' | 'level' | 'year' | 'group'>

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/**
 * Appointments as few lessons: what is given on every open day of a weekday comes back each week, the rest is by day. The
 * lessons written out on the open days are exactly the appointments, each moment of a class once.
 */
export function lessonsOf(
  appointments: readonly Appointment[],
  openDays: readonly Day[],
  classOf: (appointment: Appointment) => Omit<Class, 'from' | 'until'>,
): readonly TimetableLesson[] {
  const classes = new Map<string, { readonly taught: Class; readonly days: Set<Day> }>()
  for (const appointment of appointments) {
    const [from, until] = [clockTimeOf(appointment.startsAt), clockTimeOf(appointment.endsAt)]
    const taught = { from, until, ...classOf(appointment) }
    const key = JSON.stringify(taught)
    const known = classes.get(key) ?? { taught, days: new Set() }
    known.days.add(dayOf(appointment.startsAt))
    classes.set(key, known)
  }
  return [...classes.values()].flatMap(({ taught, days }) => {
    const weekly = WEEKDAYS.filter((weekday) => {
      const open = openDays.filter((day) => weekdayOf(day) === weekday)
      return open.length > 1 && open.every((day) => days.has(day))
    })
    const single = [...days].filter((day) => !weekly.includes(weekdayOf(day))).toSorted()
    const eachWeek = weekly.length === 0 ? [] : [{ ...taught, weekdays: weekly, day: null }]
    return [...eachWeek, ...single.map((day) => ({ ...taught, weekdays: [], day }))]
  })
}

function weekdayOf(day: Day): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO'
}

const LEVEL_OF: Readonly<Record<string, Level>> = {
  havo: 'HAVO',
  h: 'HAVO',
  vwo: 'VWO',
  v: 'VWO',
  k: 'VMBO-K',
  t: 'VMBO-T',
}

/**
 * Year and level as the name of a group says them: `3hb`, `h4.wisA1`, `ams.v5`. Only what is beyond doubt, and only a level that
 * the school teaches: `3hv` is two levels at once, `1a` none.
 */
export function yearAndLevelOf(group: string, taught: readonly Level[]) {
  const [only, ...others] = taught
  const sure = others.length === 0 ? (only ?? null) : null
  for (const piece of group.toLowerCase().split(/[^a-z0-9]+/)) {
    const found =
      /^(?<year>[1-6])(?<word>havo|vwo|[hvkt])(?![hvkt])[a-z]?\d?$/.exec(piece) ??
      /^(?<word>havo|vwo|[hvkt])(?<year>[1-6])(?![hvkt])[a-z]?\d?$/.exec(piece)
    const level = LEVEL_OF[found?.groups?.['word'] ?? '']
    if (level !== undefined && taught.includes(level))
      return { year: Number(found?.groups?.['year']), level }
  }
  return { year: null, level: sure }
}
