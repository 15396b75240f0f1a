import { beforeAll, describe, expect, test } from 'vitest'
import { postAbsence } from '../../../../src/actions/absence/post.ts'
import { withdrawAbsence } from '../../../../src/actions/absence/withdraw.ts'
import { boardActor, schoolActor } from '../../../support/build/actor.ts'
import { aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { anAssignment, anOffer } from '../../../support/build/decision.ts'
import { aMember } from '../../../support/build/member.ts'
import { aRequest } from '../../../support/build/request.ts'
import { chainProblems, rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'
import { aPost, aSchool, autumnHoliday } from './school.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>

beforeAll(async () => {
  await autumnHoliday(db)
  school = await aSchool(db)
})

const asked = () =>
  aRequest(db, { boardId: school.board.id, siteId: school.site.id, poolId: school.pool.id })
const withdraw = (absenceId: string, actor = school.actor) =>
  withdrawAbsence(testContext(db, actor), { absenceId })

async function statusOf(table: string, id: string): Promise<string> {
  const { rows } = await db.adminPool.query<{ status: string }>(
    `select status from ${table} where id = $1`,
    [id],
  )
  return rows[0]?.status ?? 'gone'
}

describe('a withdrawn absence', () => {
  test('takes its request along, and the same days can be posted again', async () => {
    const context = testContext(db, school.actor)
    const input = aPost(school.site.id, { personName: 'Weer Beter' })
    const posted = await postAbsence(context, input)
    const answer = await withdraw(posted.absenceId)

    expect(answer.requests).toMatchObject([{ requestId: posted.requestId, version: 2 }])
    expect(await statusOf('absence', posted.absenceId)).toBe('withdrawn')
    expect(await statusOf('request', posted.requestId)).toBe('withdrawn')
    await postAbsence(context, input)
    expect(await chainProblems(db)).toEqual([])
  })

  test('withdraws open offers and supersedes their proposals', async () => {
    const request = await asked()
    const member = await aMember(db, school.board.id, { poolId: school.pool.id })
    const offer = await anOffer(db, { pool: school.pool, request, member })
    const answer = await withdraw(request.absence.id)

    expect(answer.requests).toMatchObject([{ offerIds: [offer.id], assignmentIds: [] }])
    expect(await statusOf('offer', offer.id)).toBe('withdrawn')
    expect(await statusOf('proposal', offer.proposalId)).toBe('superseded')
  })

  test('frees whoever was coming', async () => {
    const request = await asked()
    const member = await aMember(db, school.board.id, { poolId: school.pool.id })
    const assignment = await anAssignment(db, { pool: school.pool, request, member })
    await db.adminPool.query(
      `update request set status = 'covered', covered_at = now() where id = $1`,
      [request.id],
    )
    const answer = await withdraw(request.absence.id)

    expect(answer.requests).toMatchObject([{ assignmentIds: [assignment.id] }])
    expect(await statusOf('assignment', assignment.id)).toBe('cancelled')
    const { rows } = await db.adminPool.query(
      `select distinct status from assignment_session where assignment_id = $1`,
      [assignment.id],
    )
    expect(rows).toEqual([{ status: 'cancelled' }])
  })

  test('leaves a request alone that was solved outside the pool', async () => {
    const request = await aRequest(db, {
      boardId: school.board.id,
      siteId: school.site.id,
      poolId: school.pool.id,
      over: { status: 'outside' },
    })
    expect((await withdraw(request.absence.id)).requests).toEqual([])
    expect(await statusOf('request', request.id)).toBe('outside')
  })
})

describe('refused, with nothing changed', () => {
  test('a second time, also at the same moment', async () => {
    const request = await asked()
    const tries = await Promise.allSettled([1, 2, 3].map(() => withdraw(request.absence.id)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const before = await rowCounts(db)
    await expect(withdraw(request.absence.id)).rejects.toMatchObject({
      code: 'already-decided',
      facts: { status: 'withdrawn' },
    })
    expect(await rowCounts(db)).toEqual(before)
  })

  test("another board's absence, and one of another site, as one that does not exist", async () => {
    const request = await asked()
    const other = await aSchool(db)
    const second = await aSite(db, { boardId: school.board.id })
    const elsewhere = await schoolActor(db, { boardId: school.board.id, siteIds: [second.id] })
    const unknown = await withdraw('00000000-0000-4000-8000-000000000000').catch(
      (error: unknown) => error,
    )
    for (const actor of [other.actor, elsewhere]) {
      const refusal = await withdraw(request.absence.id, actor).catch((error: unknown) => error)
      expect(refusal).toMatchObject({ code: 'not-found' })
      expect(refusal).toEqual(unknown)
    }
    expect(await statusOf('request', request.id)).toBe('open')
  })

  test('to a member of the board, who looks and does not touch', async () => {
    const request = await asked()
    const actor = await boardActor(db, school.board.id)
    await expect(
      withdrawAbsence(testContext(db, actor), { absenceId: request.absence.id }),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
