import type { Tx } from '../db/client.ts'
import * as tables from '../db/schema/index.ts'
import { type Dice, dice } from '../db/seed/demo/dice.ts'
import { insertRows } from '../db/seed/insert-rows.ts'
import { uuidOf } from '../db/seed/uuid-of.ts'
import { instantAt } from '../scheduler/calendar/clock.ts'
import { addDays, type Day, day } from '../scheduler/domain/day.ts'
import { clockTime } from '../scheduler/domain/instant.ts'
import { REQUEST_KINDS, URGENCIES } from '../scheduler/domain/request.ts'
import { seedMember, VAKKEN } from './member-of-match.ts'
import { absenceOf } from './world-of-list.ts'
import { MONDAY, NOW, type Region } from './worlds.ts'

/** As large as a pilot. */
export const MEMBERS = 60
export const REQUESTS = 200

const WEEKS = 20
const STARTS = ['08:30', '09:20', '10:30', '11:20', '12:40', '13:30', '14:40', '15:30']
const ENDS = ['09:20', '10:10', '11:20', '12:10', '13:30', '14:20', '15:30', '16:20']
const CLOSED = [
  { first: day('2026-12-19'), last: day('2027-01-03') },
  { first: day('2027-02-20'), last: day('2027-02-28') },
]

/** A pool of sixty people and two hundred open requests over half a school year, under the rules that most pools have. */
export async function seedMatch(tx: Tx, region: Region): Promise<void> {
  const random = dice('match')
  const poolId = region.matchPoolId
  for (let n = 0; n < MEMBERS; n += 1) await seedMember(tx, region, random, { n, poolId })
  const requests = Array.from({ length: REQUESTS }, (_, n) => requestWith(region, random, n))
  const rows = requests.map(({ request }) => request)
  await insertRows(tx, tables.absence, rows.map(absenceOf))
  await insertRows(tx, tables.request, rows)
  await insertRows(
    tx,
    tables.requestSession,
    requests.flatMap(({ sessions }) => sessions),
  )
}

function requestWith(region: Region, random: Dice, n: number) {
  const { happens, one } = random
  const site = one(region.sites)
  const id = uuidOf(`bench match request ${n}`)
  const about = { requestId: id, boardId: site.boardId, vakId: one(VAKKEN) }
  const level = happens(0.6) ? ('HAVO' as const) : ('VMBO-T' as const)
  const sessions = sessionsOf(random).map(({ on, slot }) => sessionRow(about, level, on, slot))
  const days = [...new Set(sessions.map((session) => session.day))].toSorted()
  const [firstDay = MONDAY, lastDay = firstDay] = [days.at(0), days.at(-1)]
  const request = {
    id,
    absenceId: uuidOf(`bench match absence ${n}`),
    boardId: site.boardId,
    siteId: site.id,
    poolId: region.matchPoolId,
    firstDay,
    lastDay,
    roleCode: 'leraar',
    kind: one(REQUEST_KINDS),
    urgency: one(URGENCIES),
    status: 'open' as const,
    openEnded: false,
    lengthSchoolDays: days.length,
    lengthCalendarDays: days.length,
    lengthSessionDays: days.length,
    minutes: sessions.length * 50,
    vakIds: [about.vakId],
    levels: [level],
    licensedTeacherNamed: happens(0.5),
    alternative: 'agency' as const,
    postedAt: NOW,
  }
  return { request, sessions }
}

/** A weekly pattern on one to three weekdays, for one week up to eight, on days that schools are open. */
function sessionsOf(random: Dice): readonly { readonly on: Day; readonly slot: number }[] {
  const { between, happens, shuffled } = random
  const monday = addDays(MONDAY, 7 * between(0, WEEKS - 1))
  const lessons = shuffled([0, 1, 2, 3, 4])
    .slice(0, between(1, 3))
    .flatMap((weekday) =>
      shuffled([...STARTS.keys()])
        .slice(0, between(1, 4))
        .map((slot) => ({ weekday, slot })),
    )
  const weeks = happens(0.4) ? 1 : between(2, 8)
  const planned = Array.from({ length: weeks }, (_, week) =>
    lessons.map(({ weekday, slot }) => ({ on: addDays(monday, 7 * week + weekday), slot })),
  ).flat()
  const open = planned.filter(
    ({ on }) => !CLOSED.some(({ first, last }) => first <= on && on <= last),
  )
  return open.length > 0 ? open : sessionsOf(random)
}

function sessionRow(
  about: { readonly requestId: string; readonly boardId: string; readonly vakId: string },
  level: 'HAVO' | 'VMBO-T',
  on: Day,
  slot: number,
) {
  const fromTime = clockTime(STARTS[slot] ?? '08:30')
  const untilTime = clockTime(ENDS[slot] ?? '09:20')
  return {
    id: uuidOf(`bench session ${about.requestId} ${on} ${slot}`),
    ...about,
    day: on,
    fromTime,
    untilTime,
    minutes: 50,
    level,
    year: 3,
    classGroup: '3b',
    during: { startsAt: instantAt(on, fromTime), endsAt: instantAt(on, untilTime) },
  }
}
