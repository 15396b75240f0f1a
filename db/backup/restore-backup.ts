import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { BackupRefused } from './backup-refused.ts'
import {
  copyIn,
  END_OF_TABLE,
  firstLine,
  lastLine,
  MARK,
  quoted,
  type RowsByTable,
} from './backup-text.ts'
import { linesOf } from './lines-of.ts'
import { type BackedUpTable, tablesInOrder } from './tables-in-order.ts'

type Lines = AsyncGenerator<Buffer>

/**
 * Puts a backup back into a database that has its tables and in which nothing happened yet: all of it, or nothing. Answers how
 * many rows of each table. Throws `BackupRefused` where it is not a whole backup of this version, where the database is in use,
 * and where the chain of events does not add up.
 */
export async function restoreBackup(ownerUrl: string, from: Readable): Promise<RowsByTable> {
  const owner = new Client({ connectionString: ownerUrl, application_name: 'achtervang restore' })
  owner.on('error', () => undefined)
  await owner.connect()
  try {
    await owner.query("select pg_advisory_lock(hashtext('achtervang owner'))")
    await owner.query('begin')
    const rows = await putBack(owner, from)
    await owner.query('commit')
    return rows
  } finally {
    // Before the commit this takes everything back.
    await owner.end()
  }
}

async function putBack(owner: Client, from: Readable): Promise<RowsByTable> {
  await refuseInUse(owner)
  const tables = await tablesInOrder(owner)
  const names = tables.map(({ name }) => quoted(name))
  // What was true when it was written needs no watching again; keys and checks of PostgreSQL still hold.
  for (const name of names) {
    await owner.query(`alter table ${name} disable trigger user, no force row level security`)
  }
  // Migrations and reference data put rows there already.
  await owner.query(`truncate ${names.join(', ')}`)
  const rows = await copyAll(owner, tables, linesOf(unpacked(from)))
  for (const name of names) {
    await owner.query(`alter table ${name} enable trigger user, force row level security`)
  }
  const { rowCount } = await owner.query('select from event_chain_problems()')
  if (rowCount !== 0) throw new BackupRefused('damaged')
  return rows
}

async function refuseInUse(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ used: boolean }>(
    'select exists (select from event) or exists (select from app_user) as used',
  )
  if (rows[0]?.used !== false) throw new BackupRefused('in-use')
}

/** What is not gzip, or ends in the middle, is told as what it is for whoever restores. */
async function* unpacked(from: Readable): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  from.once('error', (error) => gunzip.destroy(error))
  try {
    for await (const chunk of from.pipe(gunzip)) yield chunk as Buffer
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'Z_BUF_ERROR') throw new BackupRefused('cut-off', { cause: error })
    if (code === 'Z_DATA_ERROR') throw new BackupRefused('damaged', { cause: error })
    throw error
  }
}

async function copyAll(
  owner: Client,
  tables: readonly BackedUpTable[],
  lines: Lines,
): Promise<RowsByTable> {
  const first = await nextOf(lines)
  if (!first.startsWith(MARK)) throw new BackupRefused('not-a-backup')
  if (first !== (await firstLine(owner))) throw new BackupRefused('other-version')
  const rows: Record<string, number> = {}
  for (const table of tables) {
    const statement = copyIn(table)
    if ((await nextOf(lines)) !== statement) throw new BackupRefused('damaged')
    const into = owner.query(copyFrom(statement))
    await copyRows(lines, into)
    rows[table.name] = into.rowCount
  }
  if ((await nextOf(lines)) !== lastLine(rows)) throw new BackupRefused('damaged')
  return rows
}

async function nextOf(lines: Lines): Promise<string> {
  const { value, done } = await lines.next()
  if (done === true) throw new BackupRefused('cut-off')
  return value.toString('utf8')
}

/** Hands on lines up to the end of a table. */
async function copyRows(lines: Lines, into: Writable): Promise<void> {
  // A row that PostgreSQL refuses is heard while it is waited for, here or at the end.
  const refused = new Promise<never>((_, reject) => into.once('error', reject))
  refused.catch(() => undefined)
  const end = Buffer.from(END_OF_TABLE)
  for (;;) {
    const { value, done } = await lines.next()
    if (done === true) throw new BackupRefused('cut-off')
    if (value.equals(end)) break
    if (!into.write(Buffer.concat([value, NEW_LINE]))) {
      await Promise.race([once(into, 'drain'), refused])
    }
  }
  into.end()
  await Promise.race([once(into, 'finish'), refused])
}

const NEW_LINE = Buffer.from('\n')
