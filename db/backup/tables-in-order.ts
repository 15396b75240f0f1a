import type { Client } from 'pg'

/** A table as a backup has it; columns that PostgreSQL works out are left to it. */
export interface BackedUpTable {
  readonly name: string
  readonly columns: readonly string[]
}

interface FoundTable extends BackedUpTable {
  readonly refers_to: readonly string[]
}

/**
 * Every table of the product, in an order in which each comes after those that it refers to. What is not logged was worked out of the
 * others, and is left to be worked out again. Throws where they go round.
 */
export async function tablesInOrder(owner: Client): Promise<readonly BackedUpTable[]> {
  const { rows } = await owner.query<FoundTable>(TABLES)
  return inOrder(rows)
}

const TABLES = `
  select relname::text as name,
    array(
      select attname::text from pg_attribute
      where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
      order by attnum
    ) as columns,
    array(
      select distinct confrelid::regclass::text from pg_constraint
      where conrelid = pg_class.oid and contype = 'f' and confrelid <> conrelid
    ) as refers_to
  from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p'
  order by relname`

function inOrder(tables: readonly FoundTable[]): readonly BackedUpTable[] {
  const placed = new Map<string, BackedUpTable>()
  while (placed.size < tables.length) {
    const next = tables.filter(
      ({ name, refers_to: others }) =>
        !placed.has(name) && others.every((other) => placed.has(other)),
    )
    if (next.length === 0) throw new Error('tables refer to each other in a circle')
    for (const { name, columns } of next) placed.set(name, { name, columns })
  }
  return [...placed.values()]
}
