import { lengthOf } from '../../../scheduler/calendar/absence-length.ts'
import { instantAt } from '../../../scheduler/calendar/clock.ts'
import type { Alternative } from '../../../scheduler/domain/alternative.ts'
import { addDays, type Day, daysBetween, weekdayOf } from '../../../scheduler/domain/day.ts'
import { clockTime, type Instant } from '../../../scheduler/domain/instant.ts'
import type { Request } from '../../../scheduler/domain/request.ts'
import { ABSENCE_REASONS } from '../absence-reasons.ts'
import { uuidOf } from '../uuid-of.ts'
import type { Dice } from './dice.ts'
import type { Horizon } from './horizon.ts'
import { atOfficeHours, namesOf } from './people.ts'
import type { DemoPlace, Places } from './places.ts'
import type { DemoDemand, DemoPlan } from './plan.ts'
import { type DatedLesson, sessionsFor, weekOf } from './timetable.ts'

/** A need before anybody decided about it. */
export interface Need {
  readonly request: Omit<Request, 'sessions'> & { readonly sessions: readonly DatedLesson[] }
  readonly place: DemoPlace
  readonly reason: string
  readonly absenceId: string
  readonly personName: string
  readonly alternative: Alternative
  readonly notes: string | null
  /** Left to the coordinator of today. */
  readonly openNow: boolean
}

type AbsenceSpec = DemoDemand['absences'][number]

interface Making {
  readonly plan: DemoPlan
  readonly demand: DemoDemand
  readonly places: Places
  readonly horizon: Horizon
  readonly dice: Dice
  readonly personName: string
  readonly key: string
}

const WINTER = ['11', '12', '01', '02', '03']
const HURRIED = ['class-sent-home', 'unplanned']

/** Everything that was asked over the horizon, in the order in which it was posted. */
export function needsOf(
  plan: DemoPlan,
  places: Places,
  horizon: Horizon,
  dice: Dice,
): readonly Need[] {
  const nextName = namesOf(dice)
  const years = daysBetween(horizon.first, horizon.today) / 365
  const needs = plan.demand.flatMap((demand, line) => {
    const past = Math.round(demand.perYear * years)
    return Array.from({ length: past + demand.openNow }, (_, number) => {
      const key = `${plan.key} ${line} ${number}`
      const about = { plan, demand, places, horizon, dice, personName: nextName(), key }
      return needOf(about, number >= past)
    }).filter((need) => need !== undefined)
  })
  return needs.toSorted((one, other) => one.request.postedAt - other.request.postedAt)
}

function needOf(about: Making, openNow: boolean): Need | undefined {
  const { demand, places, dice, key } = about
  const sites = places.sites.filter(({ boardKey }) => demand.boards.includes(boardKey))
  const place = dice.one(sites)
  const shapes = demand.shapes.filter((shape) => weekOf(shape, place.site.levels, dice).length > 0)
  if (shapes.length === 0) return undefined
  const spec = dice.weighted(demand.absences.map((one) => [one, one.weight] as const))
  const days = daysFor(place, spec, about, openNow)
  if (days === undefined) return undefined
  const [firstDay = days.first, lastDay = days.first] = [days.open.at(0), days.open.at(-1)]
  const week = weekOf(dice.one(shapes), place.site.levels, dice)
  const sessions = sessionsFor(week, days.open, key)
  if (sessions.length === 0) return undefined
  const sessionDays = sessions.map(({ day }) => day)
  return {
    request: {
      id: uuidOf(`request ${key}`),
      boardId: place.site.boardId,
      siteId: place.site.id,
      roleCode: demand.role,
      kind: ABSENCE_REASONS.find(({ code }) => code === spec.reason)?.kind ?? 'unplanned',
      urgency: spec.urgency,
      firstDay,
      lastDay,
      openEnded: dice.happens(spec.openEndedShare ?? 0),
      sessions,
      length: lengthOf({ firstDay, lastDay, sessionDays }, place.calendar),
      postedAt: days.postedAt,
      preferredMemberId: null,
      licensedTeacherNamed: demand.role === 'vakprofessional' && dice.happens(0.9),
      plannedMemberId: null,
      refusedByMemberIds: [],
    },
    place,
    reason: spec.reason,
    personName: about.personName,
    openNow,
    absenceId: uuidOf(`absence ${key}`),
    alternative: dice.weighted(demand.alternatives),
    notes: dice.happens(0.35) ? dice.one(demand.notes) : null,
  }
}

/** When somebody was away and when that was posted; undefined where it does not fit the horizon. */
function daysFor(
  { calendar }: DemoPlace,
  spec: AbsenceSpec,
  { horizon, dice }: Making,
  openNow: boolean,
): { readonly first: Day; readonly open: readonly Day[]; readonly postedAt: Instant } | undefined {
  const { first, today, last, now } = horizon
  const lead = dice.between(...spec.leadDays)
  const from = openNow ? aheadOf(today, spec, dice) : pastDay(first, addDays(today, lead), dice)
  const wanted = dice.between(...spec.schoolDays)
  const open = calendar.openDays(from, last).slice(0, wanted)
  const [firstOpen] = open
  if (firstOpen === undefined || open.length < wanted) return undefined
  const postedAt = openNow
    ? ((now - dice.between(20, HURRIED.includes(spec.urgency) ? 900 : 7_000) * 60_000) as Instant)
    : postedBefore(firstOpen, lead, dice)
  return postedAt >= now ? undefined : { first: from, open, postedAt }
}

function aheadOf(today: Day, spec: AbsenceSpec, dice: Dice): Day {
  const daysMax = HURRIED.includes(spec.urgency) ? 4 : 35
  return addDays(today, dice.between(1, daysMax))
}

/** More absences begin in winter. */
function pastDay(first: Day, until: Day, dice: Dice): Day {
  const drawn = Array.from({ length: 2 }, () =>
    addDays(first, dice.between(0, daysBetween(first, until))),
  )
  const [one = first, other = first] = drawn
  return WINTER.includes(one.slice(5, 7)) || dice.happens(0.7) ? one : other
}

/** On a working day; the same morning is before the first lesson. */
function postedBefore(firstDay: Day, leadDays: number, dice: Dice): Instant {
  if (leadDays === 0) {
    return instantAt(firstDay, clockTime(`06:${String(dice.between(30, 59))}`))
  }
  const day = addDays(firstDay, -leadDays)
  return atOfficeHours(addDays(day, Math.min(0, 5 - weekdayOf(day))), dice)
}
