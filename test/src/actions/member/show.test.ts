import { beforeAll, expect, test } from 'vitest'
import { availabilityException } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { showMember } from '../../../../src/actions/member/show.ts'
import type { Actor } from '../../../../src/actor.ts'
import { at } from '../../../scheduler/when.ts'
import { coordinatorActor, memberActor } from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { aMember } from '../../../support/build/member.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'
import { aSchool } from '../absence/school.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>
let actor: Extract<Actor, { role: 'coordinator' }>
let anna: Awaited<ReturnType<typeof aMember>>

beforeAll(async () => {
  school = await aSchool(db)
  actor = await coordinatorActor(db, school.pool.id)
  anna = await aMember(db, school.board.id, { poolId: school.pool.id })
})

const show = (memberId: string, by: Actor) => showMember(testContext(db, by), { memberId })

test('a member is shown to the coordinator and to oneself, alike', async () => {
  await rows(db)
    .insert(availabilityException)
    .values({
      memberId: anna.id,
      firstDay: day('2026-11-23'),
      lastDay: day('2026-11-23'),
      available: false,
      createdAt: at('2026-11-01 12:00'),
    })
  const shown = await show(anna.id, actor)
  // Friday, and Tuesday to Thursday, eleven hours each: Monday was taken out.
  expect(shown.availability).toMatchObject({
    comingWeekMinutes: 4 * 11 * 60,
    recurrences: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', from: '07:00', until: '18:00' }],
  })
  expect(shown.documents.map(({ kind }) => kind).sort()).toEqual(['diploma', 'identity', 'vog'])
  expect(shown.admittedByBoardIds).toEqual([school.board.id])
  expect(await show(anna.id, await memberActor(db, anna.id))).toEqual(shown)
})

test('a member of another pool, or another member, is not there', async () => {
  const other = await aSchool(db)
  const stranger = await aMember(db, other.board.id, { poolId: other.pool.id })
  await expect(show(stranger.id, actor)).rejects.toMatchObject({ code: 'not-found' })
  const self = await memberActor(db, stranger.id)
  await expect(show(anna.id, self)).rejects.toMatchObject({ code: 'not-found' })
  await expect(show(anna.id, school.actor)).rejects.toMatchObject({ code: 'not-allowed' })
})
