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
