import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import * as schema from '../../db/schema/index.ts'
import { LEVELS } from '../../scheduler/domain/level.ts'
import { LIFECYCLE } from '../../scheduler/domain/lifecycle.ts'
import { useDb } from '../support/use-db.ts'

const test = useDb()

/** Not a CHECK: the road itself, the scopes that a longer CHECK spells out, and a list that grows with every kind of work. */
const ELSEWHERE = new Set([
  ...Object.keys(LIFECYCLE).map((noun) => `${noun}.status`),
  'calendar_entry.scope',
  'engagement.employer',
  'user_scope.role',
  'job.kind',
])

const LISTS = Object.values(schema)
  .filter((table) => is(table, PgTable))
  .flatMap((table) =>
    Object.values(getTableColumns(table)).map((column) => ({
      table: getTableName(table),
      column: column.name,
      values: column.enumValues ?? [],
    })),
  )
  .filter(({ table, column, values }) => values.length > 0 && !ELSEWHERE.has(`${table}.${column}`))

/** The texts in quotes of a constraint's definition, in their order. */
async function textsOf(table: string, constraint: string): Promise<readonly string[]> {
  const { rows } = await test.adminPool.query<{ definition: string }>(
    `select pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = $1::regclass and conname = $2`,
    [table, constraint],
  )
  return [...(rows[0]?.definition ?? '').matchAll(/'([^']+)'/g)].map(([, text = '']) => text)
}

describe('a closed list is the same in TypeScript and in PostgreSQL', () => {
  it.each(LISTS)('$table.$column', async ({ table, column, values }) => {
    expect(await textsOf(table, `${table}_${column}_known`)).toEqual(values)
  })

  it('the levels of a site', async () => {
    expect(await textsOf('site', 'site_levels_known')).toEqual(LEVELS)
  })

  it.each([
    ['calendar_entry', 'scope', 'calendar_entry_one_scope'],
    ['engagement', 'employer', 'engagement_one_employer'],
    ['user_scope', 'role', 'user_scope_one_scope'],
  ])('%s.%s, spelled out', async (table, column, constraint) => {
    const values = Object.values(schema)
      .filter((one) => is(one, PgTable) && getTableName(one) === table)
      .flatMap((one) => Object.values(getTableColumns(one as PgTable)))
      .find(({ name }) => name === column)?.enumValues
    expect(new Set(await textsOf(table, constraint))).toEqual(new Set(values))
  })
})
