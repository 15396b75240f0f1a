import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendOffer } from '../../../../src/actions/offer/send.ts'
import { startRound } from '../../../../src/actions/round/start.ts'
import { at as moment } from '../../../scheduler/when.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { anOffer, aProposal } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'
import { type Asked, aRunningRound, type Person, roundInput, standing } from './rounds.ts'

const db = useDb()
let at: PoolAtWork
let people: readonly Person[]
let request: Asked

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  people = [await at.member(), await at.member(), await at.member(), await at.member()]
  request = await at.request()
})
afterAll(() => at.matcher.close())

describe('a round', () => {
  it('one after another asks the first on the list, and nobody else', async () => {
    const started = await aRunningRound(db, at, { request, people })
    expect(started).toMatchObject({ status: 'running', nextAt: moment('2026-11-21 09:00') })
    expect(await standing(db, started.roundId, people)).toEqual(['0 sent'])
  })

  it('in waves asks as many at once as the rules of play say, in the order of the list', async () => {
    const listed = [people[3], people[1], people[0], people[2]].flatMap((one) => one ?? [])
    const input = { kind: 'waves', memberIds: listed.map(({ id }) => id) } as const
    const { roundId } = await aRunningRound(db, at, { request, people, input })
    expect(await standing(db, roundId, listed)).toEqual(['0 sent', '1 sent', '2 sent'])
  })

  it('approves the proposal, and records who is on the list', async () => {
    const input = await roundInput(db, at, { request, people })
    const { roundId } = await startRound(at.coordinator, input)
    const { rows } = await db.adminPool.query(
      `select p.status, p.decided_by, e.verb, e.facts from proposal p
       join event e on e.subject_id in (p.id, $2) where p.id = $1 order by e.seq`,
      [input.proposalId, roundId],
    )
    expect(rows).toMatchObject([
      {
        status: 'offered',
        decided_by: at.coordinator.actor.userId,
        verb: 'proposal.approve',
      },
      {
        verb: 'round.start',
        facts: { memberIds: people.map(({ id }) => id), spelregelsVersion: 1 },
      },
    ])
  })

  it('begins with what was approved before, whose own hold on the member is not in the way', async () => {
    const over = { status: 'approved' as const }
    const { roundId } = await aRunningRound(db, at, { request, people, over })
    expect(await standing(db, roundId, people)).toEqual(['0 sent'])
  })

  it('ends no later than the minute before the first lesson', async () => {
    at.clock.set('2026-11-23 08:00')
    const { nextAt } = await aRunningRound(db, at, { request, people })
    expect(nextAt).toBe(moment('2026-11-23 08:29'))
  })
})

describe('a round is refused', () => {
  it('where the first lesson is too near, and nothing is left of the try', async () => {
    at.clock.set('2026-11-23 08:29')
    const input = await roundInput(db, at, { request, people })
    await expect(startRound(at.coordinator, input)).rejects.toMatchObject({ code: 'offer-closed' })
    const { rows } = await db.adminPool.query(
      'select status from proposal where id = $1 and not exists (select from offer_round where proposal_id = $1)',
      [input.proposalId],
    )
    expect(rows).toEqual([{ status: 'proposed' }])
  })

  it.each([
    ['in-order', false, ['waves']],
    ['waves', false, ['in-order']],
    ['in-order', true, ['in-order']],
  ] as const)('where the rules of play forbid it: %s, onward %s', async (kind, onward, kinds) => {
    const rounds = { kinds, waveSize: 3, sourceWaitMinutes: 30, onwardSources: [] }
    const strict = await aPoolAtWork(db, { body: { offerRounds: rounds } })
    const [member, asked] = [await strict.member(), await strict.request()]
    const about = { request: asked, people: [member], input: { kind, onward } }
    await expect(aRunningRound(db, strict, about)).rejects.toMatchObject({
      code: 'rule-broken',
      facts: { ruleIds: ['offer-rounds'] },
    })
    await strict.matcher.close()
  })

  it('with who cannot come and why', async () => {
    const [first] = people
    const busy = await at.member({ availability: [] })
    if (first === undefined) throw new Error('nobody')
    const refused = aRunningRound(db, at, { request, people: [first, busy] })
    await expect(refused).rejects.toMatchObject({
      code: 'rule-broken',
      facts: { memberIds: [busy.id] },
      detail: expect.stringContaining(busy.name),
    })
  })

  it('while another round or an offer runs on the same lessons, and an offer while a round does', async () => {
    await aRunningRound(db, at, { request, people })
    await expect(aRunningRound(db, at, { request, people })).rejects.toMatchObject({
      code: 'already-covered',
    })
    const about = { pool: at.pool, request, member: await at.member() }
    const { id: proposalId } = await aProposal(db, about, { status: 'approved' })
    const sent = sendOffer(at.coordinator, { proposalId, version: 1, book: false })
    await expect(sent).rejects.toMatchObject({ code: 'already-decided' })

    const other = await at.request()
    await anOffer(db, { pool: at.pool, request: other, member: await at.member() })
    await expect(aRunningRound(db, at, { request: other, people })).rejects.toMatchObject({
      code: 'already-covered',
    })
  })

  it('of a stranger, a stale version, a decided proposal and somebody who is not in the pool', async () => {
    const input = await roundInput(db, at, { request, people })
    const stranger = at.as(await coordinatorActor(db))
    await expect(startRound(stranger, input)).rejects.toMatchObject({ code: 'not-found' })
    const stale = { ...input, version: input.version + 1 }
    await expect(startRound(at.coordinator, stale)).rejects.toMatchObject({ code: 'stale-version' })
    const nobody = { ...input, memberIds: [...input.memberIds, crypto.randomUUID()] }
    await expect(startRound(at.coordinator, nobody)).rejects.toMatchObject({ code: 'not-found' })
    await startRound(at.coordinator, input)
    await expect(startRound(at.coordinator, input)).rejects.toMatchObject({
      code: 'already-decided',
    })
  })

  it('a second time by the same key, with the same answer', async () => {
    const input = await roundInput(db, at, { request, people })
    const again = { ...at.coordinator, idempotencyKey: 'ronde-1' }
    expect(await startRound(again, input)).toEqual(await startRound(again, input))
  })
})
