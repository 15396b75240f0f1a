import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { confirmAvailability } from '../../../../src/actions/availability/confirm.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { countWaiting } from '../../../../src/actions/waiting/count.ts'
import type { Context } from '../../../../src/context.ts'
import { adminActor, boardActor, regionActor, schoolActor } from '../../../support/build/actor.ts'
import { aRegion } from '../../../support/build/board.ts'
import { anOffer, aProposal } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork
let memberId = ''

beforeAll(async () => {
  at = await aPoolAtWork(db)
  const member = await at.member()
  memberId = member.id
  // Two lessons of today and tomorrow that nobody has, one of long ago, one that is offered, one that is proposed.
  await at.request({ days: ['2026-11-20', '2026-11-21'] })
  await at.request({ days: ['2026-10-05'] })
  const offered = await at.request({ days: ['2026-11-25'] })
  await anOffer(db, { pool: at.pool, request: offered, member })
  const proposed = await at.request({ days: ['2026-11-26'] })
  await aProposal(db, { pool: at.pool, request: proposed, member })
  const covered = await at.request({ days: ['2026-11-23', '2026-11-24'] })
  const { id: offerId } = await anOffer(db, { pool: at.pool, request: covered, member })
  at.clock.set('2026-11-19 09:00')
  await acceptOffer(await at.asMember(member.id), { offerId })
})
beforeEach(() => at.clock.set('2026-11-20 06:30'))
afterAll(() => at.matcher.close())

const waits = async (context: Context) =>
  Object.fromEntries((await countWaiting(context, {})).map(({ what, count }) => [what, count]))

it('counts for a school its lessons, hours and requests', async () => {
  expect(await waits(at.school)).toEqual({
    'lessons-soon': 2,
    hours: 0,
    'requests-over': 1,
    'requests-open': 3,
    corrections: 0,
    files: 0,
  })
  at.clock.set('2026-11-23 12:00')
  expect(await waits(at.school)).toMatchObject({ hours: 1 })
})

it('counts for a coordinator what is to be decided, sent and answered', async () => {
  expect(await waits(at.coordinator)).toMatchObject({
    'lessons-soon': 2,
    proposals: 1,
    'to-send': 0,
    'offers-out': 1,
    'requests-open': 3,
    candidates: 0,
  })
})

it('counts for a member the own offers and lessons', async () => {
  expect(await waits(await at.asMember(memberId))).toMatchObject({ offers: 1, 'own-lessons': 2 })
  const other = await at.member()
  const theirs = await at.asMember(other.id)
  expect(await waits(theirs)).toEqual({ offers: 0, 'own-lessons': 0, availability: 1 })
})

it('reminds a member who has not said for long that the availability is right', async () => {
  const { id } = await at.member()
  const theirs = await at.asMember(id)
  expect(await waits(theirs)).toMatchObject({ availability: 1 })
  await confirmAvailability(theirs, {})
  expect(await waits(theirs)).toMatchObject({ availability: 0 })
  at.clock.set('2027-02-01 12:00')
  expect(await waits(theirs)).toMatchObject({ availability: 1 })
})

it('counts nothing of another board, and for every role only what is its own', async () => {
  const elsewhere = await schoolActor(db, { boardId: at.lends.id })
  expect(Object.values(await waits(at.as(elsewhere)))).toEqual([0, 0, 0, 0, 0, 0])
  const narrow = await schoolActor(db, { boardId: at.asks.id, siteIds: [at.homeSite.id] })
  expect(Object.values(await waits(at.as(narrow)))).toEqual([0, 0, 0, 0, 0, 0])
  expect(await waits(at.as(await boardActor(db, at.asks.id)))).toEqual({ 'requests-open': 3 })
  expect(await waits(at.as(await boardActor(db, at.lends.id)))).toEqual({ 'requests-open': 0 })
  const { id } = await aRegion(db)
  expect(await waits(at.as(await regionActor(db, id)))).toEqual({})
  const admin = await waits(at.as(await adminActor(db)))
  expect(Object.keys(admin)).toEqual(['boards-unnamed', 'sites-nowhere', 'jobs-dead', 'files'])
})
