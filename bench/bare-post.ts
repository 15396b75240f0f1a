import type { Pool } from 'pg'

/** What one post writes, as plain values: the same columns that the product fills. */
export interface PostRows {
  readonly absence: { readonly id: string } & Readonly<Record<string, unknown>>
  readonly request: Readonly<Record<string, unknown>>
  readonly sessions: readonly Readonly<Record<string, unknown>>[]
  readonly event: Readonly<Record<string, unknown>>
  readonly job: Readonly<Record<string, unknown>>
}

/** The rows of a post in one transaction, with nothing looked up and nothing refused. */
export async function insertBare(
  pool: Pool,
  rows: PostRows,
  { isLogged = true }: { readonly isLogged?: boolean } = {},
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(...insertOf('absence', [rows.absence]))
    await client.query(...insertOf('request', [rows.request]))
    await client.query(...insertOf('request_session', rows.sessions))
    const [job, values] = insertOf('job', [rows.job])
    await client.query(`${job} on conflict do nothing`, values)
    if (isLogged) await client.query(...insertOf('event', [rows.event]))
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

function insertOf(
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): [text: string, values: unknown[]] {
  const names = Object.keys(rows[0] ?? {})
  const line = (_row: unknown, n: number) =>
    `(${names.map((_, m) => `$${n * names.length + m + 1}`).join(', ')})`
  const text = `insert into ${table} (${names.join(', ')}) values ${rows.map(line).join(', ')}`
  return [text, rows.flatMap((row) => names.map((name) => row[name]))]
}
