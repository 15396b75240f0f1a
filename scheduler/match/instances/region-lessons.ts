import { instantAt, minutesBetween } from '../../calendar/clock.ts'
import { clockTime } from '../../domain/instant.ts'
import type { Level } from '../../domain/level.ts'
import type { Session } from '../../domain/request.ts'
import type { Dice } from './dice.ts'
import type { Period, School } from './region-places.ts'
import { LEVEL_WEIGHTS, type RegionShape, VAKKEN } from './region-shape.ts'

/** Something of every week of an absence: a lesson, or a day of a director. */
export interface WeekLesson extends Period {
  /** 1 is Monday. */
  readonly weekday: number
  readonly vak: string | null
  readonly level: Level
  readonly year: number | null
  readonly group: string | null
}

const WEEKDAYS = [1, 2, 3, 4, 5]
const LESSONS_PER_DAY_MAX = 6
const GROUPS = ['a', 'b', 'c', 'd']
const WORKING_DAY: Period = { from: clockTime('08:30'), until: clockTime('16:30') }

/** On how many weekdays somebody teaches: few lessons are seldom spread over a whole week. */
const DAYS_BY_LESSONS = [
  {
    lessonsMax: 5,
    days: [
      [1, 45],
      [2, 40],
      [3, 15],
    ],
  },
  {
    lessonsMax: 12,
    days: [
      [2, 35],
      [3, 40],
      [4, 20],
      [5, 5],
    ],
  },
  {
    lessonsMax: Infinity,
    days: [
      [3, 25],
      [4, 45],
      [5, 30],
    ],
  },
] as const

/** The week of a teacher: some lessons of one vak, to up to three groups. */
export function lessonWeek(
  school: School,
  { fewHours, vakken }: Pick<RegionShape, 'fewHours' | 'vakken'>,
  random: Dice,
): readonly WeekLesson[] {
  const { roll, whole, shuffled, pick, weighted } = random
  const lessons = fewHours ? whole(2, 12) : Math.round(2 + 22 * roll() ** 1.1)
  const usual = DAYS_BY_LESSONS.find(({ lessonsMax }) => lessons <= lessonsMax)?.days ?? []
  const days = Math.max(Math.ceil(lessons / LESSONS_PER_DAY_MAX), weighted(usual))
  const weekdays = shuffled(WEEKDAYS).slice(0, days)
  const vak = weighted(VAKKEN.slice(0, vakken).map((one) => [one.vak, one.asked]))
  const groups = groupsOf(school, random)
  const places = weekdays.flatMap((weekday) => school.periods.map((one) => ({ weekday, ...one })))
  const perDay = new Map<number, number>()
  const taken: WeekLesson[] = []
  for (const place of shuffled(places)) {
    const onDay = perDay.get(place.weekday) ?? 0
    if (taken.length === lessons || onDay === LESSONS_PER_DAY_MAX) continue
    perDay.set(place.weekday, onDay + 1)
    taken.push({ ...place, vak, ...pick(groups) })
  }
  return taken.toSorted((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1))
}

/** One to three groups; of every ten teachers four also teach the upper years of havo and vwo. */
function groupsOf(
  { site: { levels } }: School,
  { chance, whole, weighted, pick }: Dice,
): readonly Pick<WeekLesson, 'level' | 'year' | 'group'>[] {
  const upper = chance(0.4)
  const level = weighted(LEVEL_WEIGHTS.filter(([one]) => levels.includes(one)))
  return Array.from({ length: whole(1, 3) }, () => {
    const taught = chance(0.7) ? level : pick(levels)
    const year = whole(1, yearsOf(taught, upper))
    return { level: taught, year, group: `${year}${taught.toLowerCase()}${pick(GROUPS)}` }
  })
}

function yearsOf(level: Level, upper: boolean): number {
  if (level === 'HAVO') return upper ? 5 : 3
  if (level === 'VWO') return upper ? 6 : 3
  return 4
}

/** The week of a director: two to four whole days. */
export function directorWeek(
  { site: { levels } }: School,
  { shuffled, whole, pick }: Dice,
): readonly WeekLesson[] {
  const level = pick(levels)
  return shuffled(WEEKDAYS)
    .slice(0, whole(2, 4))
    .toSorted((one, other) => one - other)
    .map((weekday) => ({ weekday, ...WORKING_DAY, vak: null, level, year: null, group: null }))
}

/** The week written out on the school days from one place in their order to and including another. */
export function sessionsOn(
  { schoolDays: { days, weekdays } }: School,
  week: readonly WeekLesson[],
  [from, until]: readonly [number, number],
  requestId: string,
): readonly Session[] {
  const sessions: Session[] = []
  for (let at = from; at <= until; at += 1) {
    const day = days[at]
    if (day === undefined) break
    for (const lesson of week) {
      if (lesson.weekday !== weekdays[at]) continue
      const { vak, level, year, group } = lesson
      const startsAt = instantAt(day, lesson.from)
      const endsAt = instantAt(day, lesson.until)
      const minutes = minutesBetween(startsAt, endsAt)
      const id = `${requestId}/${day}/${lesson.from}`
      sessions.push({ id, day, startsAt, endsAt, minutes, vak, level, year, group })
    }
  }
  return sessions
}
