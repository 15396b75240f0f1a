import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HttpEnv } from '../api/http-env.ts'
import { asOwner } from '../db/as-owner.ts'
import { member, pool as poolTable } from '../db/schema/index.ts'
import { seedReference } from '../db/seed/reference.ts'
import { instantAt } from '../scheduler/calendar/clock.ts'
import { day } from '../scheduler/domain/day.ts'
import { clockTime, type Instant } from '../scheduler/domain/instant.ts'
import { importMembers } from '../src/actions/import/members.ts'
import { importPool } from '../src/actions/import/pool.ts'
import { importRequests } from '../src/actions/import/requests.ts'
import { importSites } from '../src/actions/import/sites.ts'
import { workOnce } from '../src/actions/job/work.ts'
import { createMatcher } from '../src/solver/create-matcher.ts'
import { type Answer, appOver, type Caller, callerOf } from './support/ask.ts'
import { adminActor, coordinatorActor, memberActor, schoolActor } from './support/build/actor.ts'
import { testContext } from './support/build/context.ts'
import { rows } from './support/build/rows.ts'
import { useDb } from './support/use-db.ts'

/**
 * The main road over HTTP, from files to figures: sites, a pool, members and absences are taken in, all requests are matched in
 * one run, a coordinator approves and offers, members accept, schools confirm hours, and the measures say what came of it.
 */
