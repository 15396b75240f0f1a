import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignment } from '../../../../db/schema/index.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { sendOffer } from '../../../../src/actions/offer/send.ts'
import { approveProposal } from '../../../../src/actions/proposal/approve.ts'
import { listProposals } from '../../../../src/actions/proposal/list.ts'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import {
  type PlayedReplay,
  playReplay,
  playReplayInput,
} from '../../../../src/actions/replay/play.ts'
import { at as moment } from '../../../scheduler/when.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

/** When the pool was matched, what was posted by then, and one more day that several people can do. */
const SITTINGS = [
  ['2026-11-20 09:00', [['2026-12-01'], ['2026-12-01', '2026-12-02'], ['2026-12-03']]],
  ['2026-11-23 09:00', [['2026-12-01'], ['2026-12-02', '2026-12-03']]],
  ['2026-11-25 09:00', [['2026-12-08'], ['2026-12-01'], ['2026-12-08', '2026-12-09']]],
] as const
const TERM = { from: '2026-12-01', to: '2026-12-31' }
const INVALID = { code: 'invalid-input' }

describe('a term that was played by the proposals', { timeout: 120_000 }, () => {
  const db = useDb()
  let at: PoolAtWork
  let happened: readonly string[]

  beforeAll(async () => {
    at = await aPoolAtWork(db)
    for (const name of ['Anna', 'Bas', 'Cora']) await at.member({ row: { name } })
    for (const [clock, requests] of SITTINGS) {
      at.clock.set(clock)
      for (const days of requests) {
        const { id } = await at.request({ days })
        const postedAt = new Date(moment(clock))
        await db.adminPool.query('update request set posted_at = $2 where id = $1', [id, postedAt])
      }
      const { runId } = await matchPool(at.coordinator, { poolId: at.pool.id, seed: 4 })
      const { items } = await listProposals(at.coordinator, { runId, limit: 50 })
      for (const { id, memberId } of items.filter((one) => one.memberId !== null))
        await decide(id, memberId)
    }
    const taken = await rows(db).select().from(assignment)
    happened = taken.map(({ requestId, memberId }) => `${requestId} ${memberId}`).toSorted()
    at.clock.set('2027-01-10 09:00')
  }, 120_000)
  afterAll(() => at.matcher.close())

  /** Approved as it was proposed, and taken. */
  async function decide(proposalId: string, memberId: string | null) {
    const { version } = await approveProposal(at.coordinator, { proposalId, version: 1 })
    const offer = await sendOffer(at.coordinator, { proposalId, version, book: false })
    const member = await at.asMember(memberId ?? '')
    await acceptOffer(member, { offerId: offer.offerId })
  }

  const play = (over: Record<string, unknown> = {}): Promise<PlayedReplay> =>
    playReplay(
      at.coordinator,
      playReplayInput.parse({ poolId: at.pool.id, ...TERM, draws: 2, variant: {}, ...over }),
    )

  it('comes out again as it happened: the same hours, deployment and fill rate', async () => {
    const { asItWas, happened: measured, requestCount, memberCount } = await play()
    expect({ requestCount, memberCount }).toEqual({ requestCount: 8, memberCount: 3 })
    expect(happened.length).toBeGreaterThan(4)
    for (const id of [
      'demand-hours',
      'fill-rate',
      'same-person',
      'deployment',
      'idle-hours',
      'idle-cost',
    ] as const)
      expect({ id, found: asItWas?.present.measures[id] }).toEqual({ id, found: measured[id] })
    expect(measured['fill-rate'].numerator).toBeGreaterThan(0)
    expect(asItWas?.present.matches).toBe(SITTINGS.length)
  })

  it('is the same byte for byte for the same seed, and another for another', async () => {
    const once = JSON.stringify(await play())
    expect(JSON.stringify(await play())).toBe(once)
    expect(JSON.stringify((await play({ seed: 2 })).pairs[1])).not.toBe(
      JSON.stringify((await play()).pairs[1]),
    )
  })

  it('covers nothing without members, beside the same present', async () => {
    const { summary, asItWas } = await play({ variant: { members: [{ of: {}, percent: 0 }] } })
    expect(asItWas?.variant.measures['fill-rate'].numerator).toBe(0)
    expect(asItWas?.present.measures['fill-rate'].numerator).toBeGreaterThan(0)
    const fill = summary.measures.find(({ id }) => id === 'fill-rate')
    expect(fill?.variant?.mean).toBe(0)
    expect(fill?.difference?.high).toBeLessThan(0)
  })

  it('stops where it is asked, with the draws that were whole', async () => {
    const stop = new AbortController()
    const input = playReplayInput.parse({ poolId: at.pool.id, ...TERM, draws: 100, variant: {} })
    const onDraw = (done: number) => {
      if (done === 3) stop.abort()
    }
    const { pairs, summary } = await playReplay(at.coordinator, input, {
      onDraw,
      stop: stop.signal,
    })
    expect(pairs.length).toBe(3)
    expect(summary.draws).toBeLessThanOrEqual(3)
  })

  it('is for the coordinator of the pool, about days that are over, by rules that exist', async () => {
    const stranger = await aPoolAtWork(db)
    await stranger.matcher.close()
    const input = playReplayInput.parse({ poolId: at.pool.id, ...TERM, variant: {} })
    await expect(playReplay(stranger.coordinator, input)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(playReplay(at.school, input)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(play({ to: '2027-02-01' })).rejects.toMatchObject(INVALID)
    await expect(play({ from: '2026-12-31', to: '2026-12-01' })).rejects.toMatchObject(INVALID)
    expect(
      playReplayInput.safeParse({ ...input, variant: { rules: { nonsense: 1 } } }).success,
    ).toBe(false)
  })
})
