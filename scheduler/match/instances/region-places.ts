import { type SiteCalendar, siteCalendar } from '../../calendar/site-calendar.ts'
import { addDays, type Day, day, weekdayOf } from '../../domain/day.ts'
import { type ClockTime, clockTime } from '../../domain/instant.ts'
import type { Place } from '../../domain/place.ts'
import {
  type CalendarEntry,
  HOLIDAY_REGIONS,
  type HolidayRegion,
} from '../../domain/school-calendar.ts'
import type { Site } from '../../domain/site.ts'
import type { Dice } from './dice.ts'
import { REGION_FIGURES } from './region-figures.ts'
import { SCHOOL_WEEKS, SITE_LEVELS } from './region-shape.ts'

/** A lesson hour of a site. */
export interface Period {
  readonly from: ClockTime
  readonly until: ClockTime
}

/** The school days of one holiday region in order, with their weekday (1 is Monday), and the days of its school holidays. */
export interface SchoolDays {
  readonly days: readonly Day[]
  readonly weekdays: readonly number[]
  readonly holidays: readonly Day[]
}

/** A site with what is not told to the match: its lesson hours and when it is open. */
export interface School {
  readonly site: Site & { readonly place: Place }
  /** Boards that accept each other's staff have the same number. */
  readonly federation: string
  readonly region: number
  readonly periods: readonly Period[]
  readonly schoolDays: SchoolDays
}

/** Towns, boards and sites, by region. */
export interface Places {
  readonly schools: readonly School[]
  /** The middle of each town, by region. */
  readonly towns: readonly (readonly Place[])[]
}

/** The first school day of 2026-2027 and of everything here. */
export const FIRST_SCHOOL_DAY = day('2026-08-31')

/** Somebody cannot be sent from one end of the country to the other: so many members share one region at most. */
const MEMBERS_PER_REGION = 800
const MEMBERS_PER_BOARD = 6
const FEDERATIONS = 4
const SPREAD_KM = { east: 60, north: 50, site: 3 }
const APART_KM = 75
const [SOUTH, WEST] = [51.7, 4.6]

/** As many regions of the published size as the members need; a small pool has fewer boards, as a pilot does. */
export function placesFor(
  members: number,
  calendars: Readonly<Record<HolidayRegion, readonly CalendarEntry[]>>,
  random: Dice,
): Places {
  const regions = Math.ceil(members / MEMBERS_PER_REGION)
  const boards = Math.min(
    REGION_FIGURES.boards,
    Math.max(2, Math.round(members / MEMBERS_PER_BOARD)),
  )
  const share = boards / REGION_FIGURES.boards
  const schoolDays = HOLIDAY_REGIONS.map((one) => schoolDaysOf(siteCalendar(calendars[one])))
  const towns: Place[][] = []
  const schools: School[] = []
  for (let region = 0; region < regions; region += 1) {
    const ofRegion = townsOf(
      region,
      Math.ceil(REGION_FIGURES.municipalities * share),
      share,
      random,
    )
    const days = schoolDays[(region + 1) % schoolDays.length]
    if (days === undefined) throw new RangeError('no calendar')
    towns.push(ofRegion)
    for (let n = 0; n < Math.round(REGION_FIGURES.sites * share); n += 1) {
      const board = n < boards ? n : random.whole(0, boards - 1)
      schools.push(schoolWith({ region, n, board }, ofRegion, days, random))
    }
  }
  return { schools, towns }
}

function townsOf(region: number, count: number, share: number, { roll }: Dice): Place[] {
  const side = Math.sqrt(share)
  const origin = { east: (region % 3) * APART_KM, north: Math.floor(region / 3) * APART_KM }
  return Array.from({ length: count }, () =>
    placeAt(
      origin.east + roll() * SPREAD_KM.east * side,
      origin.north + roll() * SPREAD_KM.north * side,
    ),
  )
}

function schoolWith(
  { region, n, board }: { readonly region: number; readonly n: number; readonly board: number },
  towns: readonly Place[],
  schoolDays: SchoolDays,
  random: Dice,
): School {
  const boardId = `board-${region}-${twoDigits(board)}`
  const town = random.weighted(towns.map((one, at) => [one, towns.length - at]))
  const site = {
    id: `${boardId}-site-${String(n).padStart(3, '0')}`,
    boardId,
    levels: random.weighted(SITE_LEVELS),
    place: near(town, SPREAD_KM.site, random),
  }
  const federation = `${region}-${board % FEDERATIONS}`
  return { site, federation, region, periods: periodsWith(random), schoolDays }
}

/** Lessons of 45, 50 or 60 minutes from a quarter past eight or later, with two breaks. */
function periodsWith({ weighted }: Dice): readonly Period[] {
  const minutes = weighted([
    [45, 30],
    [50, 50],
    [60, 20],
  ] as const)
  let at =
    8 * 60 +
    weighted([
      [15, 30],
      [30, 50],
      [45, 20],
    ] as const)
  const periods: Period[] = []
  for (let n = 0; n < (minutes === 60 ? 7 : 9); n += 1) {
    if (n === 2 || n === 4) at += 20
    if (at + minutes <= 17 * 60) periods.push({ from: clock(at), until: clock(at + minutes) })
    at += minutes
  }
  return periods
}

/** The first forty weeks of days on which the calendar is open. */
function schoolDaysOf(calendar: SiteCalendar): SchoolDays {
  const days: Day[] = []
  const holidays: Day[] = []
  for (let on = FIRST_SCHOOL_DAY; days.length < 5 * SCHOOL_WEEKS; on = addDays(on, 1)) {
    const closed = calendar.closedOn(on)
    if (closed === undefined) days.push(on)
    if (closed?.kind === 'school-holiday') holidays.push(on)
  }
  return { days, holidays, weekdays: days.map(weekdayOf) }
}

/** Some kilometres away, normally distributed. */
export function near(place: Place, spreadKm: number, { normal }: Dice): Place {
  const moved = placeAt(normal() * spreadKm, normal() * spreadKm)
  return {
    latitude: place.latitude + moved.latitude - SOUTH,
    longitude: place.longitude + moved.longitude - WEST,
  }
}

/** Kilometres east and north of the south-western corner, as the Netherlands lie. */
function placeAt(eastKm: number, northKm: number): Place {
  return { latitude: SOUTH + northKm / 111.2, longitude: WEST + eastKm / 68.5 }
}

/** Minutes since midnight as they stand on the wall. */
function clock(minutes: number): ClockTime {
  return clockTime(`${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
