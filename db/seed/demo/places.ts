import { goodFriday, publicHolidays } from '../../../scheduler/calendar/public-holidays.ts'
import { type SiteCalendar, siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import type { Place } from '../../../scheduler/domain/place.ts'
import type { Site } from '../../../scheduler/domain/site.ts'
import type { agency, board, calendarEntry, region, site, tariff } from '../../schema/index.ts'
import { nationalCalendar } from '../national-calendar.ts'
import { tariff as tariffRow } from '../tariffs.ts'
import { uuidOf } from '../uuid-of.ts'
import type { Dice } from './dice.ts'
import type { Horizon } from './horizon.ts'
import { agencyId, boardId, poolIdOf, regionId, siteId } from './ids.ts'
import type { DemoBoard, DemoPlan, DemoSite } from './plan.ts'
import { town } from './towns.ts'

/** A site with its calendar, ready to be asked. */
export interface DemoPlace {
  readonly site: Site & { readonly place: Place }
  readonly name: string
  readonly boardKey: string
  readonly calendar: SiteCalendar
}

/** The regions, boards, sites and agencies of one plan, with the rows that they are. */
export interface Places {
  readonly sites: readonly DemoPlace[]
  readonly rows: {
    readonly regions: readonly (typeof region.$inferInsert)[]
    readonly boards: readonly (typeof board.$inferInsert)[]
    readonly sites: readonly (typeof site.$inferInsert)[]
    readonly agencies: readonly (typeof agency.$inferInsert)[]
    readonly calendar: readonly (typeof calendarEntry.$inferInsert)[]
    readonly tariffs: readonly (typeof tariff.$inferInsert)[]
  }
}

/** Around which of its open days, since the beginning. */
const STUDY_DAYS = [38, 76, 118, 155, 190, 228, 262, 301]

/** Builds the places of one plan; `brin` is two letters that no other plan uses. */
export function placesOf(plan: DemoPlan, brin: string, horizon: Horizon, dice: Dice): Places {
  const schools = plan.boards.flatMap((board) => board.sites.map((one) => ({ board, one })))
  const sites = schools.map(({ board, one }, index) => siteRow(plan, board, one, `${brin}`, index))
  const calendar = [
    ...plan.boards.flatMap((board) => goodFridays(board, horizon)),
    ...sites.flatMap((row) => studyDays(row, horizon, dice)),
  ]
  return {
    sites: sites.map((row, index) => ({
      site: {
        id: row.id,
        boardId: row.boardId,
        levels: row.levels,
        place: { latitude: row.latitude, longitude: row.longitude },
      },
      name: row.name,
      boardKey: schools[index]?.board.key ?? '',
      calendar: calendarOf(row, calendar, horizon),
    })),
    rows: {
      regions: plan.regions.map((one) => ({ id: regionId(one.code), ...one })),
      boards: plan.boards.map(({ key, number, name, region: code }) => ({
        id: boardId(key),
        number,
        name,
        regionId: regionId(code),
      })),
      sites,
      agencies: plan.agencies.map(({ key, name, kind }) => ({
        id: agencyId(key),
        name,
        kind,
        regionId: regionId(plan.regions[0]?.code ?? ''),
        contact: 'de planning',
        email: `planning@${key}.example`,
        phone: '030-000 00 00',
      })),
      calendar,
      tariffs: tariffsOf(plan),
    },
  }
}

function siteRow(plan: DemoPlan, board: DemoBoard, one: DemoSite, letters: string, index: number) {
  const { latitude, longitude, postcode4, municipality, province } = town(one.town)
  const near = (offset: number) => ((index * 7 + offset) % 9) / 900 - 0.004
  const brin = `99${letters}`
  return {
    id: siteId(board.key, one.name),
    boardId: boardId(board.key),
    code: `${brin}${String(index).padStart(2, '0')}`,
    brin,
    name: one.name,
    street: 'Schoolplein',
    houseNumber: String(index + 1),
    postcode: `${postcode4} AA`,
    placeName: one.town,
    municipality,
    province,
    denomination: one.denomination,
    phone: `088-000 ${String(1_000 + index)}`,
    structure: one.levels.join('/'),
    levels: [...one.levels],
    holidayRegion:
      plan.regions.find(({ code }) => code === board.region)?.holidayRegion ?? 'midden',
    latitude: latitude + near(0),
    longitude: longitude + near(4),
    contact: 'Administratie, bij de hoofdingang',
  }
}

/** Every other board gives Goede Vrijdag. */
function goodFridays(board: DemoBoard, { first, last }: Horizon) {
  if (Number(board.number) % 2 === 0) return []
  const years = new Set([first.slice(0, 4), last.slice(0, 4)])
  return [...years].map((year) => {
    const friday = goodFriday(Number(year))
    return {
      id: uuidOf(`good friday ${board.key} ${year}`),
      scope: 'board' as const,
      holidayRegion: null,
      regionId: null,
      boardId: boardId(board.key),
      siteId: null,
      kind: 'public-holiday' as const,
      firstDay: friday,
      lastDay: friday,
      name: 'Goede Vrijdag',
      source: 'Jaarplanning',
    }
  })
}

/** Some days a year on which the site would have been open. */
function studyDays(row: ReturnType<typeof siteRow>, horizon: Horizon, dice: Dice) {
  const { openDays } = siteCalendar(inherited(row, horizon))
  const days = openDays(horizon.first, horizon.last)
  return STUDY_DAYS.flatMap((around) => {
    const day = days[around + dice.between(-8, 8)]
    if (day === undefined) return []
    return {
      id: uuidOf(`study day ${row.id} ${around}`),
      scope: 'site' as const,
      holidayRegion: null,
      regionId: null,
      boardId: null,
      siteId: row.id,
      kind: 'study-day' as const,
      firstDay: day,
      lastDay: day,
      name: 'Studiedag',
      source: 'Jaarplanning',
    }
  })
}

/** What the country and the holiday region give a site. */
function inherited(row: ReturnType<typeof siteRow>, { first, last }: Horizon) {
  const years = [first, addDays(first, 366), last].map((day) => Number(day.slice(0, 4)))
  return nationalCalendar([...new Set(years)].flatMap(publicHolidays)).filter(
    ({ scope, holidayRegion }) => scope === 'national' || holidayRegion === row.holidayRegion,
  )
}

function calendarOf(
  row: ReturnType<typeof siteRow>,
  own: Places['rows']['calendar'],
  horizon: Horizon,
): SiteCalendar {
  return siteCalendar([
    ...inherited(row, horizon),
    ...own.filter((entry) => entry.siteId === row.id || entry.boardId === row.boardId),
  ])
}

function tariffsOf(plan: DemoPlan): Places['rows']['tariffs'] {
  const from = '2024-08-01'
  return [
    ...plan.boards.flatMap((board) =>
      (board.tariffs ?? []).map(({ alternative, role, range, vatBasisPoints, source }) =>
        tariffRow(alternative, role, range, vatBasisPoints, 'sourced', from, {
          source,
          boardId: boardId(board.key),
        }),
      ),
    ),
    ...plan.agencies.flatMap((agency) =>
      agency.tariffs.map(({ role, range, vatBasisPoints, source }) =>
        tariffRow('agency', role, range, vatBasisPoints, 'unverified', from, {
          source,
          agencyId: agencyId(agency.key),
          poolId: plan.pool === null ? null : poolIdOf(plan.pool.code),
        }),
      ),
    ),
  ]
}
