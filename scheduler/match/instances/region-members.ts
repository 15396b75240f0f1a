import { instantAt, minutesBetween } from '../../calendar/clock.ts'
import { WEEKDAY_CODES } from '../../calendar/recurrence-rule.ts'
import type { Availability } from '../../domain/availability.ts'
import { addDays, day } from '../../domain/day.ts'
import { type ClockTime, clockTime } from '../../domain/instant.ts'
import { type Commitment, DOCUMENT_KINDS, type Member } from '../../domain/member.ts'
import type { Grade, Qualification } from '../../domain/qualification.ts'
import type { Dice } from './dice.ts'
import { engagementWith } from './region-engagement.ts'
import { near, type Places, type School } from './region-places.ts'
import { type RegionShape, VAKKEN } from './region-shape.ts'

const HOME_SPREAD_KM = 4
const HALF_DAYS = 0.12
const DIRECTORS = 0.08
/** Of the boards that may know somebody, how many have seen the papers. */
const BOARDS_THAT_KNOW = 0.92
const BUSY_ALREADY = 0.1
const DAY: readonly [ClockTime, ClockTime] = [clockTime('07:30'), clockTime('18:00')]
const NOON = clockTime('12:45')

/** Somebody of the pool who lives near a town of one region and works in that region. */
export function memberWith(id: string, places: Places, shape: RegionShape, random: Dice): Member {
  const { chance, whole, pick } = random
  const town = pick(
    places.towns.flatMap((towns, region) => towns.map((place) => ({ place, region }))),
  )
  const schools = places.schools.filter(({ region }) => region === town.region)
  const home = pick(schools)
  const weekdays = random.shuffled([1, 2, 3, 4, 5]).slice(0, random.weighted(shape.weekdays))
  const engagement = engagementWith(id, home, weekdays.length, random)
  const boundTo =
    engagement.employer.kind === 'board' && engagement.form !== 'extension' ? home : null
  const known = schools.filter(
    ({ federation }) => boundTo === null || federation === boundTo.federation,
  )
  return {
    id,
    roleCodes: chance(DIRECTORS) ? ['leraar', 'schoolleider'] : ['leraar'],
    engagements: [engagement],
    qualifications: qualificationsWith(shape, random),
    availability: availabilityWith(weekdays, random),
    ...papersOf(home, known, random),
    commitments: chance(BUSY_ALREADY) ? commitmentsAt(home, pick(weekdays), random) : [],
    place: near(town.place, HOME_SPREAD_KM, random),
    travelMinutesMax: whole(...shape.travelMinutesMax),
    joinedOn: addDays(day('2024-08-01'), whole(0, 700)),
    internalTeamOfBoardId: boundTo !== null && chance(0.2) ? home.site.boardId : null,
    excludedSiteIds: chance(0.1) ? [pick(schools).site.id] : [],
    preferredSiteIds: chance(0.3) ? [pick(schools).site.id] : [],
    preferredLevels: chance(0.2) ? [pick(home.site.levels)] : [],
    knownPlaces: Array.from({ length: whole(0, 4) }, () => pick(schools).site.id),
    ownHolidays: engagement.homeSiteId === null ? [] : home.schoolDays.holidays,
    loadMinutes: whole(0, 6000),
  }
}

function qualificationsWith(
  { vakken: count, secondVak, firstDegree }: RegionShape,
  { chance, weighted }: Dice,
): readonly Qualification[] {
  const grade: Grade = chance(firstDegree)
    ? 'G1'
    : weighted([
        ['G2', 92],
        ['ANDERS', 8],
      ])
  const taught = VAKKEN.slice(0, count).map(({ vak, taught: weight }) => [vak, weight] as const)
  const vakken = new Set([weighted(taught)])
  if (chance(secondVak)) vakken.add(weighted(taught))
  return [...vakken].map((vak) => ({ vak, grade, validUntil: null }))
}

/** Whole days, and now and then half a day, of every week. */
function availabilityWith(weekdays: readonly number[], { chance }: Dice): Availability {
  const hours = weekdays.map((weekday) => {
    if (!chance(HALF_DAYS)) return { weekday, span: DAY, key: 'day' }
    const morning = chance(0.5)
    return morning
      ? { weekday, span: [DAY[0], NOON] as const, key: 'morning' }
      : { weekday, span: [NOON, DAY[1]] as const, key: 'afternoon' }
  })
  const groups = Map.groupBy(hours, ({ key }) => key)
  const recurrences = [...groups.values()].map((group) => ({
    rrule: `FREQ=WEEKLY;BYDAY=${daysInRule(group.map(({ weekday }) => weekday))}`,
    firstDay: day('2025-08-04'),
    lastDay: null,
    from: group[0]?.span[0] ?? DAY[0],
    until: group[0]?.span[1] ?? DAY[1],
  }))
  return { recurrences, exceptions: [] }
}

function daysInRule(weekdays: readonly number[]): string {
  return weekdays
    .toSorted((one, other) => one - other)
    .map((weekday) => WEEKDAY_CODES[weekday - 1] ?? 'MO')
    .join(',')
}

/** Which boards let somebody in, and what those have seen: the own board everything, the others mostly. */
function papersOf(
  home: School,
  known: readonly School[],
  { chance }: Dice,
): Pick<Member, 'admittedByBoardIds' | 'documents'> {
  const boards = [...new Set(known.map(({ site }) => site.boardId))]
  const admittedByBoardIds = boards.filter(
    (boardId) => boardId === home.site.boardId || chance(BOARDS_THAT_KNOW),
  )
  const seen = { issuedOn: day('2026-05-11'), seenOn: day('2026-06-15') }
  return {
    admittedByBoardIds,
    documents: admittedByBoardIds.flatMap((boardId) =>
      DOCUMENT_KINDS.map((kind) => ({ kind, boardId, ...seen })),
    ),
  }
}

/** Lessons of before: two in a row on one weekday, for some weeks from the start of the year. */
function commitmentsAt(
  { site, periods, schoolDays }: School,
  weekday: number,
  { whole }: Dice,
): readonly Commitment[] {
  const first = whole(0, periods.length - 2)
  const days = schoolDays.days.filter((_, at) => schoolDays.weekdays[at] === weekday)
  return days.slice(0, whole(2, 8)).flatMap((on) =>
    periods.slice(first, first + 2).map(({ from, until }) => {
      const [startsAt, endsAt] = [instantAt(on, from), instantAt(on, until)]
      const minutes = minutesBetween(startsAt, endsAt)
      const where = { siteId: site.id, boardId: site.boardId }
      return { requestId: `earlier at ${site.id}`, ...where, day: on, startsAt, endsAt, minutes }
    }),
  )
}
