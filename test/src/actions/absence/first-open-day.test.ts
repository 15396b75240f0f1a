import { beforeAll, expect, test } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { firstOpenDay } from '../../../../src/actions/absence/first-open-day.ts'
import { at } from '../../../scheduler/when.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { aCalendarEntry, aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { useDb } from '../../../support/use-db.ts'
import { aSchool, autumnHoliday } from './school.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>

beforeAll(async () => {
  school = await aSchool(db)
  await autumnHoliday(db)
})

test.each([
  ['2026-10-16 23:59', '2026-10-16'],
  ['2026-10-17 00:00', '2026-10-26'],
  ['2026-10-25 23:59', '2026-10-26'],
  ['2026-11-21 10:00', '2026-11-23'],
  ['2026-11-23 00:00', '2026-11-23'],
])('at %s the first day of school is %s', async (now, first) => {
  expect(await firstOpenDay(testContext(db, school.actor, { now: () => at(now) }))).toBe(first)
})

test('of several schools the one that is open first counts, and of those of others nothing', async () => {
  const open = await aSite(db, { boardId: school.board.id })
  const context = testContext(db, school.actor, { now: () => at('2026-10-19 08:00') })
  await aCalendarEntry(db, {
    scope: 'site',
    holidayRegion: null,
    kind: 'open',
    siteId: open.id,
    firstDay: day('2026-10-20'),
    lastDay: day('2026-10-20'),
  })
  expect(await firstOpenDay(context)).toBe('2026-10-20')
  const actor = await schoolActor(db, { boardId: school.board.id, siteIds: [school.site.id] })
  expect(await firstOpenDay({ ...context, actor })).toBe('2026-10-26')
})
