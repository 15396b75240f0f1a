import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { workOnce } from '../../../../src/actions/job/work.ts'
import { askForReplay } from '../../../../src/actions/replay/ask.ts'
import { endLeftReplays } from '../../../../src/actions/replay/fail.ts'
import { listReplays } from '../../../../src/actions/replay/list.ts'
import { playReplay, playReplayInput } from '../../../../src/actions/replay/play.ts'
import { askReplayInput } from '../../../../src/actions/replay/question.ts'
import { keptReplaySheet } from '../../../../src/actions/replay/replay-sheet.ts'
import { ARITHMETIC } from '../../../../src/actions/replay/result.ts'
import { showReplay } from '../../../../src/actions/replay/show.ts'
import { stopReplay } from '../../../../src/actions/replay/stop.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'
import { aPlayedPool, TERM } from './a-played-pool.ts'

const HALF = { members: [{ of: {}, percent: 50 }] }
const QUESTION = { term: { kind: 'past', ...TERM }, draws: 3, variant: HALF }

describe('a replay that is kept', { timeout: 120_000 }, () => {
  const db = useDb()
  let at: PoolAtWork

  beforeAll(async () => {
    at = await aPlayedPool(db)
  }, 120_000)
  beforeEach(() => db.adminPool.query('truncate replay, replay_draw, job'))
  afterAll(() => at.matcher.close())

  const ask = (over: Record<string, unknown> = {}) =>
    askForReplay(at.coordinator, askReplayInput.parse({ poolId: at.pool.id, ...QUESTION, ...over }))
  const work = (release?: AbortSignal) =>
    workOnce(at.worker, { kinds: ['replay.play'], ...(release && { release }) })
  const show = (replayId: string) => showReplay(at.coordinator, { replayId })
  const keptDraws = async () =>
    Number((await db.adminPool.query('select count(*) from replay_draw')).rows[0].count)
  const played = async (over: Record<string, unknown> = {}) => {
    const { replayId } = await ask(over)
    await work()
    return show(replayId)
  }
  /** A process that stops once so many draws were kept. */
  const workUntil = async (draws: number) => {
    const release = new AbortController()
    const working = work(release.signal)
    await expect.poll(keptDraws, { timeout: 60_000, interval: 20 }).toBeGreaterThanOrEqual(draws)
    release.abort()
    await working
  }

  it('waits, is played by the worker, and comes to what the same question comes to elsewhere', async () => {
    const { replayId, status, result } = await ask()
    expect({ status, result }).toEqual({ status: 'queued', result: null })
    expect(await work()).toMatchObject({ done: 1 })
    const kept = await show(replayId)
    expect(kept).toMatchObject({ status: 'finished', drawsDone: 8, phase: null })
    const input = { poolId: at.pool.id, ...TERM, draws: 3, variant: HALF }
    const { summary, happened, pairs } = await playReplay(
      at.coordinator,
      playReplayInput.parse(input),
    )
    expect(kept.result?.summary).toEqual(summary)
    expect(kept.result?.happened).toEqual(happened)
    expect(kept.result?.draws.map(({ draw }) => draw)).toEqual(pairs.map(({ draw }) => draw))
    for (const { present, variant } of kept.result?.draws ?? [])
      expect([present.gap, variant.gap]).toEqual([0, 0])
    expect(await keptDraws()).toBe(0)
    expect([kept.isOutdated, kept.result?.arithmetic]).toEqual([false, ARITHMETIC])
    await db.adminPool.query(`update replay set result = result - 'arithmetic'`)
    const old = await show(replayId)
    expect([old.isOutdated, old.result?.arithmetic]).toEqual([true, 1])
    expect(old.result && keptReplaySheet(old.result).at(-1)?.[0]).toMatch(/^Let op/)
  })

  it('comes to the same for the same seed over the same history, and names nobody', async () => {
    const [once, again, other] = [await played(), await played(), await played({ seed: 2 })]
    expect(JSON.stringify(again.result)).toBe(JSON.stringify(once.result))
    expect(again.historyHash).toBe(once.historyHash)
    expect(JSON.stringify(other.result)).not.toBe(JSON.stringify(once.result))
    expect(JSON.stringify(once)).not.toMatch(/Anna|Bas|Cora/)
  })

  it('goes on with the draws that were kept where its process stops or is killed, if the history is the same', async () => {
    const whole = await played({ draws: 60 })
    const { replayId } = await ask({ draws: 60 })
    await workUntil(1)
    expect((await show(replayId)).status).toBe('queued')
    const mark = (numerator: number) =>
      db.adminPool.query(
        `update replay_draw set figures = jsonb_set(figures, '{measures,fill-rate,numerator}', '${numerator}')
          where draw = (select min(draw) from replay_draw)`,
      )
    await mark(7)
    await work()
    const again = await show(replayId)
    expect(again.status).toBe('finished')
    const marked = ({ result }: typeof again) =>
      result?.draws.some(({ present, variant }) =>
        [present, variant].some(
          ({ fillRate }) => fillRate !== null && fillRate > 0 && fillRate < 0.05,
        ),
      )
    expect([marked(whole), marked(again)]).toEqual([false, true])

    const other = await ask({ draws: 60 })
    await workUntil(1)
    await mark(7)
    // As a process that is killed leaves it, and what it kept was of another history.
    await db.adminPool.query(
      `update replay set status = 'running', phase = 'playing', begun_at = to_timestamp(0),
        heartbeat_at = to_timestamp(0), history_hash = repeat('0', 64) where id = $1`,
      [other.replayId],
    )
    await db.adminPool.query('update job set locked_until = to_timestamp(0)')
    await work()
    const afterKill = await show(other.replayId)
    expect(afterKill.status).toBe('finished')
    expect(afterKill.result).toEqual(whole.result)
  })

  it('stops at once while it waits, and with the draws that were whole while it is played', async () => {
    const waiting = await ask()
    expect((await stopReplay(at.coordinator, waiting)).status).toBe('stopped')
    await work()
    expect(await show(waiting.replayId)).toMatchObject({ status: 'stopped', result: null })
    const { replayId } = await ask({ draws: 200 })
    const working = work()
    await expect.poll(keptDraws, { timeout: 60_000, interval: 20 }).toBeGreaterThan(3)
    await stopReplay(at.coordinator, { replayId })
    await stopReplay(at.coordinator, { replayId })
    await working
    const stopped = await show(replayId)
    expect(stopped.status).toBe('stopped')
    expect(stopped.result?.draws.length).toBeGreaterThan(0)
    expect(stopped.result?.draws.length).toBeLessThan(200)
    await expect(stopReplay(at.coordinator, { replayId })).rejects.toMatchObject({
      code: 'already-decided',
    })
  })

  it('fails where its work was given up, and lets the next one be asked', async () => {
    const { replayId } = await ask()
    await expect(ask()).rejects.toMatchObject({ code: 'already-running' })
    expect(await endLeftReplays(at.worker)).toBe(0)
    await db.adminPool.query('update job set done_at = now()')
    expect(await endLeftReplays(at.worker)).toBe(1)
    expect(await show(replayId)).toMatchObject({ status: 'failed', failure: 'process-died' })
    expect((await ask()).status).toBe('queued')
  })

  it('finds the fewest people who cover what is asked, or says that nobody can', async () => {
    const composition = { kind: 'composition', draws: 30, variant: {}, fillRatePercent: 60 }
    const found = await played(composition)
    const [group, ...others] = found.result?.composition?.groups ?? []
    expect(others).toEqual([])
    expect(group).toMatchObject({ roleCode: 'leraar', vak: 'wi', level: 'VWO', present: 3 })
    expect(found.result?.composition).toMatchObject({ target: 0.6, isReached: true })
    const fill = found.result?.summary.measures.find(({ id }) => id === 'fill-rate')
    expect(fill?.variant?.mean).toBeGreaterThanOrEqual(0.6)
    const percent = Math.floor((100 * ((group?.needed ?? 0) - 1)) / 3)
    const less = await played({ draws: 30, variant: { members: [{ of: {}, percent }] } })
    const lower = less.result?.summary.measures.find(({ id }) => id === 'fill-rate')
    expect(lower?.variant?.mean).toBeLessThan(0.6)
    await db.adminPool.query(
      `insert into vak (id, name, aliases) values ('ne', 'Nederlands', '{}') on conflict do nothing`,
    )
    const nobody = { rules: { vakken: ['ne'] } }
    const never = await played({ ...composition, variant: nobody })
    expect(never.result?.composition).toMatchObject({ isReached: false, drawsReached: 0 })
  })

  it('plays a region that has no history yet', async () => {
    const term = { kind: 'drawn', members: 12, requests: 20, weeks: 4 }
    const { status, result } = await played({ term, draws: 1 })
    expect(status).toBe('finished')
    expect(result).toMatchObject({ happened: null, memberCount: 12 })
    expect(result?.requestCount).toBeGreaterThan(10)
  })

  it('is for the coordinator of the pool, and refuses what does not go together', async () => {
    const { replayId } = await ask()
    const stranger = await aPoolAtWork(db)
    await stranger.matcher.close()
    const input = { replayId }
    const gone = { code: 'not-found' }
    await expect(showReplay(stranger.coordinator, input)).rejects.toMatchObject(gone)
    await expect(stopReplay(stranger.coordinator, input)).rejects.toMatchObject(gone)
    await expect(
      listReplays(stranger.coordinator, { poolId: at.pool.id, limit: 5 }),
    ).rejects.toMatchObject(gone)
    await expect(showReplay(at.school, input)).rejects.toMatchObject({ code: 'not-allowed' })
    const { items } = await listReplays(at.coordinator, { poolId: at.pool.id, limit: 5 })
    expect(items.map((one) => one.replayId)).toEqual([replayId])
    await stopReplay(at.coordinator, input)
    const refused = { code: 'invalid-input' }
    await expect(ask({ kind: 'composition' })).rejects.toMatchObject(refused)
    await expect(ask({ term: { kind: 'past', from: '2027-01-01', to: '2027-02-01' } }))
      .rejects // not over yet
      .toMatchObject(refused)
    const unknown = [{ boardsOut: [at.pool.id] }, { members: [{ of: { vak: 'Jan' }, percent: 1 }] }]
    for (const variant of unknown) await expect(ask({ variant })).rejects.toMatchObject(refused)
    const drawn = { kind: 'drawn', members: 12, requests: 20, weeks: 4 }
    await expect(ask({ term: drawn, variant: { boardsOut: [at.asks.id] } })).rejects.toMatchObject(
      refused,
    )
  })
})
