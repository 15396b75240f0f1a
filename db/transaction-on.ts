import { createTableRelationsHelpers, extractTablesRelationalConfig, type Query } from 'drizzle-orm'
import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres'
import {
  PgDialect,
  type PreparedQueryConfig,
  type SelectedFieldsOrdered,
} from 'drizzle-orm/pg-core'
import type { PoolClient } from 'pg'
import * as schema from './schema/index.ts'

const { tables, tableNamesMap } = extractTablesRelationalConfig(schema, createTableRelationsHelpers)
const SCHEMA = { fullSchema: schema, schema: tables, tableNamesMap }
const DIALECT = new PgDialect()

/**
 * A statement is named, and then parsed and planned once per connection, when it has no more values than this: one with
 * more is a list of rows or ids, whose text changes with its length.
 */
const VALUES_MAX = 30

/** More texts than this are not kept apart; the product has some two hundred. */
const NAMES_MAX = 500

const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size === NAMES_MAX) return known
  const name = `statement_${names.size}`
  names.set(text, name)
  return name
}

const held = new WeakSet<PoolClient>()

/** Holds back what is written to the connection in this turn, so that statements that are asked at once leave as one. */
export function leaveTogether(client: PoolClient): void {
  if (held.has(client)) return
  const { stream } = client.connection
  held.add(client)
  stream.cork()
  setImmediate(() => {
    held.delete(client)
    stream.uncork()
  })
}

/** Drizzle's session, with names for statements: planning one under row-level security takes longer than running it. */
class NamingSession extends NodePgSession<typeof schema, typeof tables> {
  readonly #client: PoolClient

  constructor(client: PoolClient) {
    super(client, DIALECT, SCHEMA)
    this.#client = client
  }

  override prepareQuery<T extends PreparedQueryConfig>(
    query: Query,
    fields: SelectedFieldsOrdered | undefined,
    name: string | undefined,
    isResponseInArrayMode: boolean,
    customResultMapper?: (rows: unknown[][]) => T['execute'],
  ) {
    leaveTogether(this.#client)
    const isBuilt = fields !== undefined || query.params.length > 0
    const mayBeNamed = isBuilt && query.params.length <= VALUES_MAX
    return super.prepareQuery<T>(
      query,
      fields,
      name ?? (mayBeNamed ? nameOf(query.sql) : undefined),
      isResponseInArrayMode,
      customResultMapper,
    )
  }
}

/** Drizzle's query builders on a connection on which a transaction was begun; whoever began it ends it. */
export function transactionOn(client: PoolClient) {
  const session = new NamingSession(client)
  return new NodePgTransaction<typeof schema, typeof tables>(DIALECT, session, SCHEMA)
}
