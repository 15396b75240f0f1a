import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { ActionError } from '../../../../src/errors.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb({ connectMs: 60_000, connectionsMax: 20 })
const RACERS = 200
const MEMBERS = 10
const ROUNDS = 5
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
afterAll(() => at.matcher.close())

/** How the racers ended: their codes, counted; anything but a refusal of ours is an error of the test. */
async function outcomes(racers: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const ended = await Promise.allSettled(racers)
  const counts: Record<string, number> = {}
  for (const one of ended) {
    if (one.status === 'rejected' && !(one.reason instanceof ActionError)) throw one.reason
    const code = one.status === 'fulfilled' ? 'accepted' : String(one.reason.code)
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

async function deadlocks(): Promise<number> {
  const { rows } = await db.adminPool.query(
    'select deadlocks::int as n from pg_stat_database where datname = current_database()',
  )
  return rows[0].n
}

it(`gives one member one of ${RACERS} overlapping offers, without a deadlock`, {
  timeout: 120_000,
}, async () => {
  const anna = await at.member()
  const offers: { id: string }[] = []
  for (let n = 0; n < RACERS; n += 1) {
    const request = await at.request({ days: ['2026-11-23'] })
    offers.push(await anOffer(db, { pool: at.pool, request, member: anna }))
  }
  const asAnna = await at.asMember(anna.id)
  const ended = await outcomes(offers.map(({ id }) => acceptOffer(asAnna, { offerId: id })))
  expect(ended).toEqual({ accepted: 1, 'double-booking': RACERS - 1 })
  const { rows } = await db.adminPool.query(
    "select count(*)::int as n from assignment_session where member_id = $1 and status = 'confirmed'",
    [anna.id],
  )
  expect(rows).toEqual([{ n: 1 }])
  expect(await deadlocks()).toBe(0)
})

it(`gives one request to one of ${MEMBERS} members, ${ROUNDS} times, without a deadlock`, {
  timeout: 120_000,
}, async () => {
  const members = []
  for (let n = 0; n < MEMBERS; n += 1) members.push(await at.member())
  for (let round = 0; round < ROUNDS; round += 1) {
    const request = await at.request({ days: [`2026-12-0${round + 1}`] })
    const racers = []
    for (const member of members) {
      const { id: offerId } = await anOffer(
        db,
        { pool: at.pool, request, member },
        { deadlineAt: request.sessions[0]?.during.startsAt ?? at.clock.now() },
      )
      racers.push({ offerId, as: await at.asMember(member.id) })
    }
    const ended = await outcomes(racers.map(({ as, offerId }) => acceptOffer(as, { offerId })))
    expect(ended['accepted']).toBe(1)
    expect(ended['offer-closed']).toBe(MEMBERS - 1)
  }
  expect(await deadlocks()).toBe(0)
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})
