import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { countCouldCome } from '../../../../src/actions/absence/could-come.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { listDueHours } from '../../../../src/actions/fulfilment/list-due.ts'
import { recordFulfilment } from '../../../../src/actions/fulfilment/record.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { amendRequest } from '../../../../src/actions/request/amend.ts'
import { listRequestsByDay } from '../../../../src/actions/request/by-day.ts'
import { readRequestHistory } from '../../../../src/actions/request/history.ts'
import { withdrawRequest } from '../../../../src/actions/request/withdraw.ts'
import { boardActor, schoolActor } from '../../../support/build/actor.ts'
import { aSite } from '../../../support/build/board.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'
import { aLesson, aPost } from '../absence/school.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(() => at.clock.set('2026-11-20 09:00'))
afterAll(() => at.matcher.close())

async function covered(days: readonly string[], name = 'Iris Invaller') {
  const member = await at.member({ row: { name, phone: '06 98 76 54 32' } })
  const request = await at.request({ days, absence: { personName: 'W. Weg' } })
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const { assignmentId } = await acceptOffer(await at.asMember(member.id), { offerId })
  return { request, member, assignmentId }
}

describe('the requests by day', () => {
  const listed = (from: string, days = 2, as = at.school) =>
    listRequestsByDay(as, { from: day(from), days })

  it('say who is away, who comes, and what is open', async () => {
    const { request } = await covered(['2027-01-11', '2027-01-12'])
    const open = await at.request({ days: ['2027-01-12'], absence: { personName: 'A. Anders' } })
    const shown = await listed('2027-01-11')
    expect(shown.isWhole).toBe(true)
    expect(shown.days.map(({ day: on, requests }) => [on, requests.length])).toEqual([
      ['2027-01-11', 1],
      ['2027-01-12', 2],
    ])
    const [first, second] = shown.days[1]?.requests ?? []
    expect(first).toMatchObject({ requestId: open.id, personName: 'A. Anders', status: 'open' })
    expect(first?.lessons[0]).toMatchObject({ from: '08:30', vak: 'wi', memberName: null })
    expect(second).toMatchObject({ requestId: request.id, personName: 'W. Weg' })
    expect(second?.lessons[0]).toMatchObject({
      memberName: 'Iris Invaller',
      memberPhone: '06 98 76 54 32',
    })
  })

  it('leave out days outside the period, what was withdrawn, and other sites and boards', async () => {
    const request = await at.request({ days: ['2027-01-18', '2027-01-20'] })
    const withdrawn = await at.request({ days: ['2027-01-18'] })
    await withdrawRequest(at.school, { requestId: withdrawn.id, version: 1 })
    const ids = (shown: Awaited<ReturnType<typeof listed>>) =>
      shown.days.flatMap(({ requests }) => requests.map(({ requestId }) => requestId))
    expect(ids(await listed('2027-01-18'))).toEqual([request.id])
    expect(ids(await listed('2027-01-19', 1))).toEqual([])
    const elsewhere = await aSite(db, { boardId: at.asks.id })
    const own = { boardId: at.asks.id, siteIds: [elsewhere.id] }
    expect(ids(await listed('2027-01-18', 3, at.as(await schoolActor(db, own))))).toEqual([])
    const lender = at.as(await schoolActor(db, { boardId: at.lends.id }))
    expect(ids(await listed('2027-01-18', 3, lender))).toEqual([])
    await expect(listed('2027-01-18', 1, at.coordinator)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})

describe('the history of a request', () => {
  it('tells the steps, newest first, and to another board nothing', async () => {
    const { request } = await covered(['2027-02-01'])
    const amended = { notes: 'Boek mee', preferredMemberId: null, classWouldBeSentHome: false }
    await amendRequest(at.school, { requestId: request.id, version: 2, ...amended })
    const steps = await readRequestHistory(at.school, { requestId: request.id })
    expect(steps.map(({ verb, actorRole }) => [verb, actorRole])).toEqual([
      ['request.amend', 'school'],
      ['offer.accept', 'member'],
    ])
    expect(Object.keys(steps[0] ?? {}).toSorted()).toEqual([
      'actorRole',
      'at',
      'reason',
      'sessions',
      'verb',
    ])
    const lender = at.as(await schoolActor(db, { boardId: at.lends.id }))
    expect(await readRequestHistory(lender, { requestId: request.id })).toEqual([])
  })

  it('tells the coordinator why somebody cancelled, and the school how much of it', async () => {
    const { request, assignmentId, member } = await covered(['2027-02-08', '2027-02-09'])
    const theirs = await at.asMember(member.id)
    await cancelAssignment(theirs, { assignmentId, reason: 'other-work' })
    const about = { requestId: request.id }
    const told = { verb: 'assignment.cancel', actorRole: 'member', sessions: 2 }
    expect((await readRequestHistory(at.coordinator, about))[0]).toMatchObject({
      ...told,
      reason: 'other-work',
    })
    expect((await readRequestHistory(at.school, about))[0]).toMatchObject({ ...told, reason: null })
  })
})

describe('amending a request', () => {
  const amend = (requestId: string, over: Partial<Parameters<typeof amendRequest>[1]> = {}) =>
    amendRequest(at.school, {
      requestId,
      version: 1,
      notes: null,
      preferredMemberId: null,
      classWouldBeSentHome: false,
      ...over,
    })

  it('writes notes, preference and urgency, counts the version, and has the pool matched again', async () => {
    const request = await at.request({ days: ['2027-02-08'] })
    const { member } = await covered(['2027-02-09'])
    const asked = { notes: 'Blz. 12', preferredMemberId: member.id, classWouldBeSentHome: true }
    expect(await amend(request.id, asked)).toEqual({
      requestId: request.id,
      version: 2,
      urgency: 'class-sent-home',
    })
    const { rows } = await db.adminPool.query(
      'select notes, preferred_member_id, urgency, kind, version from request where id = $1',
      [request.id],
    )
    expect(rows).toEqual([
      {
        notes: 'Blz. 12',
        preferred_member_id: member.id,
        urgency: 'class-sent-home',
        kind: 'planned',
        version: 2,
      },
    ])
    const jobs = await db.adminPool.query(
      `select count(*)::int as count from job where kind = 'pool.match' and done_at is null`,
    )
    expect(jobs.rows[0]).toEqual({ count: 1 })
    expect(await amend(request.id, { version: 2 })).toMatchObject({ urgency: 'planned' })
  })

  it('is refused on an old version, when it is over, and for somebody unknown, with nothing changed', async () => {
    const request = await at.request({ days: ['2027-02-15'] })
    const over = await at.request({ days: ['2027-02-15'], over: { status: 'withdrawn' } })
    const stranger = await at.member({ knownToBoardIds: [] })
    const board = at.as(await boardActor(db, at.asks.id))
    const before = await rowCounts(db)
    await expect(amend(request.id, { version: 9 })).rejects.toMatchObject({ code: 'stale-version' })
    await expect(amend(over.id)).rejects.toMatchObject({ code: 'already-decided' })
    await expect(amend(request.id, { preferredMemberId: stranger.id })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'preferredMemberId' }],
    })
    const plain = { version: 1, notes: null, preferredMemberId: null, classWouldBeSentHome: false }
    await expect(amendRequest(board, { requestId: request.id, ...plain })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect(await rowCounts(db)).toEqual(before)
  })
})

describe('hours that wait', () => {
  it('are of lessons that are over, until they are confirmed', async () => {
    const { assignmentId, request } = await covered(['2026-11-23', '2026-11-24'])
    const waiting = async (as = at.school) =>
      (await listDueHours(as, {})).filter((due) => due.assignmentId === assignmentId)
    at.clock.set('2026-11-23 09:19')
    expect(await waiting()).toEqual([])
    at.clock.set('2026-11-24 09:19')
    expect(await waiting()).toMatchObject([{ lessons: 1, minutes: 50, lessonsAhead: 1 }])
    at.clock.set('2026-11-24 09:20')
    expect(await waiting()).toEqual([
      {
        assignmentId,
        requestId: request.id,
        siteName: at.site.name,
        personName: 'W. Weg',
        memberName: 'Iris Invaller',
        roleCode: 'leraar',
        firstDay: '2026-11-23',
        lastDay: '2026-11-24',
        lessons: 2,
        minutes: 100,
        lessonsAhead: 0,
      },
    ])
    const lender = at.as(await schoolActor(db, { boardId: at.lends.id }))
    expect(await waiting(lender)).toEqual([])
    await recordFulfilment(at.school, { assignmentId, sessions: [] })
    expect(await waiting()).toEqual([])
  })
})

describe('how many could come', () => {
  const post = (over: Parameters<typeof aPost>[1] = {}) =>
    aPost(at.site.id, {
      firstDay: '2027-03-01',
      lastDay: '2027-03-05',
      lessons: [aLesson({ rrule: 'FREQ=WEEKLY;BYDAY=MO' })],
      ...over,
    })
  const count = async (input: Parameters<typeof countCouldCome>[1]) =>
    countCouldCome(at.school, input)

  it('counts who breaks no rule, and one less when somebody is busy then', async () => {
    const before = await count(post())
    await at.member()
    const after = await count(post())
    expect(after?.possible).toBe((before?.possible ?? 0) + 1)
    await at.member({ qualifications: [] })
    const unlicensed = await count(post())
    expect(unlicensed).toEqual({
      possible: after?.possible,
      members: (after?.members ?? 0) + 1,
    })
    await covered(['2027-03-01'])
    const busy = await count(post())
    expect(busy).toEqual({
      possible: unlicensed?.possible,
      members: (unlicensed?.members ?? 0) + 1,
    })
  })

  it('counts nobody where no pool is asked or the post is refused, and writes nothing', async () => {
    const before = await rowCounts(db)
    expect(await count(post({ poolId: null }))).toBeNull()
    expect(await count(post({ lastDay: '2027-02-01' }))).toBeNull()
    expect(await rowCounts(db)).toEqual(before)
  })
})
