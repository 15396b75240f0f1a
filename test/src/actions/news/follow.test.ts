import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Listener, listen } from '../../../../db/listen.ts'
import { followNews } from '../../../../src/actions/news/follow.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { withdrawRequest } from '../../../../src/actions/request/withdraw.ts'
import type { Context } from '../../../../src/context.ts'
import { createLiveNews } from '../../../../src/live-news.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
const liveNews = createLiveNews()
let at: PoolAtWork
let listener: Listener

beforeAll(async () => {
  at = await aPoolAtWork(db)
  listener = await listen(db.url, { news: liveNews.heard })
})
afterAll(async () => {
  await listener.close()
  await at.matcher.close()
})

const following = (context: Context) => followNews({ ...context, liveNews }, liveNews.mark())

test('an answer of a member is told to the member, the school and the pool, as nothing but where', async () => {
  const [member, request] = [await at.member(), await at.request()]
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const asMember = await at.asMember(member.id)
  // What the builder wrote is heard first.
  const settled = followNews({ ...asMember, liveNews }, undefined)
  await settled.next()
  settled.close()
  const [theirs, schools, pools] = [asMember, at.school, at.coordinator].map(following)
  await acceptOffer(asMember, { offerId })
  expect((await theirs?.next())?.topics).toEqual([`member:${member.id}`])
  expect((await schools?.next())?.topics).toEqual([`board:${at.asks.id}`])
  expect((await pools?.next())?.topics).toEqual([`pool:${at.pool.id}`])
  for (const followed of [theirs, schools, pools]) followed?.close()
})

test('another board hears nothing of it, and whoever left is waited for by nobody', async () => {
  const request = await at.request({ days: ['2026-12-07'] })
  const lender = at.as(await schoolActor(db, { boardId: at.lends.id }))
  const [other, own] = [following(lender), following(at.school)]
  await withdrawRequest(at.school, { requestId: request.id, version: 1 })
  expect((await own.next()).topics).toEqual([`board:${at.asks.id}`])
  const waits = other.next()
  other.close()
  expect((await waits).topics).toEqual([])
  own.close()
})

test('who connects again is told at once what changed meanwhile', async () => {
  const request = await at.request({ days: ['2026-12-08'] })
  const before = liveNews.mark()
  const watching = following(at.school)
  await withdrawRequest(at.school, { requestId: request.id, version: 1 })
  const { mark } = await watching.next()
  watching.close()
  const again = followNews({ ...at.school, liveNews }, before)
  expect((await again.next()).topics).toEqual([`board:${at.asks.id}`])
  again.close()
  const upToDate = followNews({ ...at.school, liveNews }, mark)
  const waits = upToDate.next()
  upToDate.close()
  expect((await waits).topics).toEqual([])
})
