import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignment } from '../../../../db/schema/index.ts'
import {
  type PlayedReplay,
  playReplay,
  playReplayInput,
} from '../../../../src/actions/replay/play.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'
import { aPlayedPool, SITTINGS, TERM } from './a-played-pool.ts'

const INVALID = { code: 'invalid-input' }

describe('a term that was played by the proposals', { timeout: 120_000 }, () => {
  const db = useDb()
  let at: PoolAtWork
  let happened: number

  beforeAll(async () => {
    at = await aPlayedPool(db)
    happened = await rows(db).$count(assignment)
  }, 120_000)
  afterAll(() => at.matcher.close())

  const play = (over: Record<string, unknown> = {}): Promise<PlayedReplay> =>
    playReplay(
      at.coordinator,
      playReplayInput.parse({ poolId: at.pool.id, ...TERM, draws: 2, variant: {}, ...over }),
    )

  it('comes out again as it happened: the same hours and deployment, and cost and saving to the cent', async () => {
    const { asItWas, happened: measured, requestCount, memberCount } = await play()
    expect({ requestCount, memberCount }).toEqual({ requestCount: 8, memberCount: 3 })
    expect(happened).toBeGreaterThan(4)
    for (const id of [
      'demand-hours',
      'fill-rate',
      'same-person',
      'deployment',
      'idle-hours',
      'idle-cost',
      'pool-cost',
      'saving-low',
      'saving-expected',
      'saving-high',
    ] as const)
      expect({ id, found: asItWas?.present.measures[id] }).toEqual({ id, found: measured[id] })
    expect(measured['fill-rate'].numerator).toBeGreaterThan(0)
    expect(asItWas?.present.travelCents).toBeGreaterThan(0)
    expect(measured['saving-expected'].numerator).not.toBe(0)
    expect(measured['pool-cost'].numerator).toBeGreaterThan(measured['idle-cost'].numerator)
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
