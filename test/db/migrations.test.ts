import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { useDb } from '../support/use-db.ts'

const test = useDb()
const HOME = join(import.meta.dirname, '../..')
const MIGRATIONS = join(HOME, 'db/migrations')

it('applied twice, also by two at once, changes nothing', async () => {
  const before = await fingerprint()
  await Promise.all([migrate(test.ownerUrl), migrate(test.ownerUrl)])
  expect(await fingerprint()).toEqual(before)
})

it('says in SQL what the schema says in TypeScript', { timeout: 60_000 }, async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'achtervang-migrations-'))
  await cp(MIGRATIONS, join(scratch, 'migrations'), { recursive: true })
  const kit = join(HOME, 'node_modules/drizzle-kit/bin.cjs')
  const schema = join(HOME, 'db/schema/index.ts')
  // drizzle-kit reads every path as a relative one, and ends well when it could not read it: hence the folder and the text.
  const flags = ['--dialect=postgresql', `--schema=${schema}`, '--out=migrations']
  const { stdout } = await promisify(execFile)(process.execPath, [kit, 'generate', ...flags], {
    cwd: scratch,
  })
  expect(stdout).toContain('No schema changes')
  const files = await readdir(join(scratch, 'migrations'))
  expect(files.sort()).toEqual((await readdir(MIGRATIONS)).sort())
  await rm(scratch, { recursive: true, force: true })
})

it('gives the product no way to change its own limits', async () => {
  const { rows } = await test.adminPool.query(`
    select relname as name from pg_class where relowner = 'achtervang_app'::regrole
    union all
    select rolname from pg_roles where rolname = 'achtervang_app' and (rolsuper or rolbypassrls or rolcreaterole)
    union all
    select table_name from information_schema.role_table_grants
      where grantee in ('achtervang_app', 'PUBLIC') and table_schema = 'public'
        and (privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES') or table_name = 'event_head')
    union all
    select proname from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege('public', oid, 'execute')
        and prorettype <> 'trigger'::regtype
    union all
    select proname from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef
        and not coalesce(proconfig::text like '%search_path=pg_catalog, public, pg_temp%', false)`)
  expect(rows).toEqual([])
})

/** Everything that a migration could have added twice. */
async function fingerprint(): Promise<unknown> {
  const { rows } = await test.adminPool.query(`
    select (select count(*) from pg_constraint) as constraints, (select count(*) from pg_policy) as policies,
      (select count(*) from pg_trigger) as triggers, (select count(*) from pg_proc) as functions,
      (select count(*) from lifecycle_step) as steps, (select count(*) from drizzle.__drizzle_migrations) as migrations`)
  return rows
}
