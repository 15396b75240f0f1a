import { and, count, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { assignment, assignmentSession } from '../../db/schema/index.ts'
import type { Scope } from '../../db/scope.ts'
import { at } from '../scheduler/when.ts'
import { aBoard, aSite } from '../support/build/board.ts'
import { anOffer } from '../support/build/decision.ts'
import { aMember } from '../support/build/member.ts'
import { aPool } from '../support/build/pool.ts'
import { aRequest } from '../support/build/request.ts'
import { rows } from '../support/build/rows.ts'
import { refusalOf } from '../support/refusal-of.ts'
import { useDb } from '../support/use-db.ts'

const test = useDb({ connectionsMax: 40 })
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

const ask = (days: readonly string[]) =>
  aRequest(test, {
    boardId: place.board.id,
    siteId: place.site.id,
    poolId: place.pool.id,
    days,
  })

/** An offer that its member has accepted, so that only the sessions decide. */
function accepted(asked: Awaited<ReturnType<typeof ask>>, member = place.member) {
  const about = { pool: place.pool, request: asked, member }
  return anOffer(test, about, { status: 'accepted', answeredAt: at('2026-11-19 10:00') })
}

/** Takes the sessions as the product does, as the member; answers how many it got. */
async function take(
  asked: Awaited<ReturnType<typeof ask>>,
  offer: Awaited<ReturnType<typeof accepted>>,
  over: Partial<typeof assignmentSession.$inferInsert> = {},
): Promise<number> {
  const { memberId, boardId, poolId, requestId } = offer
  const { engagementId } = place.member
  const scope: Scope = { role: 'member', userId: null, memberId }
  return test.db.transaction(scope, async (tx) => {
    const booked = { requestId, boardId, poolId, memberId, status: 'confirmed' as const }
    const id = crypto.randomUUID()
    await tx.insert(assignment).values({
      ...booked,
      id,
      offerId: offer.id,
      engagementId: engagementId ?? '',
      source: 'own-board',
      minutes: asked.minutes,
      confirmedAt: at('2026-11-19 10:00'),
    })
    const taken = await tx
      .insert(assignmentSession)
      .values(
        asked.sessions.map(({ id: requestSessionId, day, during, minutes }) => ({
          ...booked,
          assignmentId: id,
          requestSessionId,
          day,
          during,
          minutes,
          ...over,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: assignmentSession.id })
    if (taken.length < asked.sessions.length) throw new Error('somebody was first')
    return taken.length
  })
}

describe('a member', () => {
  it('is not in two places at once, but can go from one to the next', async () => {
    const one = await ask(['2026-11-23'])
    const same = await ask(['2026-11-23'])
    const next = await ask(['2026-11-24'])
    expect(await take(one, await accepted(one))).toBe(1)
    await expect(take(same, await accepted(same))).rejects.toThrow('somebody was first')
    expect(await take(next, await accepted(next))).toBe(1)
  })

  it('is free again once the session is cancelled', async () => {
    const one = await ask(['2026-11-23'])
    const same = await ask(['2026-11-23'])
    await take(one, await accepted(one))
    await test.adminPool.query(
      `update assignment_session set status = 'cancelled', freed_because = 'given-up'`,
    )
    expect(await take(same, await accepted(same))).toBe(1)
  })

  it('is won once by 300 who race', { timeout: 120_000 }, async () => {
    const asked = await ask(['2026-11-23'])
    const rivals = await Promise.all(Array.from({ length: 300 }, () => ask(['2026-11-23'])))
    const offers = []
    for (const rival of [asked, ...rivals]) offers.push({ rival, offer: await accepted(rival) })
    const ends = await Promise.allSettled(offers.map(({ rival, offer }) => take(rival, offer)))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [live] = await rows(test)
      .select({ count: count() })
      .from(assignmentSession)
      .where(
        and(
          eq(assignmentSession.memberId, place.member.id),
          eq(assignmentSession.status, 'confirmed'),
        ),
      )
    expect(live).toEqual({ count: 1 })
  })
})

describe('a session', () => {
  it('is taken once, and again after a cancellation', async () => {
    const asked = await ask(['2026-11-23'])
    const other = await aMember(test, place.board.id, { poolId: place.pool.id })
    const first = await accepted(asked)
    const second = await accepted(asked, other)
    await take(asked, first)
    const again = () =>
      test.adminPool.query(
        `insert into assignment_session select (jsonb_populate_record(taken, jsonb_build_object(
           'id', gen_random_uuid(), 'assignment_id', $1::uuid, 'member_id', $2::uuid))).*
         from assignment_session taken where member_id = $3`,
        [assignmentOf, other.id, place.member.id],
      )
    const assignmentOf = await bare(second)
    expect(await refusalOf(again())).toBe('assignment_session_once_per_request_session')
    await test.adminPool.query(
      `update assignment_session set status = 'cancelled', freed_because = 'given-up' where member_id = $1`,
      [place.member.id],
    )
    const revived = `update assignment_session set status = 'confirmed' where member_id = $1`
    expect(await refusalOf(test.adminPool.query(revived, [place.member.id]))).toBe(
      'assignment_session_is_only_ever_cancelled',
    )
  })

  it.each([
    ['another day', { day: '2026-11-24' as never }],
    [
      'another time',
      { during: { startsAt: at('2026-11-23 20:00'), endsAt: at('2026-11-23 20:50') } },
    ],
    ['other minutes', { minutes: 49 }],
  ])('is taken as it was asked for, not with %s', async (_, over) => {
    const asked = await ask(['2026-11-23'])
    expect(await refusalOf(take(asked, await accepted(asked), over))).toBe(
      'assignment_session_is_as_requested',
    )
  })
})

/** An assignment without sessions yet. */
async function bare({
  id: offerId,
  requestId,
  boardId,
  poolId,
  memberId,
}: Awaited<ReturnType<typeof accepted>>) {
  const { rows: made } = await test.adminPool.query<{ id: string }>(
    `insert into assignment (offer_id, request_id, board_id, pool_id, member_id, engagement_id, source, status, minutes, confirmed_at)
     select $1, $2, $3, $4, $5, id, 'own-board', 'confirmed', 50, now() from engagement where member_id = $5 returning id`,
    [offerId, requestId, boardId, poolId, memberId],
  )
  return made[0]?.id
}
