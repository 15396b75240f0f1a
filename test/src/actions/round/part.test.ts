import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'
import {
  type Asked,
  aRunningRound,
  offersOf,
  type Person,
  standing,
  statusOf,
  workUntilQuiet,
} from './rounds.ts'

const db = useDb()
let at: PoolAtWork
let people: readonly Person[]
let request: Asked

beforeAll(async () => {
  at = await aPoolAtWork(db, { body: { split: 'weekday' } })
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  await db.adminPool.query('truncate job, notice')
  people = [await at.member(), await at.member(), await at.member()]
  request = await at.request()
})
afterAll(() => at.matcher.close())

/** Accepts the offer of this one of the people for these weekdays. */
async function accept(roundId: string, place: number, weekdays?: number[]) {
  const offers = await offersOf(db, roundId, people)
  const offer = offers.find(({ to, status }) => to === place && status === 'sent')
  const as = await at.asMember(people[place]?.id ?? '')
  return acceptOffer(as, { offerId: offer?.id ?? '', ...(weekdays && { weekdays }) })
}

describe('part of an offer', () => {
  it('is taken by whole days, and the round looks for the rest with whoever did not decline', async () => {
    const { roundId } = await aRunningRound(db, at, { request, people, input: { kind: 'waves' } })
    const taken = await accept(roundId, 1, [1, 3])
    expect(taken).toMatchObject({ covered: false, sessionCount: 2, minutes: 100 })
    expect(await statusOf(db, roundId)).toBe('running')
    await workUntilQuiet(at)
    const offers = await offersOf(db, roundId, people)
    expect(
      offers.map(({ to, status, lessons }) => `${to} ${status} ${lessons}`).toSorted(),
    ).toEqual(['0 sent 3', '0 withdrawn 5', '1 accepted 5', '2 sent 3', '2 withdrawn 5'])
    expect(await accept(roundId, 2)).toMatchObject({ covered: true, sessionCount: 3 })
    expect(await statusOf(db, roundId)).toBe('covered')
    expect(await standing(db, roundId, people)).toContain('0 withdrawn somebody-else')
  })

  it('of an offer on its own goes back into the plan', async () => {
    const [member] = people
    if (member === undefined) throw new Error('nobody')
    const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
    const as = await at.asMember(member.id)
    expect(await acceptOffer(as, { offerId, weekdays: [5] })).toMatchObject({ sessionCount: 1 })
    const { rows } = await db.adminPool.query(
      "select subject_id from job where kind = 'pool.match'",
    )
    expect(rows).toEqual([{ subject_id: at.pool.id }])
  })

  it('is all of it where every day is named', async () => {
    const { roundId } = await aRunningRound(db, at, { request, people })
    expect(await accept(roundId, 0, [1, 2, 3, 4, 5, 6, 7])).toMatchObject({ covered: true })
  })

  it('is refused on days without lessons', async () => {
    const { roundId } = await aRunningRound(db, at, { request, people })
    await expect(accept(roundId, 0, [6])).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('is refused where the rules of play want one person for all of it', async () => {
    const whole = await aPoolAtWork(db)
    const member = await whole.member()
    const asked = await whole.request()
    const { id: offerId } = await anOffer(db, { pool: whole.pool, request: asked, member })
    const taking = acceptOffer(await whole.asMember(member.id), { offerId, weekdays: [1] })
    await expect(taking).rejects.toMatchObject({
      code: 'rule-broken',
      facts: { ruleIds: ['split'] },
    })
    await whole.matcher.close()
  })
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})
