import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancelAssignment } from '../../../src/actions/assignment/cancel.ts'
import { endAssignmentEarly } from '../../../src/actions/assignment/end-early.ts'
import { acceptOffer } from '../../../src/actions/offer/accept.ts'
import { declineOffer } from '../../../src/actions/offer/decline.ts'
import { expireOffer } from '../../../src/actions/offer/expire.ts'
import { remindOfOffer } from '../../../src/actions/offer/remind.ts'
import { sendOffer } from '../../../src/actions/offer/send.ts'
import { matchPool } from '../../../src/actions/proposal/match.ts'
import { amendRequest } from '../../../src/actions/request/amend.ts'
import { markUnfilled } from '../../../src/actions/request/mark-unfilled.ts'
import { withdrawRequest } from '../../../src/actions/request/withdraw.ts'
import { schoolActor } from '../../support/build/actor.ts'
import { aProposal } from '../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../support/build/pool-at-work.ts'
import { useDb } from '../../support/use-db.ts'
import { forgetTold, toldOf } from './told.ts'

const db = useDb()
let at: PoolAtWork
let anna: Awaited<ReturnType<PoolAtWork['member']>>
let bas: Awaited<ReturnType<PoolAtWork['member']>>
let request: Awaited<ReturnType<PoolAtWork['request']>>

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  anna = await at.member()
  bas = await at.member()
  request = await at.request({ over: { postedBy: at.school.actor.userId } })
  await forgetTold(db)
})
afterAll(() => at.matcher.close())

const school = () => at.school.actor.userId
const coordinator = () => at.coordinator.actor.userId

/** Sends the whole request, or these sessions of it, to a member through the real action. */
async function sent(member = anna, sessionIds?: readonly string[]) {
  const made = await aProposal(
    db,
    { pool: at.pool, request, member },
    { status: 'approved', ...(sessionIds && { sessionIds: [...sessionIds] }) },
  )
  const { rows } = await db.adminPool.query('select version from proposal where id = $1', [made.id])
  return sendOffer(at.coordinator, { proposalId: made.id, version: rows[0].version, book: false })
}
async function accepted(member = anna) {
  const { offerId } = await sent(member)
  const taken = await acceptOffer(await at.asMember(member.id), { offerId })
  await forgetTold(db)
  return taken
}
/** Who is told what: `kind>audience`, with the receivers. */
async function whoHears() {
  const told = await toldOf(db)
  return told.map(({ kind, audience, user_id, member_id }) => [
    `${kind}>${audience}`,
    user_id ?? member_id,
  ])
}

