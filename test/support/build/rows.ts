import { drizzle } from 'drizzle-orm/node-postgres'
import * as schema from '../../../db/schema/index.ts'
import type { TestDb } from '../use-db.ts'

/** Writes rows as the superuser, so that a test can have anything that PostgreSQL's constraints allow. */
export function rows(db: Pick<TestDb, 'adminPool'>) {
  return drizzle(db.adminPool, { schema })
}

/** The only row of an insert that returns one. */
export function only<Row>(inserted: readonly Row[]): Row {
  const [row] = inserted
  if (row === undefined) throw new Error('nothing was inserted')
  return row
}

let last = 0

/** A number that this test file has not had before, for what must be unique. */
export function next(): number {
  last += 1
  return last
}
