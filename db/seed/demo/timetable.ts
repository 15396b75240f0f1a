import { sessionOn } from '../../../scheduler/calendar/sessions.ts'
import { type Day, weekdayOf } from '../../../scheduler/domain/day.ts'
import { type ClockTime, clockTime } from '../../../scheduler/domain/instant.ts'
import type { Level } from '../../../scheduler/domain/level.ts'
import type { Session } from '../../../scheduler/domain/request.ts'
import { uuidOf } from '../uuid-of.ts'
import type { Dice } from './dice.ts'
import type { DemoShape } from './plan.ts'

/** One hour of somebody's week. */
export interface WeekLesson {
  readonly weekday: number
  readonly from: ClockTime
  readonly until: ClockTime
  readonly vak: string | null
  readonly level: Level
  readonly year: number | null
  readonly group: string | null
}

/** A session with the clock times that are its source. */
export type DatedLesson = Session & { readonly from: ClockTime; readonly until: ClockTime }

const SLOTS = ['08:30', '09:20', '10:30', '11:20', '12:40', '13:30', '14:40'].map(clockTime)
const SLOT_ENDS = ['09:20', '10:10', '11:20', '12:10', '13:30', '14:20', '15:30'].map(clockTime)
const LETTERS = ['a', 'b', 'c', 'd']

/** The week of one absent person at a site of these levels; empty where nothing of the shape is taught there. */
export function weekOf(
  shape: DemoShape,
  levels: readonly Level[],
  dice: Dice,
): readonly WeekLesson[] {
  return shape.kind === 'lessons' ? lessonWeek(shape, levels, dice) : dayWeek(shape, levels, dice)
}

function lessonWeek(
  { perWeek, days, classes }: Extract<DemoShape, { kind: 'lessons' }>,
  levels: readonly Level[],
  dice: Dice,
): readonly WeekLesson[] {
  const taught = classes.filter(({ level }) => levels.includes(level))
  if (taught.length === 0) return []
  const weekdays = dice.shuffled([1, 2, 3, 4, 5]).slice(0, dice.between(...days))
  const slots = weekdays.flatMap((weekday) => SLOTS.map((_, slot) => ({ weekday, slot })))
  const groups = Array.from({ length: 4 }, () => {
    const { vak, level, years } = dice.weighted(taught.map((one) => [one, one.weight] as const))
    const year = dice.between(...years)
    return {
      vak,
      level,
      year,
      group: `${year}${level.slice(0, 1).toLowerCase()}${dice.one(LETTERS)}`,
    }
  })
  return dice
    .shuffled(slots)
    .slice(0, Math.min(dice.between(...perWeek), weekdays.length * 5))
    .map(({ weekday, slot }) => ({
      weekday,
      from: SLOTS[slot] ?? clockTime('08:30'),
      until: SLOT_ENDS[slot] ?? clockTime('09:20'),
      ...dice.one(groups),
    }))
    .toSorted((one, other) => one.weekday - other.weekday || (one.from < other.from ? -1 : 1))
}

function dayWeek(
  { days, from, until, level, groups }: Extract<DemoShape, { kind: 'days' }>,
  levels: readonly Level[],
  dice: Dice,
): readonly WeekLesson[] {
  if (!levels.includes(level)) return []
  const year = groups ? dice.between(1, 8) : null
  const weekdays = dice.shuffled([1, 2, 3, 4, 5]).slice(0, dice.between(...days))
  return weekdays
    .toSorted((one, other) => one - other)
    .map((weekday) => ({
      weekday,
      from: clockTime(from),
      until: clockTime(until),
      vak: null,
      level,
      year,
      group: year === null ? null : `groep ${year}`,
    }))
}

/** The week written out on these open days; `key` names the sessions. */
export function sessionsFor(
  week: readonly WeekLesson[],
  openDays: readonly Day[],
  key: string,
): readonly DatedLesson[] {
  return openDays.flatMap((day) =>
    week
      .filter(({ weekday }) => weekday === weekdayOf(day))
      .map((lesson) => {
        const { from, until, vak, level, year, group } = lesson
        const { startsAt, endsAt, minutes } = sessionOn(day, { from, until }, null)
        return {
          id: uuidOf(`session ${key} ${day} ${from}`),
          day,
          from,
          until,
          startsAt,
          endsAt,
          minutes,
          vak,
          level,
          year,
          group,
        }
      }),
  )
}