describe('what is told', () => {
  it('of an offer: to its member, who is reminded with a quarter of the time left', async () => {
    const { offerId, deadlineAt } = await sent()
    expect(await whoHears()).toEqual([['offer.sent>member', anna.id]])
    const { rows } = await db.adminPool.query(
      `select run_after from job where kind = 'offer.remind' and subject_id = $1`,
      [offerId],
    )
    const left = deadlineAt - rows[0].run_after.getTime()
    expect(left / (deadlineAt - at.clock.now())).toBeCloseTo(0.25, 3)
    await remindOfOffer(at.worker, { offerId })
    await remindOfOffer(at.worker, { offerId })
    expect(await whoHears()).toEqual([
      ['offer.reminder>member', anna.id],
      ['offer.sent>member', anna.id],
    ])
  })

  it('of a booking: that somebody comes, and not first that they are asked', async () => {
    const made = await aProposal(
      db,
      { pool: at.pool, request, member: anna },
      { status: 'approved' },
    )
    const { rows } = await db.adminPool.query('select version from proposal where id = $1', [
      made.id,
    ])
    const booking = { proposalId: made.id, version: rows[0].version, book: true }
    await sendOffer(at.coordinator, booking)
    expect(await whoHears()).toEqual([
      ['assignment.confirmed>member', anna.id],
      ['assignment.confirmed>school', school()],
    ])
  })

  it('of an acceptance: member, school and coordinator, and the one who was too late', async () => {
    const [first = '', ...rest] = request.sessions.map(({ id }) => id)
    const { offerId } = await sent(anna, [first])
    await acceptOffer(await at.asMember(anna.id), { offerId })
    expect(await whoHears()).toContainEqual(['assignment.confirmed>school', school()])
    expect((await whoHears()).some(([kind]) => kind === 'request.covered>coordinator')).toBe(false)
    await forgetTold(db)
    const { offerId: second } = await sent(bas, rest)
    await acceptOffer(await at.asMember(bas.id), { offerId: second })
    expect(await whoHears()).toEqual([
      ['assignment.confirmed>member', bas.id],
      ['assignment.confirmed>school', school()],
      ['offer.sent>member', bas.id],
      ['request.covered>coordinator', coordinator()],
    ])
  })

  it('of a refusal and of silence: the coordinator; of silence the member too', async () => {
    const { offerId } = await sent()
    await forgetTold(db)
    await declineOffer(await at.asMember(anna.id), { offerId, reason: 'travel' })
    expect(await whoHears()).toEqual([['offer.declined>coordinator', coordinator()]])
    const { offerId: silent, deadlineAt } = await sent(bas)
    await forgetTold(db)
    at.clock.set('2026-11-23 08:29')
    expect(deadlineAt).toBeLessThanOrEqual(at.clock.now())
    await expireOffer(at.worker, { offerId: silent })
    await expireOffer(at.worker, { offerId: silent })
    expect(await whoHears()).toEqual([
      ['offer.expired>member', bas.id],
      ['offer.unanswered>coordinator', coordinator()],
    ])
    // Why somebody said no is nobody's business.
    expect(JSON.stringify(await toldOf(db))).not.toContain('travel')
  })

  it('of a cancellation: to everybody but who cancelled', async () => {
    const { assignmentId } = await accepted()
    await cancelAssignment(await at.asMember(anna.id), { assignmentId, reason: 'unable' })
    expect(await whoHears()).toEqual([
      ['assignment.cancelled>coordinator', coordinator()],
      ['assignment.cancelled>school', school()],
    ])
    expect(JSON.stringify(await toldOf(db))).not.toContain('unable')
  })

  it('of an early end: to the member, and to whoever was asked for what falls away', async () => {
    const { assignmentId } = await accepted()
    await endAssignmentEarly(at.school, {
      assignmentId,
      lastDay: request.sessions[1]?.day ?? request.lastDay,
    })
    expect(await whoHears()).toEqual([['assignment.shortened>member', anna.id]])
  })

  it('of other notes for the class: to whoever comes, and not of other wishes', async () => {
    await accepted()
    const { rows } = await db.adminPool.query('select version from request where id = $1', [
      request.id,
    ])
    const plain = { requestId: request.id, preferredMemberId: null, classWouldBeSentHome: false }
    await amendRequest(at.school, { ...plain, notes: null, version: rows[0].version })
    expect(await whoHears()).toEqual([])
    await amendRequest(at.school, { ...plain, notes: 'Lokaal 12', version: rows[0].version + 1 })
    expect(await whoHears()).toEqual([['assignment.changed>member', anna.id]])
    expect(JSON.stringify(await toldOf(db))).not.toContain('Lokaal')
  })

  it('of a request that is taken back or closed: to whoever was asked or came', async () => {
    const { offerId } = await sent()
    await forgetTold(db)
    await withdrawRequest(at.school, { requestId: request.id, version: 1 })
    expect(await whoHears()).toEqual([['offer.withdrawn>member', anna.id]])
    expect((await toldOf(db))[0]?.subject_id).toBe(offerId)
    request = await at.request({ over: { postedBy: at.school.actor.userId } })
    await accepted()
    await withdrawRequest(at.school, { requestId: request.id, version: 2 })
    expect(await whoHears()).toEqual([['assignment.cancelled>member', anna.id]])
    request = await at.request({ over: { postedBy: at.school.actor.userId } })
    await forgetTold(db)
    await markUnfilled(at.school, { requestId: request.id, version: 1, classConsequence: 'split' })
    expect(await whoHears()).toEqual([['request.unfilled>coordinator', coordinator()]])
  })

  it('of a search that found nobody: once, where the first lesson is near, to school and coordinator', async () => {
    await db.adminPool.query(`update pool_member set status = 'left', left_on = '2026-11-01'`)
    const far = await at.request({ days: ['2026-12-07'] })
    at.clock.set('2026-11-22 09:00')
    await matchPool(at.coordinator, { poolId: at.pool.id, seed: 1 })
    const told = await toldOf(db, [request.id, far.id])
    expect(told.map(({ kind, audience, subject_id }) => [kind, audience, subject_id])).toEqual([
      ['request.nobody-found', 'school', request.id],
    ])
    await matchPool(at.worker, { poolId: at.pool.id, seed: 2 })
    expect(await toldOf(db, [request.id])).toHaveLength(2)
    await matchPool(at.worker, { poolId: at.pool.id, seed: 3 })
    expect(await toldOf(db, [request.id])).toHaveLength(2)
    await db.adminPool.query(`update pool_member set status = 'admitted', left_on = null`)
  })

  it('of a search that found nobody: once more, where somebody had been found and fell out', async () => {
    at.clock.set('2026-11-22 09:00')
    const left = `update pool_member set status = 'left', left_on = '2026-11-01'`
    const back = `update pool_member set status = 'admitted', left_on = null`
    const nobody = async () =>
      (await toldOf(db, [request.id])).filter(({ kind }) => kind === 'request.nobody-found').length
    const matched = async (seed: number) => {
      await db.adminPool.query(left)
      await matchPool(at.worker, { poolId: at.pool.id, seed })
      await db.adminPool.query(back)
    }
    await matched(1)
    expect(await nobody()).toBe(2)
    const { offerId } = await sent(bas)
    const { assignmentId } = await acceptOffer(await at.asMember(bas.id), { offerId })
    await cancelAssignment(await at.asMember(bas.id), { assignmentId })
    await matched(2)
    await matched(3)
    expect(await nobody()).toBe(4)
  })
})

describe('who of a school is told', () => {
  it('is whoever posted it; everybody of its site where that person no longer acts for it', async () => {
    const { boardId } = request
    const colleague = await schoolActor(db, { boardId, siteIds: [at.site.id] })
    const elsewhere = await schoolActor(db, { boardId: at.lends.id })
    await accepted()
    request = await at.request()
    await forgetTold(db)
    const { offerId } = await sent(bas)
    await forgetTold(db)
    await db.adminPool.query('delete from assignment_session')
    await acceptOffer(await at.asMember(bas.id), { offerId })
    const heard = (await whoHears()).filter(([kind]) => kind === 'assignment.confirmed>school')
    expect(heard.map(([, who]) => who)).toEqual(
      expect.arrayContaining([school(), colleague.userId]),
    )
    expect(heard.map(([, who]) => who)).not.toContain(elsewhere.userId)
  })
})
