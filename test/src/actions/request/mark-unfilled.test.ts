import { beforeAll, expect, test } from 'vitest'
import { markUnfilled } from '../../../../src/actions/request/mark-unfilled.ts'
import { boardActor } from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aMember } from '../../../support/build/member.ts'
import { rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'
import { aSchool } from '../absence/school.ts'
import { asked, statusOf } from './asked.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>

beforeAll(async () => {
  school = await aSchool(db)
})

const mark = (requestId: string, version = 1, actor = school.actor) =>
  markUnfilled(testContext(db, actor), { requestId, version, classConsequence: 'sent-home' })

test('keeps what happened to the class, and withdraws what was still asked', async () => {
  const request = await asked(db, school)
  const member = await aMember(db, school.board.id, { poolId: school.pool.id })
  const offer = await anOffer(db, { pool: school.pool, request, member })
  expect(await mark(request.id)).toEqual({ requestId: request.id, version: 2 })

  const { rows } = await db.adminPool.query(
    'select status, class_consequence from request where id = $1',
    [request.id],
  )
  expect(rows).toEqual([{ status: 'unfilled', class_consequence: 'sent-home' }])
  expect(await statusOf(db, 'offer', offer.id)).toBe('withdrawn')
})

test('is refused twice, on an old version, to another board and to other roles, with nothing changed', async () => {
  const done = await asked(db, school, { over: { status: 'withdrawn' } })
  const open = await asked(db, school)
  const other = await aSchool(db)
  const actor = await boardActor(db, school.board.id)
  const before = await rowCounts(db)
  await expect(mark(done.id)).rejects.toMatchObject({ code: 'already-decided' })
  await expect(mark(open.id, 2)).rejects.toMatchObject({ code: 'stale-version' })
  await expect(mark(open.id, 1, other.actor)).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    markUnfilled(testContext(db, actor), {
      requestId: open.id,
      version: 1,
      classConsequence: 'split',
    }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
  expect(await rowCounts(db)).toEqual(before)
  expect(await statusOf(db, 'request', open.id)).toBe('open')
})
