import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type offer, request } from '../../db/schema/index.ts'
import { aBoard, aSite } from '../support/build/board.ts'
import { anAssignment, anOffer } from '../support/build/decision.ts'
import { aMember } from '../support/build/member.ts'
import { aPool } from '../support/build/pool.ts'
import { aRequest } from '../support/build/request.ts'
import { rows } from '../support/build/rows.ts'
import { refusalOf } from '../support/refusal-of.ts'
import { useDb } from '../support/use-db.ts'

const test = useDb()
let place: Awaited<ReturnType<typeof aPlace>>

async function aPlace() {
  const board = await aBoard(test)
  const site = await aSite(test, { boardId: board.id })
  const pool = await aPool(test)
  const member = await aMember(test, board.id, { poolId: pool.id })
  return { board, site, pool, member }
}

beforeEach(async () => {
  place = await aPlace()
})

const ask = (days: readonly string[]) => {
  const { board, site, pool } = place
  return aRequest(test, { boardId: board.id, siteId: site.id, poolId: pool.id, days })
}

const send = (
  asked: Awaited<ReturnType<typeof ask>>,
  over: Partial<typeof offer.$inferInsert> = {},
  member = place.member,
) => anOffer(test, { pool: place.pool, request: asked, member }, over)

describe('an offer', () => {
  it('is not sent on a request that is not open', async () => {
    const asked = await ask(['2026-11-23'])
    await rows(test).update(request).set({ status: 'withdrawn' }).where(eq(request.id, asked.id))
    expect(await refusalOf(send(asked))).toBe('offer_only_on_an_open_request')
  })

  it('is not sent for a session that somebody has', async () => {
    const asked = await ask(['2026-11-23'])
    await anAssignment(test, { pool: place.pool, request: asked, member: place.member })
    const other = await aMember(test, place.board.id, { poolId: place.pool.id })
    expect(await refusalOf(send(asked, {}, other))).toBe('offer_only_for_free_sessions')
  })

  it('names sessions of its own request, each once', async () => {
    const asked = await ask(['2026-11-23'])
    const other = await ask(['2026-11-24'])
    const [mine = '', foreign = ''] = [asked.sessions[0]?.id, other.sessions[0]?.id]
    for (const sessionIds of [[foreign], [mine, foreign], [mine, mine]]) {
      expect(await refusalOf(send(asked, { sessionIds }))).toBe(
        'offer_only_for_sessions_of_the_request',
      )
    }
    expect(await refusalOf(send(asked, { sessionIds: [mine] }))).toBe('allowed')
  })

  it('waits for whoever is just covering the request, and then comes too late', async () => {
    const asked = await ask(['2026-11-23'])
    const covering = await test.adminPool.connect()
    await covering.query('begin')
    await covering.query(
      `update request set status = 'covered', covered_at = now() where id = $1`,
      [asked.id],
    )
    const sent = refusalOf(send(asked))
    await vi.waitUntil(isSomebodyWaiting, { timeout: 10_000 })
    await covering.query('commit')
    covering.release()
    expect(await sent).toBe('offer_only_on_an_open_request')
  })
})

/** Whether a transaction of this database stands before a lock. */
async function isSomebodyWaiting(): Promise<boolean> {
  const { rows: waiting } = await test.adminPool.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return waiting.length > 0
}
