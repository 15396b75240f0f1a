import type { z } from 'zod'
import { day } from '../../../../scheduler/domain/day.ts'
import { type PostAbsenceInput, postAbsenceInput } from '../../../../src/actions/absence/post.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { aBoard, aCalendarEntry, aRegion, aSite } from '../../../support/build/board.ts'
import { aParticipation, aPool } from '../../../support/build/pool.ts'
import type { TestDb } from '../../../support/use-db.ts'

/*
 * A board with one site in Amersfoort that draws from a long-term pool: five school days or more. The autumn holiday is 17 to
 * 25 October 2026, Koningsdag is a day off.
 */

/** The board, its site, its pool and whoever posts. */
export async function aSchool(db: TestDb, body: Parameters<typeof aPool>[1] = {}) {
  const region = await aRegion(db)
  const board = await aBoard(db, { regionId: region.id })
  const site = await aSite(db, { boardId: board.id })
  const longTermMinimum = { days: 5, basis: 'schoolDays' } as const
  const pool = await aPool(db, { ...body, body: { longTermMinimum, ...body.body } })
  await aParticipation(db, { poolId: pool.id, boardId: board.id })
  const actor = await schoolActor(db, { boardId: board.id })
  return { region, board, site, pool, actor }
}

/** The autumn holiday of 2026, which every test of a calendar leans on. */
export function autumnHoliday(db: TestDb) {
  return aCalendarEntry(db, { firstDay: day('2026-10-17'), lastDay: day('2026-10-25') })
}

/** Two weeks of leave of a teacher of wiskunde with a lesson on each weekday: 9 to 20 November 2026. */
export function aPost(
  siteId: string,
  over: Partial<z.input<typeof postAbsenceInput>> = {},
): PostAbsenceInput {
  return postAbsenceInput.parse({
    siteId,
    personName: 'M. de Wit',
    reasonCode: 'ZWANG',
    firstDay: '2026-11-09',
    lastDay: '2026-11-20',
    roleCode: 'leraar',
    lessons: [aLesson()],
    alternative: 'agency',
    ...over,
  })
}

/** Wiskunde in havo 3, 08:30-09:20 on each weekday. */
export function aLesson(over: Partial<z.input<typeof postAbsenceInput>['lessons'][number]> = {}) {
  const rrule = over.day === undefined ? { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' } : {}
  const what = { vak: 'wi', level: 'HAVO', year: 3, group: '3b' } as const
  return { ...rrule, from: '08:30', until: '09:20', ...what, ...over }
}
