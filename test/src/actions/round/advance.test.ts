import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { declineOffer } from '../../../../src/actions/offer/decline.ts'
import { withdrawOffer } from '../../../../src/actions/offer/withdraw.ts'
import { advanceRound } from '../../../../src/actions/round/advance.ts'
import { stopRound } from '../../../../src/actions/round/stop.ts'
import { at as moment } from '../../../scheduler/when.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
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
let people: Person[]
let request: Asked

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  await db.adminPool.query('truncate job, notice')
  people = [await at.member(), await at.member(), await at.member(), await at.member()]
  request = await at.request()
})
afterAll(() => at.matcher.close())

/** The offer that waits for this one of the people. */
async function waitingFor(roundId: string, place: number) {
  const offers = await offersOf(db, roundId, people)
  const found = offers.find(({ to, status }) => to === place && status === 'sent')
  const member = people[place]
  if (found === undefined || member === undefined) throw new Error(`nobody asked ${place}`)
  return { offerId: found.id, as: await at.asMember(member.id) }
}

async function decline(roundId: string, place: number): Promise<void> {
  const { offerId, as } = await waitingFor(roundId, place)
  await declineOffer(as, { offerId, reason: 'no-reason' })
}

describe('one after another', () => {
  it('asks the next at once when somebody declines, and again no one who did', async () => {
    const { roundId } = await aRunningRound(db, at, { request, people })
    at.clock.set('2026-11-20 09:20')
    await decline(roundId, 0)
    expect(await workUntilQuiet(at)).toBe(1)
    expect(await standing(db, roundId, people)).toEqual(['0 declined', '1 sent'])
    const [, second] = await offersOf(db, roundId, people)
    expect(second?.deadlineAt).toBe(moment('2026-11-21 09:20'))
  })

  it('asks the next when the deadline came, and not a minute before', async () => {
    const { roundId } = await aRunningRound(db, at, { request, people })
    at.clock.set('2026-11-21 08:59')
    expect(await workUntilQuiet(at)).toBe(0)
    at.clock.set('2026-11-21 09:00')
    await workUntilQuiet(at)
    expect(await standing(db, roundId, people)).toEqual(['0 expired', '1 sent'])
  })

  it('ends when everybody said no: the lessons go back into the plan', async () => {
    const { roundId } = await aRunningRound(db, at, { request, people: people.slice(0, 2) })
    for (const place of [0, 1]) {
      await decline(roundId, place)
      await workUntilQuiet(at)
    }
    expect(await statusOf(db, roundId)).toBe('dry')
    const { rows } = await db.adminPool.query(
      "select verb from event where subject_id = $1 and verb <> 'round.start'",
      [roundId],
    )
    expect(rows).toEqual([{ verb: 'round.end' }])
    const jobs = await db.adminPool.query("select subject_id from job where kind = 'pool.match'")
    expect(jobs.rows).toEqual([{ subject_id: at.pool.id }])
  })

  it('ends when somebody comes, and nobody is asked after', async () => {
    const { roundId } = await aRunningRound(db, at, { request, people })
    const { offerId, as } = await waitingFor(roundId, 0)
    await acceptOffer(as, { offerId })
    expect(await statusOf(db, roundId)).toBe('covered')
    at.clock.set('2026-11-22 09:00')
    await workUntilQuiet(at)
    expect(await standing(db, roundId, people)).toEqual(['0 accepted'])
  })

  it('skips who became impossible, and says which rule', async () => {
    const { roundId } = await aRunningRound(db, at, { request, people })
    const [, busy] = people
    if (busy === undefined) throw new Error('nobody')
    await db.adminPool.query('delete from availability where member_id = $1', [busy.id])
    await decline(roundId, 0)
    await workUntilQuiet(at)
    expect(await standing(db, roundId, people)).toEqual(['0 declined', '2 sent'])
    const { rows } = await db.adminPool.query(
      'select status, broken from round_candidate where round_id = $1 and member_id = $2',
      [roundId, busy.id],
    )
    expect(rows).toMatchObject([{ status: 'skipped', broken: [{ ruleId: 'available' }] }])
  })

  it('keeps the lessons out of the next plan between two steps', async () => {
    const { roundId } = await aRunningRound(db, at, { request, people })
    await decline(roundId, 0)
    const other = { pool: at.pool, request, people: people.slice(2) }
    await expect(aRunningRound(db, at, other)).rejects.toMatchObject({ code: 'already-covered' })
  })
})

