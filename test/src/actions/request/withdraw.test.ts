import { beforeAll, describe, expect, test } from 'vitest'
import { withdrawRequest } from '../../../../src/actions/request/withdraw.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aMember } from '../../../support/build/member.ts'
import { chainProblems, rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'
import { aSchool } from '../absence/school.ts'
import { asked, statusOf } from './asked.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>

beforeAll(async () => {
  school = await aSchool(db)
})

const withdraw = (requestId: string, version = 1, actor = school.actor) =>
  withdrawRequest(testContext(db, actor), { requestId, version })

test('a withdrawn request ends its offers, and is written down', async () => {
  const request = await asked(db, school)
  const member = await aMember(db, school.board.id, { poolId: school.pool.id })
  const offer = await anOffer(db, { pool: school.pool, request, member })
  const answer = await withdraw(request.id)

  expect(answer).toEqual({
    requestId: request.id,
    version: 2,
    assignmentIds: [],
    offerIds: [offer.id],
  })
  expect(await statusOf(db, 'request', request.id)).toBe('withdrawn')
  expect(await statusOf(db, 'offer', offer.id)).toBe('withdrawn')
  const { rows } = await db.adminPool.query('select verb, facts from event where subject_id = $1', [
    request.id,
  ])
  expect(rows).toMatchObject([
    { verb: 'request.withdraw', facts: { version: 2, offerIds: [offer.id] } },
  ])
  expect(await chainProblems(db)).toEqual([])
})

describe('refused, with nothing changed', () => {
  test('on an old version, with the new one', async () => {
    const request = await asked(db, school, { over: { version: 3 } })
    const before = await rowCounts(db)
    await expect(withdraw(request.id, 2)).rejects.toMatchObject({
      code: 'stale-version',
      facts: { status: 'open', version: 3 },
    })
    expect(await rowCounts(db)).toEqual(before)
    expect(await statusOf(db, 'request', request.id)).toBe('open')
  })

  test('after somebody withdrew it, with who and when', async () => {
    const request = await asked(db, school)
    await withdraw(request.id)
    await expect(withdraw(request.id)).rejects.toMatchObject({
      code: 'already-decided',
      facts: { status: 'withdrawn', decidedBy: 'school', decidedAt: expect.any(Number) },
    })
  })

  test('to all but one of five at once', async () => {
    const request = await asked(db, school)
    const tries = await Promise.allSettled([1, 2, 3, 4, 5].map(() => withdraw(request.id)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { rows } = await db.adminPool.query('select 1 from event where subject_id = $1', [
      request.id,
    ])
    expect(rows).toHaveLength(1)
  })

  test('to another board, as if it were not there, and to a coordinator', async () => {
    const request = await asked(db, school)
    const other = await aSchool(db)
    await expect(withdraw(request.id, 1, other.actor)).rejects.toMatchObject({ code: 'not-found' })
    const actor = await coordinatorActor(db, school.pool.id)
    await expect(
      withdrawRequest(testContext(db, actor), { requestId: request.id, version: 1 }),
    ).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await statusOf(db, 'request', request.id)).toBe('open')
  })
})
