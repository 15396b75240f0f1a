import { sql } from 'drizzle-orm'
import type { Db } from './client.ts'

/** What the server says about itself and about the role that asks. */
export type ServerFacts = Readonly<Record<FactName, string>>

type FactName = keyof typeof DEMANDS

/**
 * What each fact must be, and the way out when it is not. The settings decide whether an answered request survives a
 * power cut, the rights of the role whether row-level security holds at all.
 */
const DEMANDS = {
  is_superuser: [
    'off',
    'the role of DATABASE_URL is a superuser, whom row-level security does not bind: use achtervang_app',
  ],
  bypasses_rls: [
    'off',
    'the role of DATABASE_URL may bypass row-level security: alter role ... nobypassrls',
  ],
  owns_tables: [
    'off',
    'the role of DATABASE_URL owns tables and could change its own limits: use achtervang_app, and the owner only in DATABASE_OWNER_URL',
  ],
  fsync: ['on', 'set fsync = on in postgresql.conf: without it a power cut destroys the database'],
  full_page_writes: [
    'on',
    'set full_page_writes = on in postgresql.conf: without it a power cut can leave half a page',
  ],
  synchronous_commit: [
    'on',
    'set synchronous_commit = on (also for this role and database): otherwise what was answered can be lost',
  ],
} as const

/** Throws, naming every fault and its way out, when the database behind `db` would not keep what the product promises. */
export async function assertSafeServer(db: Db): Promise<void> {
  const faults = serverFaults(await readFacts(db))
  if (faults.length > 0)
    throw new Error(`this database is not safe to work on:\n- ${faults.join('\n- ')}`)
}

/** The faults among the facts, in words; `remote_apply` and its like promise more than `on` and are fine. */
export function serverFaults(facts: ServerFacts): readonly string[] {
  return Object.entries(DEMANDS)
    .filter(([name, [wanted]]) => {
      const fact = facts[name as FactName]
      return fact !== wanted && !(name === 'synchronous_commit' && fact.startsWith('remote_'))
    })
    .map(([name, [, wayOut]]) => `${name} is ${facts[name as FactName]}: ${wayOut}`)
}

async function readFacts(db: Db): Promise<ServerFacts> {
  const { rows } = await db.transaction({ role: 'worker', userId: null }, (tx) =>
    tx.execute<Record<FactName, string>>(sql`
      select
        case when rolsuper then 'on' else 'off' end as is_superuser,
        case when rolbypassrls then 'on' else 'off' end as bypasses_rls,
        case when exists (
          select from pg_class
          where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
            and pg_has_role(current_user, relowner, 'member')
        ) then 'on' else 'off' end as owns_tables,
        current_setting('fsync') as fsync,
        current_setting('full_page_writes') as full_page_writes,
        current_setting('synchronous_commit') as synchronous_commit
      from pg_roles where rolname = current_user`),
  )
  const [facts] = rows
  if (facts === undefined) throw new Error('the database does not know the role that asks')
  return facts
}
