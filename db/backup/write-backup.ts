import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import {
  copyIn,
  copyOut,
  END_OF_TABLE,
  firstLine,
  lastLine,
  type RowsByTable,
} from './backup-text.ts'
import { tablesInOrder } from './tables-in-order.ts'

/**
 * Writes everything in the database as of one moment, as gzipped text, while people go on working. Answers how many rows of
 * each table. Throws what the database or the writing throws; what was written so far has no last line, and is refused.
 */
export async function writeBackup(ownerUrl: string, to: Writable): Promise<RowsByTable> {
  const owner = new Client({ connectionString: ownerUrl, application_name: 'achtervang backup' })
  owner.on('error', () => undefined)
  await owner.connect()
  const rows: Record<string, number> = {}
  try {
    await owner.query('begin isolation level repeatable read read only')
    await pipeline(Readable.from(textOf(owner, rows)), createGzip(), to)
    return rows
  } finally {
    await owner.end()
  }
}

async function* textOf(
  owner: Client,
  rows: Record<string, number>,
): AsyncGenerator<string | Buffer> {
  yield `${await firstLine(owner)}\n`
  for (const table of await tablesInOrder(owner)) {
    yield `${copyIn(table)}\n`
    const copied = owner.query(copyTo(copyOut(table)))
    for await (const chunk of copied) yield chunk as Buffer
    rows[table.name] = copied.rowCount
    yield `${END_OF_TABLE}\n`
  }
  yield `${lastLine(rows)}\n`
}
