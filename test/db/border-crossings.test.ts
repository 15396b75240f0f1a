import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '../../db/scope.ts'
import { anOffer } from '../support/build/decision.ts'
import { aMember } from '../support/build/member.ts'
import { twoBoards } from '../support/build/two-boards.ts'
import { useDb } from '../support/use-db.ts'

const test = useDb()
let country: Awaited<ReturnType<typeof twoBoards>>

beforeAll(async () => {
  country = await twoBoards(test)
})

const engine = (...poolIds: readonly string[]): Scope => ({ role: 'engine', userId: null, poolIds })

function ask(scope: Scope, query: ReturnType<typeof sql>) {
  return test.db.transaction(scope, async (tx) => (await tx.execute(query)).rows)
}

/** Everybody who is not the match of pool P. */
const others = (): readonly Scope[] => [
  engine(country.pools.q.id),
  { role: 'coordinator', userId: null, poolIds: [country.pools.p.id] },
  { role: 'school', userId: null, boardId: country.boards.a.id },
  { role: 'admin', userId: null },
  { role: 'worker', userId: null },
  { role: 'measures', userId: null },
]

describe('what the match of a pool learns across borders, and nobody else', () => {
  it('when and where its members are taken, without the request of another pool', async () => {
    const { pools, anna, bas, atA1, annaAtB1, sites } = country
    const query = sql`select member_id, request_id, site_id, minutes from commitments_of_pool(${pools.p.id}, '2026-01-01')`
    const found = await ask(engine(pools.p.id), query)
    const row = (memberId: string, requestId: string | null, siteId: string) => ({
      member_id: memberId,
      request_id: requestId,
      site_id: siteId,
      minutes: 50,
    })
    expect(found).toHaveLength(3)
    expect(found).toEqual(
      expect.arrayContaining([
        row(anna.id, atA1.id, sites.a1.id),
        row(anna.id, annaAtB1.id, sites.b1.id),
        row(bas.id, null, sites.b1.id),
      ]),
    )
    for (const scope of others()) expect(await ask(scope, query)).toEqual([])
  })

  it('from the day on that it asks for, and no session that was cancelled', async () => {
    const { pools, annaAtB1 } = country
    const from = annaAtB1.firstDay
    const query = sql`select request_id from commitments_of_pool(${pools.p.id}, ${from})`
    expect(await ask(engine(pools.p.id), query)).toEqual([{ request_id: annaAtB1.id }])
    const cancel = `update assignment_session set status = 'cancelled', freed_because = $2 where request_id = $1`
    await test.adminPool.query(cancel, [annaAtB1.id, 'given-up'])
    expect(await ask(engine(pools.p.id), query)).toEqual([])
  })

  it('the contracts of its members at every board', async () => {
    const { pools, boards, anna, bas } = country
    const query = sql`select member_id, board_id, exempt from contracts_of_pool(${pools.p.id}, '2026-11-20')`
    const found = await ask(engine(pools.p.id), query)
    expect(found).toHaveLength(3)
    expect(found).toEqual(
      expect.arrayContaining([
        { member_id: anna.id, board_id: boards.a.id, exempt: false },
        { member_id: bas.id, board_id: boards.a.id, exempt: false },
        { member_id: anna.id, board_id: boards.b.id, exempt: true },
      ]),
    )
    for (const scope of others()) expect(await ask(scope, query)).toEqual([])
  })

  it('of the reason of an absence only whether the chain counts it', async () => {
    const { pools, atA1, atA2, atB1 } = country
    const exempt = async (scope: Scope, requestId: string) =>
      (await ask(scope, sql`select chain_exempt(${requestId}) as exempt`))[0]?.['exempt']
    expect(await exempt(engine(pools.p.id), atA1.id)).toBe(true)
    expect(await exempt(engine(pools.p.id), atA2.id)).toBe(false)
    expect(await exempt(engine(pools.p.id), atB1.id)).toBeNull()
    for (const scope of others()) expect(await exempt(scope, atA1.id)).toBeNull()
  })
})

describe('when a member already works', () => {
  it('is told to whoever may give this member more, and to nobody else', async () => {
    const { pools, boards, anna, bas } = country
    const query = sql`select minutes from work_of_member(${bas.id}, '2026-01-01', '2026-12-31')`
    const mayAsk: readonly Scope[] = [
      { role: 'member', userId: null, memberId: bas.id },
      { role: 'coordinator', userId: null, poolIds: [pools.p.id] },
      { role: 'worker', userId: null },
    ]
    for (const scope of mayAsk) expect(await ask(scope, query)).toEqual([{ minutes: 50 }])
    const mayNot: readonly Scope[] = [
      { role: 'member', userId: null, memberId: anna.id },
      { role: 'coordinator', userId: null, poolIds: [crypto.randomUUID()] },
      { role: 'school', userId: null, boardId: boards.b.id },
      engine(pools.p.id),
    ]
    for (const scope of mayNot) expect(await ask(scope, query)).toEqual([])
  })
})

describe('what has become moot', () => {
  it('ends by the hand of whoever made it so, and what still makes sense stays', async () => {
    const { pools, atA2, offered, boards } = country
    const rival = await aMember(test, boards.a.id, { poolId: pools.p.id })
    const other = await anOffer(test, { pool: pools.p, request: atA2, member: rival })
    const anna: Scope = { role: 'member', userId: null, memberId: country.anna.id }
    const moot = sql`select offer_id from supersede_moot(${atA2.id}, '2026-11-20 09:00+01')`
    expect(await ask(anna, moot)).toEqual([])

    await test.adminPool.query(
      `update offer set status = 'accepted', answered_at = sent_at where id = $1`,
      [offered.id],
    )
    await test.adminPool.query(
      `update request set status = 'covered', covered_at = now() where id = $1`,
      [atA2.id],
    )
    expect(await ask(anna, moot)).toEqual([{ offer_id: other.id }])
    expect(await ask(anna, moot)).toEqual([])
    const { rows } = await test.adminPool.query(
      `select offer.id, offer.status, closed_because, proposal.status as proposal from offer
       join proposal on proposal.id = proposal_id where offer.request_id = $1 order by offer.status`,
      [atA2.id],
    )
    expect(rows).toEqual([
      { id: offered.id, status: 'accepted', closed_because: null, proposal: 'offered' },
      {
        id: other.id,
        status: 'withdrawn',
        closed_because: 'not-needed',
        proposal: 'offered',
      },
    ])
  })
})
