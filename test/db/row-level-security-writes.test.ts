import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '../../db/scope.ts'
import { twoBoards } from '../support/build/two-boards.ts'
import { refusalOf } from '../support/refusal-of.ts'
import { useDb } from '../support/use-db.ts'
import { type Viewer, WRITES } from './writes.ts'

const test = useDb()
let country: Awaited<ReturnType<typeof twoBoards>>

beforeAll(async () => {
  country = await twoBoards(test)
})

function scopeOf(viewer: Viewer): Scope {
  const { boards, sites, pools, users, anna } = country
  const scopes: Readonly<Record<Viewer, Scope>> = {
    schoolA: { role: 'school', userId: users.schoolA.userId, boardId: boards.a.id },
    siteA1: { role: 'school', userId: null, boardId: boards.a.id, siteIds: [sites.a1.id] },
    coordinatorP: { role: 'coordinator', userId: users.coordinatorP.userId, poolIds: [pools.p.id] },
    coordinatorQ: { role: 'coordinator', userId: users.coordinatorQ.userId, poolIds: [pools.q.id] },
    anna: { role: 'member', userId: users.anna.userId, memberId: anna.id },
    board: { role: 'board', userId: null, boardId: boards.a.id },
    engineP: { role: 'engine', userId: null, poolIds: [pools.p.id] },
  }
  return scopes[viewer]
}

/** Writes as `viewer` and takes it back; answers the refusal, or the number of rows that it reached. */
async function write(viewer: Viewer, statement: string): Promise<string> {
  let reached = 'nothing'
  const work = test.db.transaction(scopeOf(viewer), async (tx) => {
    const { rowCount } = await tx.execute(sql.raw(named(statement)))
    reached = `${rowCount} rows`
    throw new TakeBack()
  })
  const refusal = await work.then(
    () => 'kept',
    (error: unknown) => (error instanceof TakeBack ? undefined : refusalOf(Promise.reject(error))),
  )
  return refusal ?? reached
}

class TakeBack extends Error {}

/** `{A}` is the id of board A, and so on. */
function named(statement: string): string {
  const { boards, sites, pools, anna, bas, atA1, atA2, atB1, annaAtB1, first } = country
  const names: Readonly<Record<string, string>> = {
    A: boards.a.id,
    B: boards.b.id,
    A1: sites.a1.id,
    A2: sites.a2.id,
    B1: sites.b1.id,
    P: pools.p.id,
    Q: pools.q.id,
    anna: anna.id,
    bas: bas.id,
    atA1: atA1.id,
    atA2: atA2.id,
    atB1: atB1.id,
    annaAtB1: annaAtB1.id,
    first: first.id,
    absenceA: atA1.absence.id,
    absenceB: atB1.absence.id,
    schoolA: country.users.schoolA.userId,
    schoolB: country.users.schoolB.userId,
  }
  return statement.replace(/\{(\w+)\}/g, (_, name: string) => `'${names[name] ?? ''}'`)
}

describe('a write', () => {
  it.each(WRITES)('%s: %s -> %s', async (viewer, statement, end) => {
    expect(await write(viewer, statement)).toBe(end)
  })

  it('gives a key one answer and no other', async () => {
    const answer = (text: string) =>
      test.db.transaction(scopeOf('schoolA'), (tx) =>
        tx.execute(sql`update idempotency set answer = to_jsonb(${text}::text)`),
      )
    expect((await answer('first')).rowCount).toBe(1)
    expect((await answer('second')).rowCount).toBe(0)
  })

  it('cannot sign in with the role of somebody else', async () => {
    const { users } = country
    const statement = sql`insert into login
        (token_hash, user_id, user_scope_id, created_at, expires_at, last_seen_at, authenticated_at, method, is_strong, device)
      select 'other', ${users.schoolA.userId}, id, now(), now() + interval '1 hour', now(), now(), 'key', true, 'Firefox'
      from user_scope where user_id = ${users.schoolB.userId}`
    const work = test.db.transaction({ role: 'sign-in', userId: null }, (tx) =>
      tx.execute(statement),
    )
    expect(await refusalOf(work)).toBe('login_scope_of_user')
  })
})
