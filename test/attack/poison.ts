import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import type { Pool, PoolClient } from 'pg'
import * as schema from '../../db/schema/index.ts'

/**
 * What breaks out of a text, of an attribute in either kind of quotes, and of a script, if anything does; the mark tells in which column
 * it was. The element has a name of its own, so that one that a page lets through is found whatever a policy forbids it to do.
 */
export const poison = (mark: string) =>
  `${mark}</script></style></title></textarea>"'><xss-probe onprobe="1"></xss-probe><img src="x" onerror="alert(1)">`

/** The mark of a column, as it stands on a page. */
export const markOf = (column: string) => `gif ${column} `

/** A column of text that somebody's words could be in. */
interface TextColumn {
  readonly table: string
  readonly name: string
  readonly isList: boolean
}

/** What the product makes up itself, and what is a code that the pages look up: table or column, with why it is left alone. */
const LEFT_ALONE: Readonly<Record<string, string>> = {
  event: 'written by record() with ids, numbers and codes',
  event_head: 'the end of a chain',
  job: 'work for later, by code',
  delivery: 'which mail, by code',
  letter: 'a mail as it was made: test/web/mail reads it',
  idempotency: 'answers as they were given',
  throttle: 'hashes',
  login: 'hashes and what a browser calls itself, in a closed list',
  attempt: 'hashes',
  'access_key.key_hash': 'a hash',
  match_run: 'hashes and codes',
  identity_provider: 'typed at the console by who runs the machine; addresses',
  identity: 'what a provider calls somebody',
  law_parameter: 'dated law, from a file of the product',
  salary_step: 'dated law, from a file of the product',
  calendar_entry: 'from a file of the product',
  lifecycle_step: 'the road of a request, from the code',
  'import_upload.content': 'read as a file: test/src/actions/import',
  'app_user.email': 'an address, checked by its form',
  'member.email': 'an address, checked by its form',
  'request.levels': 'codes',
  'availability.rrule': 'written by the product',
  'authenticator.sealed': 'sealed',
  'passkey.public_key': 'a key',
  'passkey.transports': 'a closed list of the browser',
  'participation.source_order': 'codes',
  'offer_round.onward_source': 'a code',
  'offer_round.onward_sources': 'codes',
  'offer_round.waits_for_source': 'a code',
  'round_candidate.source': 'a code',
  'viewing.viewer_role': 'a code',
  'region.code': 'an id in words, given at the console',
  'proposal.part_id': 'an id',
  'pool.code': 'an id in words, given at the console',
  'board.code': 'an id in words, given at the console',
}

/** Columns that the schema gives a closed list. */
const CLOSED: ReadonlySet<string> = new Set(
  Object.values(schema)
    .filter((one) => one instanceof PgTable)
    .map((one) => getTableConfig(one))
    .flatMap(({ name, columns }) =>
      columns
        .filter(({ enumValues }) => enumValues !== undefined && enumValues.length > 0)
        .map((column) => `${name}.${column.name}`),
    ),
)

/** Whether a column is left as it is. */
const isLeftAlone = ({ table, name }: TextColumn) =>
  [table, `${table}.${name}`].some((one) => Object.hasOwn(LEFT_ALONE, one) || CLOSED.has(one)) ||
  /(?:_hash|_ids?|_code|_codes|token)$/.test(name)

/**
 * Puts the poison in every column of text that takes it, which is every one that is no key and no closed list: a new column is
 * poisoned without anybody thinking of it. Answers which were.
 */
export async function poisonAll(
  pool: Pool,
  textOf: (column: string) => string = poisonOf,
): Promise<readonly string[]> {
  const client = await pool.connect()
  const poisoned: string[] = []
  try {
    // Triggers keep what may change; what is kept already is what is shown.
    await client.query(`set session_replication_role = replica`)
    const { rows } = await client.query<TextColumn>(TEXT_COLUMNS)
    for (const column of rows) {
      if (isLeftAlone(column)) continue
      const { table, name, isList } = column
      const text = textOf(`${table}.${name}`).replaceAll("'", "''")
      // What must be unique stays so.
      const one = `'${text}' || substr(md5(ctid::text), 1, 8)`
      const value = isList ? `array[${one}]` : one
      const isFilled = isList ? `cardinality("${name}") > 0` : `"${name}" is not null`
      // What nobody filled in as well, where a row may have it.
      let isDone = false
      for (const where of ['true', isFilled]) {
        isDone ||= await isUpdated(
          client,
          `update "${table}" set "${name}" = ${value} where ${where}`,
        )
      }
      if (isDone) poisoned.push(`${table}.${name}`)
    }
    await poisonJson(client)
    return [...poisoned, 'spelregels.body', 'import_upload.mapping', 'import_upload.findings']
  } finally {
    await client.query(`set session_replication_role = default`)
    client.release()
  }
}

/** Changes it whole, or not at all where a constraint says no. */
async function isUpdated(client: PoolClient, statement: string): Promise<boolean> {
  await client.query('begin')
  const done = await client.query(statement).catch(() => undefined)
  await client.query(done === undefined ? 'rollback' : 'commit')
  return done !== undefined
}

/** Words within what is kept as JSON: the criteria of a pool, and what a file said of a person. */
async function poisonJson(client: PoolClient): Promise<void> {
  const criterion = poisonOf('spelregels.body')
  await client.query(
    `update spelregels set body = jsonb_set(body, '{intakeCriteria}', $1::jsonb)`,
    [JSON.stringify([{ criterion, evidence: criterion }])],
  )
  for (const column of ['findings', 'report', 'mapping']) {
    const inJson = JSON.stringify(poisonOf(`import_upload.${column}`)).slice(1, -1)
    await client.query(
      `update import_upload set ${column} = regexp_replace(${column}::text, 'Persoon|Medewerker', $1, 'gi')::jsonb`,
      [inJson.replaceAll('\\', '\\\\')],
    )
  }
}

const poisonOf = (column: string) => poison(markOf(column))

const TEXT_COLUMNS = `
  select columns.table_name as "table", column_name as name, data_type = 'ARRAY' as "isList"
  from information_schema.columns join information_schema.tables using (table_schema, table_name)
  where table_schema = 'public' and table_type = 'BASE TABLE' and (data_type = 'text' or udt_name = '_text')
    and not exists (
      select from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)
      where conrelid = format('public.%I', columns.table_name)::regclass and attname = column_name and contype in ('f', 'p'))
  order by 1, 2`
