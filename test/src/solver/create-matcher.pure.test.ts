import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { MatchProgress } from '../../../scheduler/match/match-options.ts'
import { createMatcher, type MatcherLimits } from '../../../src/solver/create-matcher.ts'
import { PILOT, randomWorld } from '../../scheduler/match/random-world.ts'

const SCRIPTED = new URL('./scripted-worker.ts', import.meta.url)
const world = randomWorld(1, { members: 6, requests: 8, weeks: 2, boards: 2, vakken: 2 })
const task = (seed: number) => ({ world, seed, workMax: null, pins: [], standing: null })

function matcherForTest(limits: Partial<MatcherLimits> = {}, worker = SCRIPTED) {
  const matcher = createMatcher({ threadsMax: 1, ...limits }, worker)
  onTestFinished(() => matcher.close())
  return matcher
}

/** How many orders its thread has had. */
const ordersOf = async ({ outcome }: ReturnType<ReturnType<typeof createMatcher>['start']>) =>
  (await outcome).plan.workUsed

describe('a match in a thread of its own', { timeout: 60_000 }, () => {
  it('comes to a plan that passed the check, with a proposal for every request', async () => {
    const matcher = createMatcher({ threadsMax: 1 })
    onTestFinished(() => matcher.close())
    const { outcome } = matcher.start('pool', task(1))
    const { plan, problems, proposals, requestCount, worldHash } = await outcome
    expect(problems).toEqual([])
    expect(plan.bound).toBeGreaterThanOrEqual(plan.totalValue)
    expect(requestCount).toBe(world.requests.length)
    const planned = new Set(proposals.map(({ requestId }) => requestId))
    expect(planned).toEqual(new Set(world.requests.map(({ id }) => id)))
    expect(worldHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('ends with the best plan so far as soon as it is stopped, and after that much work comes to it again', async () => {
    const matcher = createMatcher({ threadsMax: 1 })
    onTestFinished(() => matcher.close())
    const large = { ...task(1), world: randomWorld(1, PILOT) }
    const underWay = matcher.start('pool', large)
    underWay.stop()
    const stopped = await underWay.outcome
    expect(stopped.problems).toEqual([])
    expect(stopped.plan.stoppedAtWork).not.toBeNull()
    const workMax = stopped.plan.stoppedAtWork ?? 0
    const again = await matcher.start('pool', { ...large, workMax: Math.max(1, workMax) }).outcome
    expect(again.plan).toMatchObject({ stoppedAtWork: workMax, bound: stopped.plan.bound })
    expect(again.proposals).toEqual(stopped.proposals)
  })

  it('lets the thread that answers people go on while it computes', async () => {
    const matcher = matcherForTest()
    const phases: string[] = []
    const begun = Promise.withResolvers<void>()
    const underWay = matcher.start('pool', task(2), ({ phase }: MatchProgress) => {
      phases.push(phase)
      if (phase === 'improving') begun.resolve()
    })
    await begun.promise
    let turns = 0
    for (; turns < 1_000; turns += 1) await turn()
    underWay.stop()
    const { plan } = await underWay.outcome
    expect(turns).toBe(1_000)
    expect(phases).toEqual(['compiling', 'planning', 'improving'])
    expect(plan).toMatchObject({ totalValue: 8, bound: 10, stoppedAtWork: 40 })
  })

  it('keeps a thread, and replaces one that holds more than it may', async () => {
    const roomy = matcherForTest({ memoryBytesMax: 500, memoryBytesKeptMax: 500 })
    expect(await ordersOf(roomy.start('pool', task(1)))).toBe(1)
    expect(await ordersOf(roomy.start('pool', task(1)))).toBe(2)
    const tight = matcherForTest({ memoryBytesMax: 500, memoryBytesKeptMax: 499 })
    expect(await ordersOf(tight.start('pool', task(1)))).toBe(1)
    expect(await ordersOf(tight.start('pool', task(1)))).toBe(1)
  })

  it('computes as many at once as there are threads, and takes pools in turn', async () => {
    const matcher = matcherForTest({ threadsMax: 2 })
    const first = matcher.start('a', task(2))
    const second = matcher.start('b', task(2))
    const done: string[] = []
    const rest = [
      ['a', 'a2'],
      ['a', 'a3'],
      ['c', 'c1'],
    ].map(([pool = '', name = '']) =>
      matcher.start(pool, task(1)).outcome.then(() => done.push(name)),
    )
    first.stop()
    await first.outcome
    await Promise.all(rest)
    expect(done).toEqual(['c1', 'a2', 'a3'])
    second.stop()
    expect((await second.outcome).plan.stoppedAtWork).toBe(40)
  })
})

describe('a match that fails', { timeout: 60_000 }, () => {
  it.each([
    [3, 'out-of-memory'],
    [4, 'thread-ended'],
    [5, 'thread-ended'],
  ])(
    'by script %i says %s without data, and the next one has a new thread',
    async (seed, reason) => {
      const matcher = matcherForTest({ heapMegabytesMax: 64 })
      const failure: unknown = await matcher
        .start('pool', task(seed))
        .outcome.catch((error: unknown) => error)
      expect(failure).toMatchObject({ name: 'MatchFailed', reason })
      expect(String(failure)).not.toContain('Geheime')
      expect(await ordersOf(matcher.start('pool', task(1)))).toBe(1)
    },
  )

  it('that cannot be handed to its thread fails, and the next one has a new thread', async () => {
    const matcher = matcherForTest()
    const notToCopy = () => 'Geheime Naam'
    const broken = { ...task(1), world: { ...world, today: notToCopy as never } }
    const failure: unknown = await matcher
      .start('pool', broken)
      .outcome.catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'MatchFailed', reason: 'not-handed-over' })
    expect(String(failure)).not.toContain('Geheime')
    expect(await ordersOf(matcher.start('pool', task(1)))).toBe(1)
  })

  it('is given up where buffers and heap together grow beyond their limit', async () => {
    const matcher = createMatcher({ threadsMax: 1, memoryBytesMax: 1 })
    onTestFinished(() => matcher.close())
    await expect(matcher.start('pool', task(1)).outcome).rejects.toMatchObject({
      reason: 'out-of-memory',
    })
  })

  it('is cancelled while it waits and while it computes, and others go on', async () => {
    const matcher = matcherForTest()
    const computing = matcher.start('a', task(2))
    const waiting = matcher.start('b', task(2))
    const after = matcher.start('c', task(1))
    waiting.cancel()
    computing.cancel()
    await expect(waiting.outcome).rejects.toMatchObject({ reason: 'cancelled' })
    await expect(computing.outcome).rejects.toMatchObject({ reason: 'cancelled' })
    expect(await ordersOf(after)).toBe(1)
  })

  it('is rejected when everything is closed, also what is asked after that', async () => {
    const matcher = createMatcher({ threadsMax: 1 }, SCRIPTED)
    const asked = [matcher.start('a', task(2)), matcher.start('b', task(1))]
    await matcher.close()
    asked.push(matcher.start('c', task(1)))
    const ends = await Promise.allSettled(asked.map(({ outcome }) => outcome))
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  })
})
