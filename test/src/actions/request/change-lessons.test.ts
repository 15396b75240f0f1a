import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { job } from '../../../../db/schema/index.ts'
import { listAbsences } from '../../../../src/actions/absence/list.ts'
import { postAbsence } from '../../../../src/actions/absence/post.ts'
import { whoIsAway } from '../../../../src/actions/absence/who.ts'
import { withdrawAbsence } from '../../../../src/actions/absence/withdraw.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import {
  changeLessons,
  changeLessonsInput,
} from '../../../../src/actions/request/change-lessons.ts'
import { readRequestHistory } from '../../../../src/actions/request/history.ts'
import { readLessons } from '../../../../src/actions/request/read-lessons.ts'
import { showRequest } from '../../../../src/actions/request/show.ts'
import { boardActor, schoolActor } from '../../../support/build/actor.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'
import { aLesson, aPost } from '../absence/school.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(() => at.clock.set('2026-11-20 09:00'))
afterAll(() => at.matcher.close())

let week = 0
/** A request of one week, each time another. */
async function posted(lessons = [aLesson({ rrule: 'FREQ=WEEKLY;BYDAY=MO,TH' })]) {
  week += 1
  const first = `2027-03-${String(week).padStart(2, '0')}`
  const days = { firstDay: '2027-03-01', lastDay: '2027-03-12' }
  const input = aPost(at.site.id, { ...days, lessons, personName: `W. Weg ${first}` })
  return postAbsence(at.school, input)
}
const changing = (requestId: string, over: object = {}, context = at.school) =>
  changeLessons(
    context,
    changeLessonsInput.parse({
      requestId,
      version: 1,
      firstDay: '2027-03-02',
      lastDay: '2027-03-05',
      lessons: [aLesson({ rrule: 'FREQ=WEEKLY;BYDAY=TU,FR' })],
      ...over,
    }),
  )

