import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDb, type Tx } from '../../db/client.ts'
import type { Scope } from '../../db/scope.ts'
import { DatabaseUnavailable, sqlState } from '../../db/unavailable.ts'
import { useDb } from '../support/use-db.ts'

const database = useDb({ connectionsMax: 1, statementMs: 500 })
const nobody: Scope = { role: 'worker', userId: null }

beforeAll(async () => {
  await database.adminPool.query('create table probe (run text not null, part text not null)')
  await database.adminPool.query('grant all on probe to achtervang_app')
})

const write = (tx: Tx, run: string, part: string) =>
  tx.execute(sql`insert into probe values (${run}, ${part})`)

async function partsOf(run: string): Promise<string> {
  const { rows } = await database.adminPool.query<{ part: string }>(
    'select part from probe where run = $1 order by part',
    [run],
  )
  return rows.map(({ part }) => part).join('')
}

async function settingOf(tx: Tx, name: string): Promise<string | undefined> {
  const { rows } = await tx.execute<{ value: string }>(
    sql`select current_setting(${name}, true) as value`,
  )
  return rows[0]?.value
}

async function backendOf(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
  const [row] = rows
  if (row === undefined) throw new Error('no backend')
  return row.pid
}

describe('a transaction', () => {
  test('commits all that it wrote and returns what the work returned', async () => {
    const answer = await database.db.transaction(nobody, async (tx) => {
      await write(tx, 'whole', 'A')
      await write(tx, 'whole', 'B')
      return 'done'
    })
    expect(answer).toBe('done')
    expect(await partsOf('whole')).toBe('AB')
  })

  test('writes nothing when the work throws, and throws the same error', async () => {
    const reason = new Error('no')
    const attempt = database.db.transaction(nobody, async (tx) => {
      await write(tx, 'thrown', 'A')
      throw reason
    })
    await expect(attempt).rejects.toBe(reason)
    expect(await partsOf('thrown')).toBe('')
  })

  test('refuses to look successful when the work caught the error of a statement', async () => {
    const attempt = database.db.transaction(nobody, async (tx) => {
      await write(tx, 'swallowed', 'A')
      await tx.execute(sql`select 1 / 0`).catch(() => undefined)
    })
    await expect(attempt).rejects.toThrow('its error was caught')
    expect(await partsOf('swallowed')).toBe('')
  })

  test('goes on after a savepoint took back a failed statement', async () => {
    await database.db.transaction(nobody, async (tx) => {
      await write(tx, 'savepoint', 'A')
      await tx.transaction((inner) => inner.execute(sql`select 1 / 0`)).catch(() => undefined)
    })
    expect(await partsOf('savepoint')).toBe('A')
  })

  test('ends a statement that takes too long, and the connection is fit for the next', async () => {
    const attempt = database.db.transaction(nobody, (tx) => tx.execute(sql`select pg_sleep(30)`))
    expect(sqlState(await attempt.catch((error: unknown) => error))).toBe('57014')
    expect(await database.db.transaction(nobody, (tx) => settingOf(tx, 'app.role'))).toBe('worker')
  })
})

describe('reading', () => {
  test('answers what the work returned, and the connection is fit for the next', async () => {
    const first = await database.db.read(nobody, backendOf)
    expect(await database.db.transaction(nobody, backendOf)).toBe(first)
    expect(await database.db.read(nobody, (tx) => settingOf(tx, 'app.role'))).toBe('worker')
  })

  test('is refused to write', async () => {
    const attempt = database.db.read(nobody, (tx) => write(tx, 'read', 'A'))
    expect(sqlState(await attempt.catch((error: unknown) => error))).toBe('25006')
    expect(await partsOf('read')).toBe('')
  })
})

test('a statement is planned once per connection, unless it has a list of values', async () => {
  const many = Array.from({ length: 40 }, (_, n) => sql`${n}::int`)
  const prepared = await database.db.transaction(nobody, async (tx) => {
    await tx.execute(sql`select ${'once'}::text as planned_once`)
    await tx.execute(sql`select ${'again'}::text as planned_once`)
    await tx.execute(
      sql`select planned_never from (values (${sql.join(many, sql`), (`)})) as list (planned_never)`,
    )
    const { rows } = await tx.execute<{ name: string; statement: string }>(
      sql`select name, statement from pg_prepared_statements where statement like '%planned%'`,
    )
    return rows.map(({ statement }) => statement)
  })
  expect(prepared).toEqual(['select $1::text as planned_once'])
})