describe('the main road', () => {
  const db = useDb()
  const matcher = createMatcher({ threadsMax: 1 })
  let now: Instant = instantAt(day('2026-11-20'), clockTime('09:00'))
  let app: Hono<HttpEnv>
  let poolId: string
  let coordinator: Caller
  const schools = new Map<string, Caller>()

  const sample = (name: string) => readFile(join(import.meta.dirname, 'samples', name))
  const itemsOf = (answer: Answer) => answer.body['items'] as Record<string, unknown>[]
  const schoolOf = async (boardId: string) => {
    const known =
      schools.get(boardId) ?? (await callerOf(db, app, await schoolActor(db, { boardId })))
    schools.set(boardId, known)
    return known
  }
  const daysOf = (item: Record<string, unknown> = {}) =>
    (item['sessions'] as { day: string }[]).map((session) => session.day)
  const versionOf = (item: Record<string, unknown>) => ({
    'If-Match': `"${String(item['version'])}"`,
  })

  /** Asks for a run, lets a worker carry it out, and follows it to its end. */
  const search = async () => {
    const asked = await coordinator.post(`/pools/${poolId}/runs`, { seed: 1 })
    expect(asked).toMatchObject({ status: 202, body: { status: 'queued' } })
    const run = asked.headers.get('Location')?.replace('/api/v1', '') ?? ''
    const deps = testContext(db, { role: 'worker', userId: null }, { now: () => now, matcher })
    await workOnce(deps)
    const { body } = await coordinator.get(`${run}/events`)
    expect(body['text']).toContain('event: end')
    return coordinator.get(run)
  }

  beforeAll(async () => {
    await asOwner(db.ownerUrl, seedReference)
    app = appOver(db, { now: () => now, matcher })
    const context = testContext(db, await adminActor(db), { now: () => now })
    const file = async (name: string) => ({ bytes: await sample(name), dryRun: false })
    await importSites(context, await file('sites.csv'))
    await importPool(context, await file('pool.json'))
    await importMembers(context, { ...(await file('members.csv')), poolCode: 'oefenpool' })
    await importRequests(context, { ...(await file('requests.csv')), poolCode: 'oefenpool' })
    const [made] = await rows(db).select().from(poolTable)
    poolId = made?.id ?? ''
    coordinator = await callerOf(db, app, await coordinatorActor(db, poolId))
  }, 60_000)

  afterAll(() => matcher.close())

  it('matches all requests in one run: each has somebody, or a reason', async () => {
    const run = await search()
    expect(run).toMatchObject({
      status: 200,
      body: { status: 'finished', requestCount: 24, memberCount: 12 },
    })
    const { planValue, bound, coveredCount } = run.body
    expect(planValue).toBe(bound)
    expect(coveredCount).toBeGreaterThan(0)
    const proposals = itemsOf(await coordinator.get('/proposals?limit=500&status=proposed'))
    for (const { id, memberId } of proposals) {
      const { body } = await coordinator.get(`/proposals/${String(id)}`)
      const candidates = body['candidates'] as { because: string; proposed: boolean }[]
      expect(candidates).toHaveLength(12)
      expect(candidates.every(({ because }) => because.length > 10)).toBe(true)
      const chosen = candidates.filter(({ proposed }) => proposed)
      expect(chosen).toHaveLength(memberId === null ? 0 : 1)
      expect(body['whyNobody'] === null).toBe(memberId !== null)
    }
    const french = proposals.filter(({ memberId }) => memberId === null)
    expect(french.length).toBeGreaterThan(0)
    expect(new Set(proposals.map(({ requestId }) => requestId)).size).toBe(24)
  })

  it('approves, offers, and lets members accept', async () => {
    const proposals = itemsOf(await coordinator.get('/proposals?limit=500&status=proposed'))
    const chosen = proposals.filter(({ memberId }) => memberId !== null)
    for (const proposal of chosen) {
      const path = `/proposals/${String(proposal['id'])}`
      const approved = await coordinator.post(`${path}/approve`, {}, versionOf(proposal))
      expect(approved).toMatchObject({ status: 200, body: { status: 'approved' } })
      expect(await coordinator.post(`${path}/offer`, {}, versionOf(approved.body))).toMatchObject({
        status: 200,
        body: { status: 'sent' },
      })
    }
    let accepted = 0
    for (const { id } of await rows(db).select({ id: member.id }).from(member)) {
      const caller = await callerOf(db, app, await memberActor(db, id))
      for (const offer of itemsOf(await caller.get('/offers?limit=500&status=sent'))) {
        const taken = await caller.post(`/offers/${String(offer['id'])}/accept`, {})
        expect(taken.status).toBe(200)
        accepted += 1
      }
    }
    expect(accepted).toBe(chosen.length)
    const covered = itemsOf(await coordinator.get('/requests?limit=500&status=covered'))
    const open = proposals.filter(({ memberId }) => memberId === null)
    const uncovered = new Set(open.map(({ requestId }) => requestId))
    expect(covered).toHaveLength(24 - uncovered.size)
  })

  it('extends, ends early and cancels, and the plan mends itself', async () => {
    const confirmed = itemsOf(await coordinator.get('/assignments?limit=500&status=confirmed'))
    const [first, second, third] = confirmed.filter((item) =>
      daysOf(item).some((taught) => taught > '2026-12-08'),
    )
    const school = async (item: Record<string, unknown> | undefined) =>
      schoolOf(String(item?.['boardId']))
    const path = (item: Record<string, unknown> | undefined) =>
      `/assignments/${String(item?.['id'])}`
    const lastDay = '2027-01-29'
    const longer = await (await school(first)).post(`${path(first)}/extend`, { lastDay })
    expect(longer).toMatchObject({ status: 200, body: { lastDay } })
    expect(['booked', 'asked', 'open']).toContain(longer.body['outcome'])
    const early = { lastDay: '2026-12-08' }
    const shorter = await (await school(second)).post(`${path(second)}/end-early`, early)
    expect(shorter).toMatchObject({ status: 200, body: early })
    expect(shorter.body['cancelledSessions']).toBe(
      daysOf(second).filter((taught) => taught > early.lastDay).length,
    )
    const cancelled = await (await school(third)).post(`${path(third)}/cancel`, {})
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled' } })
    const reopened = await coordinator.get(`/requests/${String(third?.['requestId'])}`)
    expect(reopened.body['status']).toBe('open')
    const mended = await search()
    expect(mended).toMatchObject({ status: 200, body: { status: 'finished' } })
  })

  it('confirms hours once they are taught, with cost, alternative and saving', async () => {
    const confirmed = itemsOf(await coordinator.get('/assignments?limit=500&status=confirmed'))
    const early = await (await schoolOf(String(confirmed[0]?.['boardId']))).post(
      `/assignments/${String(confirmed[0]?.['id'])}/hours`,
      {},
    )
    expect(early).toMatchObject({ status: 409, body: { code: 'not-yet-taught' } })
    now = instantAt(day('2027-03-01'), clockTime('12:00'))
    for (const { id, boardId } of confirmed) {
      const done = await (await schoolOf(String(boardId))).post(
        `/assignments/${String(id)}/hours`,
        { rating: 4 },
      )
      expect(done.status).toBe(200)
      const { poolCents, wageCents, travelCents, alternativeCents, savingCents } =
        done.body as Record<string, number> & {
          alternativeCents: Record<string, number>
          savingCents: Record<string, number>
        }
      expect(poolCents).toBe((wageCents ?? 0) + (travelCents ?? 0))
      expect(savingCents['expectedCents']).toBe(
        (alternativeCents['expectedCents'] ?? 0) - (poolCents ?? 0),
      )
    }
    const listed = itemsOf(await coordinator.get('/fulfilments?limit=500'))
    expect(listed).toHaveLength(confirmed.length)
  })

  it('measures what came of it, from the same rows', async () => {
    const { body } = await coordinator.get(
      `/measures?poolId=${poolId}&from=2026-11-01&to=2027-02-28&period=whole`,
    )
    const values = new Map(
      (body['rows'] as Record<string, unknown>[]).map((row) => [row['measureId'], row]),
    )
    const fulfilled = itemsOf(await coordinator.get('/fulfilments?limit=500'))
    const total = (key: string) => fulfilled.reduce((sum, item) => sum + Number(item[key]), 0)
    expect(values.get('demand-requests')).toMatchObject({ value: 24 })
    expect(values.get('wage-cost')).toMatchObject({ value: total('wageCents') })
    expect(values.get('travel-cost')).toMatchObject({ value: total('travelCents') })
  })
})
