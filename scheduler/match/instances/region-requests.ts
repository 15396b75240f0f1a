import { daysBetween } from '../../domain/day.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Request, Session } from '../../domain/request.ts'
import type { Dice } from './dice.ts'
import { directorWeek, lessonWeek, sessionsOn } from './region-lessons.ts'
import { FIRST_SCHOOL_DAY, type School } from './region-places.ts'
import type { RegionShape } from './region-shape.ts'

/** Where requests come from. */
export interface Demand {
  readonly schools: readonly School[]
  readonly shape: RegionShape
  readonly postedAt: Instant
}

const DAYS_MIN = 5
const DAYS_MAX = 80
const DAYS_LONG = [20, 80] as const
const DAYS_PER_WEEK = 5
const DIRECTORS = 0.07

const URGENCIES: readonly (readonly [Pick<Request, 'kind' | 'urgency'>, number])[] = [
  [{ kind: 'planned', urgency: 'planned' }, 35],
  [{ kind: 'unplanned', urgency: 'unplanned' }, 35],
  [{ kind: 'training', urgency: 'training' }, 20],
  [{ kind: 'unplanned', urgency: 'class-sent-home' }, 10],
]

/** One absence as other boards see it: at least one session, all of them on days that the school is open. */
export function requestWith(
  id: string,
  { schools, shape, postedAt }: Demand,
  random: Dice,
): Request {
  const school = random.pick(schools)
  const asksDirector = random.chance(DIRECTORS)
  let stretch: readonly [number, number]
  let sessions: readonly Session[]
  do {
    stretch = stretchWith(shape, school.schoolDays.days.length, random)
    const week = asksDirector ? directorWeek(school, random) : lessonWeek(school, shape, random)
    sessions = sessionsOn(school, week, stretch, id)
  } while (sessions.length === 0)
  return {
    id,
    boardId: school.site.boardId,
    siteId: school.site.id,
    roleCode: asksDirector ? 'schoolleider' : 'leraar',
    ...random.weighted(URGENCIES),
    ...datesOf(school, stretch, sessions),
    openEnded: random.chance(0.2),
    sessions,
    postedAt,
    preferredMemberId: null,
    licensedTeacherNamed: random.chance(0.5),
    plannedMemberId: null,
    refusedByMemberIds: [],
  }
}

/** The first and the last school day of an absence, as places in the school year. */
function stretchWith(
  { weeks, days: usual }: RegionShape,
  daysOfYear: number,
  { whole, normal }: Dice,
): readonly [number, number] {
  const first = whole(0, weeks * DAYS_PER_WEEK - 1)
  const days =
    usual === 'long'
      ? whole(...DAYS_LONG)
      : Math.round(Math.exp(Math.log(usual.median) + normal() * usual.spread))
  const kept = Math.max(DAYS_MIN, Math.min(DAYS_MAX, days))
  return [first, Math.min(daysOfYear - 1, first + kept - 1)]
}

function datesOf(
  { schoolDays: { days } }: School,
  [from, until]: readonly [number, number],
  sessions: readonly Session[],
): Pick<Request, 'firstDay' | 'lastDay' | 'length'> {
  const firstDay = days[from] ?? FIRST_SCHOOL_DAY
  const lastDay = days[until] ?? firstDay
  const length = {
    schoolDays: until - from + 1,
    calendarDays: daysBetween(firstDay, lastDay) + 1,
    sessionDays: new Set(sessions.map(({ day }) => day)).size,
  }
  return { firstDay, lastDay, length }
}
