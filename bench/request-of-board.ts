import type { Dice } from '../db/seed/demo/dice.ts'
import { uuidOf } from '../db/seed/uuid-of.ts'
import { instantAt } from '../scheduler/calendar/clock.ts'
import { clockTime } from '../scheduler/domain/instant.ts'
import type { Bar } from './bars-of-board.ts'
import { VAKKEN } from './member-of-match.ts'
import { MONDAY, NOW, type Region } from './worlds.ts'

/** The request behind a bar, with a lesson of five hours on each of its days. */
export function requestOf(region: Region, random: Dice, { n, days }: Bar) {
  const site = random.one(region.sites)
  const id = uuidOf(`bench board request ${n}`)
  const vakId = random.one(VAKKEN)
  const [firstDay = MONDAY] = days
  const lastDay = days.at(-1) ?? firstDay
  const request = {
    id,
    absenceId: uuidOf(`bench board absence ${n}`),
    boardId: site.boardId,
    siteId: site.id,
    poolId: region.boardPoolId,
    roleCode: 'leraar',
    kind: 'planned' as const,
    urgency: 'planned' as const,
    status: 'open' as const,
    firstDay,
    lastDay,
    openEnded: false,
    lengthSchoolDays: days.length,
    lengthCalendarDays: days.length,
    lengthSessionDays: days.length,
    minutes: days.length * 300,
    vakIds: [vakId],
    levels: ['HAVO' as const],
    licensedTeacherNamed: false,
    alternative: 'agency' as const,
    postedAt: NOW,
  }
  const [fromTime, untilTime] = [clockTime('08:30'), clockTime('13:30')]
  const sessions = days.map((day) => ({
    id: uuidOf(`bench board session ${n} ${day}`),
    requestId: id,
    boardId: site.boardId,
    day,
    fromTime,
    untilTime,
    during: { startsAt: instantAt(day, fromTime), endsAt: instantAt(day, untilTime) },
    minutes: 300,
    vakId,
    level: 'HAVO' as const,
    year: 3,
    classGroup: '3b',
  }))
  return { request, sessions }
}
