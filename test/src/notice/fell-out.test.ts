import { afterAll, beforeAll, expect, it } from 'vitest'
import { day } from '../../../scheduler/domain/day.ts'
import { cancelAssignment } from '../../../src/actions/assignment/cancel.ts'
import { endAssignmentEarly } from '../../../src/actions/assignment/end-early.ts'
import { recordFulfilment } from '../../../src/actions/fulfilment/record.ts'
import { acceptOffer } from '../../../src/actions/offer/accept.ts'
import { markUnfilled } from '../../../src/actions/request/mark-unfilled.ts'
import { withdrawRequest } from '../../../src/actions/request/withdraw.ts'
import { closeSite } from '../../../src/actions/site/close.ts'
import { previewClosing } from '../../../src/actions/site/preview-closing.ts'
import { anOffer } from '../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../support/build/pool-at-work.ts'
import { useDb } from '../../support/use-db.ts'
import { forgetTold, lettersOf, toldOf, workAt } from './told.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
afterAll(() => at.matcher.close())

const WEEK = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']

/** Somebody who comes the week after, at nine on a Friday, and was told so. */
async function coming(days = WEEK) {
  at.clock.set('2026-11-20 09:00')
  const member = await at.member()
  const request = await at.request({ days, over: { postedBy: at.school.actor.userId } })
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const asMember = await at.asMember(member.id)
  const { assignmentId } = await acceptOffer(asMember, { offerId })
  await forgetTold(db)
  return { request, asMember, assignmentId, email: member.email }
}

async function close(on: string) {
  const days = { firstDay: day(on), lastDay: day(on) }
  const input = { siteId: at.site.id, ...days, reason: 'study-day' as const }
  const { seen } = await previewClosing(at.school, input)
  await closeSite(at.school, { ...input, seen })
}

/** The days in the last mail to this address, as it names them. */
async function lastMail(address: string) {
  const letters = (await lettersOf(db)).filter((one) => one.address === address)
  const days = letters.at(-1)?.text.match(/\b\d{1,2} (nov|dec)/g) ?? []
  return { count: letters.length, days: [...new Set(days)] }
}

it('tells in each mail what this took away, and not what an earlier day did', async () => {
  const { assignmentId, email, asMember } = await coming()
  await close('2026-12-02')
  await workAt(at, '2026-11-20 09:10')
  expect(await lastMail(email)).toEqual({ count: 1, days: ['2 dec'] })
  await close('2026-12-03')
  await workAt(at, '2026-11-20 09:20')
  expect(await lastMail(email)).toEqual({ count: 2, days: ['3 dec'] })
  await cancelAssignment(at.coordinator, { assignmentId, firstDay: day('2026-12-04') })
  await workAt(at, '2026-11-20 09:30')
  expect(await lastMail(email)).toEqual({ count: 3, days: ['4 dec'] })
  await cancelAssignment(asMember, { assignmentId, firstDay: day('2026-12-01') })
  await workAt(at, '2026-11-20 09:40')
  const { address } = (await lettersOf(db)).find(({ text }) => text.includes('1 dec')) ?? {}
  expect(address, 'the school and the coordinator are told').not.toBe(email)
  expect(await lastMail(address ?? '')).toMatchObject({ days: ['1 dec'] })
})

it('also where two events are told in one mail: each has its own lessons', async () => {
  const { email } = await coming()
  await close('2026-11-30')
  at.clock.set('2026-11-20 09:01')
  await close('2026-12-01')
  await workAt(at, '2026-11-20 09:10')
  const [letter] = (await lettersOf(db)).filter(({ address }) => address === email)
  const text = letter?.text ?? ''
  const told = (name: RegExp) => text.match(name)?.length
  expect(told(/\b30 nov, /g)).toBeGreaterThan(0)
  expect(told(/\b1 dec, /g)).toBe(told(/\b30 nov, /g))
})

/** The days by which the notices of this kind are told in time. */
async function nearest(kind: string) {
  const { rows } = await db.adminPool.query(
    `select distinct to_char(starts_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day from notice where kind = $1`,
    [kind],
  )
  return rows.map((row) => row['day'])
}

it('is as urgent as what it took away, and what is still asked: not as an earlier lesson, nor as one that fell out', async () => {
  await coming(['2027-01-11', '2027-01-15'])
  await close('2027-01-15')
  expect(await nearest('assignment.cancelled')).toEqual(['2027-01-15'])
  const { id: requestId } = await at.request({ days: ['2027-01-18', '2027-01-19'] })
  await close('2027-01-18')
  const { rows } = await db.adminPool.query('select version from request where id = $1', [
    requestId,
  ])
  await markUnfilled(at.school, { requestId, version: rows[0].version, classConsequence: 'split' })
  expect(await nearest('request.unfilled')).toEqual(['2027-01-19'])
})

it('of an end after which nothing is left: what ends now', async () => {
  const { assignmentId, request, email } = await coming(['2026-12-07', '2026-12-08', '2026-12-09'])
  await cancelAssignment(at.coordinator, { assignmentId, firstDay: day('2026-12-09') })
  await workAt(at, '2026-11-20 09:10')
  const { rows } = await db.adminPool.query('select version from request where id = $1', [
    request.id,
  ])
  await withdrawRequest(at.school, { requestId: request.id, version: rows[0].version })
  await workAt(at, '2026-11-20 09:20')
  expect(await lastMail(email)).toEqual({ count: 2, days: ['7 dec', '8 dec'] })
})

it('of an early end: what is shortened tells what stays', async () => {
  const { assignmentId, email } = await coming(['2026-12-14', '2026-12-15', '2026-12-16'])
  await endAssignmentEarly(at.school, { assignmentId, lastDay: day('2026-12-14') })
  await workAt(at, '2026-11-20 09:10')
  expect((await lastMail(email)).days).toEqual(['14 dec'])
})

it('tells who worked a part what of the rest is off when the school stops looking', async () => {
  const { assignmentId, request, email } = await coming(['2026-12-14', '2026-12-15', '2026-12-16'])
  await cancelAssignment(at.coordinator, { assignmentId, firstDay: day('2026-12-16') })
  at.clock.set('2026-12-14 17:00')
  await recordFulfilment(at.school, { assignmentId, sessions: [] })
  await forgetTold(db)
  const { rows } = await db.adminPool.query('select version from request where id = $1', [
    request.id,
  ])
  const { version } = rows[0]
  await markUnfilled(at.school, { requestId: request.id, version, classConsequence: 'split' })
  expect(await toldOf(db, [assignmentId])).toMatchObject([{ kind: 'assignment.cancelled' }])
  await workAt(at, '2026-12-14 17:10')
  expect((await lastMail(email)).days).toEqual(['15 dec'])
})