describe('other days and lessons', () => {
  it('come as another request of the same absence, and the first ends', async () => {
    const { requestId, absenceId } = await posted()
    await rows(db).delete(job)
    const changed = await changing(requestId)
    expect(changed).toMatchObject({ replacedRequestId: requestId, sessionCount: 2, minutes: 100 })
    const [old, fresh] = await Promise.all([
      showRequest(at.school, { requestId }),
      showRequest(at.school, { requestId: changed.requestId }),
    ])
    expect(old).toMatchObject({ status: 'withdrawn', replacedByRequestId: changed.requestId })
    expect(fresh).toMatchObject({
      status: 'open',
      replacesRequestId: requestId,
      absenceId,
      firstDay: '2027-03-02',
      lastDay: '2027-03-05',
      kind: old.kind,
      alternative: old.alternative,
      postedAt: old.postedAt,
    })
    expect(fresh.sessions.map(({ day }) => day)).toEqual(['2027-03-02', '2027-03-05'])
    expect((await rows(db).select().from(job)).map(({ kind }) => kind)).toEqual(['pool.match'])
    const { items } = await listAbsences(at.school, { limit: 500 })
    expect(items.filter(({ id }) => id === absenceId)).toMatchObject([
      { requestId: changed.requestId, firstDay: '2027-03-02', lastDay: '2027-03-05' },
    ])
    const history = await readRequestHistory(at.school, { requestId: changed.requestId })
    expect(history.map(({ verb }) => verb)).toEqual(['request.change-lessons'])
  })

  it('end what was asked of somebody about the old ones, and keep it as it was', async () => {
    const request = await at.request({ days: ['2027-04-12', '2027-04-13'] })
    const member = await at.member({ row: { name: 'Gevraagd' } })
    const asked = await anOffer(db, { pool: at.pool, request, member })
    const days = { firstDay: '2027-04-12', lastDay: '2027-04-16' }
    await changing(request.id, days)
    const { rows: offers } = await db.adminPool.query(
      `select offer.status, (select count(*)::int from request_session where id = any (offer.session_ids)) as lessons
       from offer where offer.id = $1`,
      [asked.id],
    )
    expect(offers[0]).toMatchObject({ status: 'withdrawn' })
    expect(offers[0].lessons).toBeGreaterThan(0)
  })

  it('can be changed again, and are withdrawn with the absence', async () => {
    const { requestId, absenceId } = await posted()
    const second = await changing(requestId)
    const third = await changing(second.requestId, { lastDay: '2027-03-12' })
    await withdrawAbsence(at.school, { absenceId })
    const { status } = await showRequest(at.school, { requestId: third.requestId })
    expect(status).toBe('withdrawn')
  })

  it('are refused where somebody comes, on an old version, and where the request is over', async () => {
    const { requestId } = await posted()
    await expect(changing(requestId, { version: 9 })).rejects.toMatchObject({
      code: 'stale-version',
    })
    const part = await at.request({ days: ['2027-04-05', '2027-04-06'] })
    const member = await at.member()
    const { id: offerId } = await anOffer(db, { pool: at.pool, request: part, member })
    await acceptOffer(await at.asMember(member.id), { offerId })
    await expect(changing(part.id)).rejects.toMatchObject({ code: 'already-covered' })
    await changing(requestId)
    await expect(changing(requestId, { version: 2 })).rejects.toMatchObject({
      code: 'already-decided',
    })
  })

  it('are refused as a post is, and then nothing has changed', async () => {
    const { requestId } = await posted()
    await expect(
      changing(requestId, { lessons: [aLesson({ rrule: 'FREQ=WEEKLY;BYDAY=SU' })] }),
    ).rejects.toMatchObject({ code: 'no-school-days' })
    await expect(
      changing(requestId, { lessons: [aLesson({ level: 'MBO' })] }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await showRequest(at.school, { requestId })).toMatchObject({
      status: 'open',
      version: 1,
    })
  })

  it('of two at once one wins', async () => {
    const { requestId } = await posted()
    const ends = await Promise.allSettled([changing(requestId), changing(requestId)])
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('are for the school whose request it is', async () => {
    const { requestId } = await posted()
    const elsewhere = at.as(await schoolActor(db, { boardId: at.lends.id }))
    await expect(changing(requestId, {}, elsewhere)).rejects.toMatchObject({ code: 'not-found' })
    await expect(readLessons(elsewhere, { requestId })).rejects.toMatchObject({ code: 'not-found' })
    const board = at.as(await boardActor(db, at.asks.id))
    await expect(changing(requestId, {}, board)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('leave nothing that should never be', async () => {
    expect(await brokenInvariants(db.db)).toEqual([])
  })
})

describe('the lessons as they would be typed', () => {
  it('are weekly where they fall on each open day, else day by day', async () => {
    const { requestId } = await posted([
      aLesson({ rrule: 'FREQ=WEEKLY;BYDAY=MO,TH' }),
      aLesson({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', from: '10:00', until: '10:50' }),
    ])
    const lessons = await readLessons(at.school, { requestId })
    expect(lessons.map(({ rrule, day, from }) => [rrule ?? day, from])).toEqual([
      ['FREQ=WEEKLY;BYDAY=MO,TH', '08:30'],
      ['2027-03-03', '10:00'],
    ])
    const { sessions } = await showRequest(at.school, { requestId })
    const again = await changing(requestId, {
      firstDay: '2027-03-01',
      lastDay: '2027-03-12',
      lessons,
    })
    const after = await showRequest(at.school, { requestId: again.requestId })
    const told = (list: typeof sessions) =>
      list.map(({ day, from, vak, group }) => [day, from, vak, group])
    expect(told(after.sessions)).toEqual(told(sessions))
  })
})

describe('the name of who is away', () => {
  it('is for the own board alone', async () => {
    const { requestId, absenceId } = await posted()
    expect(await whoIsAway(at.school, { absenceId })).toMatch(/^W\. Weg/)
    expect(JSON.stringify(await showRequest(at.school, { requestId }))).not.toContain('W. Weg')
    const elsewhere = at.as(await schoolActor(db, { boardId: at.lends.id }))
    await expect(whoIsAway(elsewhere, { absenceId })).rejects.toMatchObject({ code: 'not-found' })
    await expect(whoIsAway(at.coordinator, { absenceId })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})

describe('lessons that are over', () => {
  it('are counted and flagged, and never matched', async () => {
    await rows(db).delete(job)
    const days = { firstDay: '2026-11-18', lastDay: '2026-11-19' }
    const lessons = [aLesson({ rrule: 'FREQ=WEEKLY;BYDAY=WE,TH' })]
    const past = await postAbsence(
      at.school,
      aPost(at.site.id, { ...days, lessons, personName: 'G. Gisteren' }),
    )
    expect(past.warnings.map(({ code }) => code)).toContain('in-the-past')
    expect(past.poolId).toBe(at.pool.id)
    expect(await rows(db).$count(job)).toBe(0)
    const today = { firstDay: '2026-11-19', lastDay: '2026-11-23', personName: 'V. Vandaag' }
    const begun = await postAbsence(at.school, aPost(at.site.id, { ...today }))
    expect(begun.warnings.map(({ code }) => code)).not.toContain('in-the-past')
    expect(await rows(db).$count(job)).toBe(1)
  })
})