describe('the scope', () => {
  test('is told whole to PostgreSQL', async () => {
    const scope: Scope = {
      role: 'coordinator',
      userId: 'u1',
      boardId: 'b1',
      siteIds: ['s1', 's2'],
      poolIds: ['p1', 'p2'],
      regionId: 'r1',
      memberId: 'm1',
    }
    const names = ['role', 'user_id', 'board_id', 'site_ids', 'pool_ids', 'region_id', 'member_id']
    const told = await database.db.transaction(scope, async (tx) => {
      const values: (string | undefined)[] = []
      for (const name of names) values.push(await settingOf(tx, `app.${name}`))
      return values
    })
    expect(told).toEqual(['coordinator', 'u1', 'b1', 's1,s2', 'p1,p2', 'r1', 'm1'])
  })

  test('of one transaction is nothing to the next on the same connection', async () => {
    const board: Scope = { role: 'board', userId: 'u1', boardId: 'b1', siteIds: ['s1'] }
    const first = await database.db.transaction(board, backendOf)
    const seen = await database.db.transaction(nobody, async (tx) => ({
      backend: await backendOf(tx),
      boardId: await settingOf(tx, 'app.board_id'),
      siteIds: await settingOf(tx, 'app.site_ids'),
      userId: await settingOf(tx, 'app.user_id'),
    }))
    expect(seen).toEqual({ backend: first, boardId: '', siteIds: '', userId: '' })
  })
})

describe('bad timing', () => {
  test('makes a transaction that meets a deadlock try again until both are done', async () => {
    await database.adminPool.query(`insert into probe values ('left', '0'), ('right', '0')`)
    const two = openDb(database.url, { connectionsMax: 2 })
    const count = (tx: Tx, run: string) =>
      tx.execute(sql`update probe set part = (part::int + 1)::text where run = ${run}`)
    let tries = 0
    const bothWays = (first: string, second: string) =>
      two.transaction(nobody, async (tx) => {
        tries += 1
        await count(tx, first)
        await tx.execute(sql`select pg_sleep(0.05)`)
        await count(tx, second)
      })
    await Promise.all([bothWays('left', 'right'), bothWays('right', 'left')])
    await two.close()
    expect([await partsOf('left'), await partsOf('right')]).toEqual(['2', '2'])
    expect(tries).toBeGreaterThan(2)
  })

  test('is given up on after five more tries', async () => {
    let tries = 0
    const attempt = database.db.transaction(nobody, async (tx) => {
      tries += 1
      await tx.execute(sql`do $$ begin raise exception using errcode = '40001'; end $$`)
    })
    expect(sqlState(await attempt.catch((error: unknown) => error))).toBe('40001')
    expect(tries).toBe(6)
  })
})

describe('a lost connection', () => {
  test.for([0, 2, 5, 10, 60])(
    'cut %i ms before the next statement, with three queries waiting, leaves nothing behind and the pool usable',
    async (delayMs) => {
      for (let round = 0; round < 5; round += 1) {
        const run = `cut-${delayMs}-${round}`
        const waiting: Promise<unknown>[] = []
        const attempt = database.db.transaction(nobody, async (tx) => {
          await write(tx, run, 'A')
          const backend = await backendOf(tx)
          for (let number = 0; number < 3; number += 1) {
            waiting.push(database.db.transaction(nobody, (other) => write(other, run, 'w')))
          }
          await database.adminPool.query('select pg_terminate_backend($1)', [backend])
          await pause(delayMs)
          await write(tx, run, 'B')
          await write(tx, run, 'C')
        })
        const error = await attempt.catch((reason: unknown) => reason)
        expect(error).toBeInstanceOf(DatabaseUnavailable)
        expect(error).toMatchObject({ mayHaveCommitted: false })
        await Promise.all(waiting)
        expect(await partsOf(run)).toBe('www')
      }
    },
  )

  test('says that the work may have been done when it was lost in COMMIT', async () => {
    await database.adminPool.query(`
      create function cut() returns trigger language plpgsql security definer as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
      create constraint trigger cut_at_commit after insert on probe
      deferrable initially deferred for each row when (new.run = 'commit') execute function cut()`)
    const attempt = database.db.transaction(nobody, (tx) => write(tx, 'commit', 'A'))
    const error = await attempt.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(DatabaseUnavailable)
    expect(error).toMatchObject({ mayHaveCommitted: true })
  })

  test('of a server that is not there is the same error', async () => {
    const db = openDb('postgres://nobody@127.0.0.1:1/nothing_test')
    const attempt = db.transaction(nobody, async () => undefined)
    await expect(attempt).rejects.toBeInstanceOf(DatabaseUnavailable)
    await db.close()
  })

  test('that was idle is replaced, and told to the log', async () => {
    const heard: string[] = []
    const db = openDb(database.url, {
      connectionsMax: 1,
      log: ({ message }) => heard.push(message),
    })
    const backend = await db.transaction(nobody, backendOf)
    await database.adminPool.query('select pg_terminate_backend($1, 5000)', [backend])
    await expect.poll(() => heard.length).toBeGreaterThan(0)
    expect(await db.transaction(nobody, backendOf)).not.toBe(backend)
    await db.close()
  })
})
