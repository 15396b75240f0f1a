import type { TestDb } from '../use-db.ts'

/** How many rows each table has, by name: the same before and after a refusal. */
export async function rowCounts({
  adminPool,
}: Pick<TestDb, 'adminPool'>): Promise<Readonly<Record<string, number>>> {
  const tables = await adminPool.query<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables.rows) {
    const { rows } = await adminPool.query<{ count: number }>(
      `select count(*)::int as count from "${name}"`,
    )
    counts[name] = rows[0]?.count ?? 0
  }
  return counts
}

/** What is wrong with the chains of events; nothing when all is well. */
export async function chainProblems({ adminPool }: Pick<TestDb, 'adminPool'>): Promise<unknown[]> {
  return (await adminPool.query('select * from event_chain_problems()')).rows
}

/** What stands in each table, by name, as a digest of its rows: the same before and after what left nothing behind. */
export async function digests({
  adminPool,
}: Pick<TestDb, 'adminPool'>): Promise<Readonly<Record<string, string>>> {
  const tables = await adminPool.query<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  )
  const each = tables.rows.map(
    ({ name }) => `select '${name}' as name, coalesce((
      select md5(string_agg(digest, '' order by digest)) from (select md5(one::text) as digest from "${name}" one) rows), '') as digest`,
  )
  const { rows } = await adminPool.query<{ name: string; digest: string }>(each.join(' union all '))
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]))
}
