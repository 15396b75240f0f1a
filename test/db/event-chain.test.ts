import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { insertEvent } from '../../db/queries/event.ts'
import type { Scope } from '../../db/scope.ts'
import { refusalOf } from '../support/refusal-of.ts'
import { useDb } from '../support/use-db.ts'

const test = useDb({ connectionsMax: 16 })
const WORKER: Scope = { role: 'worker', userId: null }
const SUBJECT = '00000000-0000-4000-8000-000000000001'

afterEach(async () => {
  await tamper('delete from event; delete from event_head')
})

/** One event in the chain of the system. */
function happen(facts: Readonly<Record<string, number>>): Promise<void> {
  return test.db.transaction(WORKER, (tx) =>
    insertEvent(tx, {
      chain: 'system',
      actorUserId: null,
      actorRole: 'worker',
      verb: 'test.happen',
      subjectId: SUBJECT,
      boardId: null,
      poolId: null,
      facts,
    }),
  )
}

interface Problem {
  readonly chain: string
  readonly seq: number
  readonly problem: string
}

async function problems(): Promise<readonly Problem[]> {
  const { rows } = await test.db.transaction(WORKER, (tx) =>
    tx.execute<{ chain: string; seq: string; problem: string }>(
      sql`select * from event_chain_problems() order by seq, problem`,
    ),
  )
  return rows.map(({ seq, ...row }) => ({ ...row, seq: Number(seq) }))
}

/** What somebody with the owner's rights could do, past the triggers. */
async function tamper(statements: string): Promise<void> {
  await test.adminPool.query(
    `alter table event disable trigger user; ${statements}; alter table event enable trigger user`,
  )
}

describe('the chain of events', () => {
  it('has no gaps and no broken links under 16 writers at once', async () => {
    await Promise.all(Array.from({ length: 320 }, (_, nth) => happen({ nth })))
    const { rows } = await test.adminPool.query(
      'select count(*)::int as count, max(seq)::int as last, count(distinct hash)::int as hashes from event',
    )
    expect(rows).toEqual([{ count: 320, last: 320, hashes: 320 }])
    expect(await problems()).toEqual([])
  })

  it('numbers and dates by itself, whatever it is given', async () => {
    await test.db.transaction(WORKER, (tx) =>
      tx.execute(sql`insert into event (chain, seq, at, actor_role, verb, subject_id, facts, prev, hash)
        values ('system', 999, '2001-01-01', 'worker', 'test.forge', ${SUBJECT}, '{}', 'aaaa', 'bbbb')`),
    )
    const { rows } = await test.adminPool.query(
      `select seq::int, at > now() - interval '1 minute' as now, prev = repeat('0', 64) as first, length(hash) from event`,
    )
    expect(rows).toEqual([{ seq: 1, now: true, first: true, length: 64 }])
  })

  it('leaves no number behind where a transaction came to nothing', async () => {
    await happen({ nth: 1 })
    const undone = test.db.transaction(WORKER, async (tx) => {
      await tx.execute(sql`insert into event (chain, seq, at, actor_role, verb, subject_id, facts, prev, hash)
        values ('system', 0, now(), 'worker', 'test.undo', ${SUBJECT}, '{}', '', '')`)
      throw new Error('changed my mind')
    })
    await expect(undone).rejects.toThrow('changed my mind')
    await happen({ nth: 2 })
    expect(await problems()).toEqual([])
    const { rows } = await test.adminPool.query('select max(seq)::int as last from event')
    expect(rows).toEqual([{ last: 2 }])
  })

  it.each(['update event set verb = $$test.forge$$', 'delete from event', 'truncate event'])(
    'refuses even its owner: %s',
    async (statement) => {
      await happen({ nth: 1 })
      const owner = new Client(test.ownerUrl)
      await owner.connect()
      expect(await refusalOf(owner.query(statement))).toBe('42501')
      await owner.end()
      const { rows } = await test.adminPool.query('select verb from event')
      expect(rows).toEqual([{ verb: 'test.happen' }])
    },
  )
})

describe('the verification', () => {
  const TAMPERED: readonly (readonly [string, string, readonly string[]])[] = [
    ['a changed fact', `update event set facts = '{"nth": 7}' where seq = 3`, ['3 hash']],
    [
      'a changed name',
      `update event set actor_user_id = gen_random_uuid() where seq = 3`,
      ['3 hash'],
    ],
    ['a changed moment', `update event set at = at - interval '1 day' where seq = 3`, ['3 hash']],
    ['a changed fact with its hash made to fit', rehashed(3), ['4 link']],
    ['an event taken out', 'delete from event where seq = 3', ['4 link', '4 number', '5 number']],
    ['the end cut off', 'delete from event where seq = 5', ['4 head']],
    ['all of it gone', 'delete from event', ['5 head']],
    ['a head turned back', 'update event_head set seq = 4', ['5 head']],
  ]

  it.each(TAMPERED)('finds %s', async (_, statement, found) => {
    for (let nth = 1; nth <= 5; nth += 1) await happen({ nth })
    expect(await problems()).toEqual([])
    await tamper(statement)
    expect((await problems()).map(({ seq, problem }) => `${seq} ${problem}`)).toEqual(found)
  })
})

function rehashed(seq: number): string {
  return `update event set facts = '{}', hash = event_hash(chain, seq, at, actor_user_id, actor_role, verb, subject_id,
    board_id, pool_id, '{}', prev) where seq = ${seq}`
}
