import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Db, Tx } from '../client.ts'

/** Something that should never be. */
export interface BrokenInvariant {
  readonly invariant: string
  /** The id of the row, or of the rows. */
  readonly subject: string
}

interface Invariant {
  readonly name: string
  readonly query: string
}

const FILE = join(import.meta.dirname, '..', 'invariants.sql')

/** The queries of `db/invariants.sql`, by the comment above each; throws when one has no name. */
export function readInvariants(text: string = readFileSync(FILE, 'utf8')): readonly Invariant[] {
  const withoutHead = text.slice(text.indexOf('\n\n'))
  return withoutHead
    .split(/;\s*(?:\n|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, name, query] = /^-- (\d+ .+)\n([^]+)$/.exec(part) ?? []
      if (name === undefined || query === undefined) {
        throw new Error(`an invariant without a name: ${part.slice(0, 60)}`)
      }
      return { name, query }
    })
}

/**
 * Everything that is wrong in the data, in the order of `db/invariants.sql`. Throws when whoever asks would not see all
 * rows, because nothing would then be found to be wrong.
 */
export function brokenInvariants(db: Db): Promise<readonly BrokenInvariant[]> {
  return db.transaction({ role: 'worker', userId: null }, async (tx) => {
    await assertSeesAll(tx)
    const broken: BrokenInvariant[] = []
    for (const { name, query } of readInvariants()) {
      const { rows } = await tx.execute<{ subject: string }>(sql.raw(query))
      broken.push(...rows.map(({ subject }) => ({ invariant: name, subject })))
    }
    return broken
  })
}

/** The policies show the worker what it needs; a table's owner with a scope sees nothing at all. */
async function assertSeesAll(tx: Tx): Promise<void> {
  const { rows } = await tx.execute<{ sees_all: boolean }>(
    sql`select current_user = 'achtervang_app' or rolsuper or rolbypassrls as sees_all
        from pg_roles where rolname = current_user`,
  )
  if (rows[0]?.sees_all !== true) {
    throw new Error('invariants are checked as achtervang_app: any other role sees too little')
  }
}