describe('in waves', () => {
  it('asks the next wave after the deadline, or as soon as everybody said no', async () => {
    people.push(await at.member(), await at.member(), await at.member())
    const { roundId } = await aRunningRound(db, at, { request, people, input: { kind: 'waves' } })
    await decline(roundId, 0)
    await workUntilQuiet(at)
    expect(await standing(db, roundId, people)).toEqual(['0 declined', '1 sent', '2 sent'])
    at.clock.set('2026-11-21 09:00')
    await workUntilQuiet(at)
    for (const place of [3, 4, 5]) await decline(roundId, place)
    await workUntilQuiet(at)
    expect(await standing(db, roundId, people)).toEqual([
      '0 declined',
      '1 expired',
      '2 expired',
      '3 declined',
      '4 declined',
      '5 declined',
      '6 sent',
    ])
  })

  it('tells the others that somebody else was first', async () => {
    const { roundId } = await aRunningRound(db, at, { request, people, input: { kind: 'waves' } })
    const late = await waitingFor(roundId, 0)
    const { offerId, as } = await waitingFor(roundId, 1)
    await acceptOffer(as, { offerId })
    expect(await standing(db, roundId, people)).toEqual([
      '0 withdrawn somebody-else',
      '1 accepted',
      '2 withdrawn somebody-else',
    ])
    await expect(acceptOffer(late.as, { offerId: late.offerId })).rejects.toMatchObject({
      code: 'offer-closed',
      detail: expect.stringContaining('Een ander was eerder'),
      facts: { closedBecause: 'somebody-else' },
    })
  })
})

describe('whatever happens meanwhile', () => {
  it('goes on once when a step is taken twice, also at the same moment', async () => {
    const { roundId } = await aRunningRound(db, at, { request, people })
    await decline(roundId, 0)
    const twice = () => advanceRound(at.worker, { roundId })
    const did = (await Promise.all([twice(), twice(), twice()])).map((one) => one.did)
    expect(did.toSorted()).toEqual(['asked', 'still', 'still'])
    expect(await twice()).toEqual({ roundId, did: 'still' })
    expect(await standing(db, roundId, people)).toEqual(['0 declined', '1 sent'])
  })

  it('goes on from now when the product was down through several deadlines', async () => {
    const { roundId } = await aRunningRound(db, at, { request, people })
    at.clock.set('2026-11-22 18:00')
    await workUntilQuiet(at)
    expect(await standing(db, roundId, people)).toEqual(['0 expired', '1 sent'])
    const [, second] = await offersOf(db, roundId, people)
    expect(second?.deadlineAt).toBe(moment('2026-11-23 08:29'))
  })

  it('looks for the rest when the first lessons have begun, and gives up after the last', async () => {
    const { roundId } = await aRunningRound(db, at, { request, people })
    at.clock.set('2026-11-24 08:29')
    await workUntilQuiet(at)
    const [, second] = await offersOf(db, roundId, people)
    expect(second).toMatchObject({ to: 1, lessons: 3, deadlineAt: moment('2026-11-25 08:29') })
    at.clock.set('2026-11-27 08:30')
    await workUntilQuiet(at)
    expect(await statusOf(db, roundId)).toBe('dry')
  })

  it.each([
    [
      'the night in which the clock goes forward',
      '2027-03-27 20:00',
      '2027-03-28 21:00',
      '2027-04-05',
    ],
    [
      'the night in which the clock goes back',
      '2026-10-24 20:00',
      '2026-10-25 19:00',
      '2026-11-02',
    ],
    ['midnight at the end of the year', '2026-12-31 20:00', '2027-01-01 20:00', '2027-01-11'],
  ])('a deadline of 24 hours is 24 hours over %s', async (_, from, until, lesson) => {
    at.clock.set(from)
    request = await at.request({ days: [lesson] })
    const { roundId, nextAt } = await aRunningRound(db, at, { request, people })
    expect(nextAt).toBe(moment(until))
    at.clock.set(until)
    await workUntilQuiet(at)
    expect(await standing(db, roundId, people)).toEqual(['0 expired', '1 sent'])
  })
})

describe('a coordinator', () => {
  it('stops a round: nobody is asked any more, and who was asked hears so', async () => {
    const { roundId } = await aRunningRound(db, at, { request, people, input: { kind: 'waves' } })
    const stranger = at.as(await coordinatorActor(db))
    await expect(stopRound(stranger, { roundId })).rejects.toMatchObject({ code: 'not-found' })
    const { withdrawnOfferIds } = await stopRound(at.coordinator, { roundId })
    expect(withdrawnOfferIds).toHaveLength(3)
    expect(new Set(await standing(db, roundId, people))).toEqual(
      new Set([0, 1, 2].map((place) => `${place} withdrawn taken-back`)),
    )
    await expect(stopRound(at.coordinator, { roundId })).rejects.toMatchObject({
      code: 'already-decided',
    })
    expect(await advanceRound(at.worker, { roundId })).toEqual({ roundId, did: 'still' })
  })

  it('takes one offer back, and the round asks the next', async () => {
    const { roundId, offerIds } = await aRunningRound(db, at, { request, people })
    const [offerId = ''] = offerIds
    await withdrawOffer(at.coordinator, { offerId })
    await workUntilQuiet(at)
    expect(await standing(db, roundId, people)).toEqual(['0 withdrawn taken-back', '1 sent'])
    await expect(withdrawOffer(at.coordinator, { offerId })).rejects.toMatchObject({
      code: 'offer-closed',
    })
  })
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})
