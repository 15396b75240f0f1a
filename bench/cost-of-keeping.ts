import type { Client } from 'pg'
import { median } from './times.ts'
import { DASHBOARD_POOL } from './world-of-dashboard.ts'

const ROWS = 200

/** A change of the rows behind one request, by table; figures stay what they are. */
const CHANGES: Readonly<Record<string, string>> = {
  absence:
    'update absence set status = status where id = (select absence_id from request where id = $1)',
  request: 'update request set covered_at = covered_at where id = $1',
  request_session: 'update request_session set minutes = minutes where request_id = $1',
  proposal: 'update proposal set judged_count = judged_count where request_id = $1',
  offer: 'update offer set sent_at = sent_at where request_id = $1',
  assignment: 'update assignment set confirmed_at = confirmed_at where request_id = $1',
  assignment_session: 'update assignment_session set minutes = minutes where request_id = $1',
  engagement:
    'update engagement set week_minutes = week_minutes where id = (select engagement_id from assignment where request_id = $1)',
}

/** What a statement waits longer for writing down which months it changed; answers lines of Markdown. */
export async function costOfKeeping(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from request where pool_id = $1 and status = 'fulfilled' order by md5(id::text) limit ${ROWS}`,
    [DASHBOARD_POOL],
  )
  const lines = ['| one statement | with | without |', '|---|---|---|']
  for (const [table, statement] of Object.entries(CHANGES)) {
    const took: Record<'enable' | 'disable', number[]> = { enable: [], disable: [] }
    for (const { id } of rows) {
      for (const kind of ['enable', 'disable'] as const) {
        await client.query(`alter table ${table} ${kind} trigger facts_change_update`)
        const from = performance.now()
        await client.query(statement, [id])
        took[kind].push(performance.now() - from)
      }
    }
    await client.query(`alter table ${table} enable trigger facts_change_update`)
    const told = [took.enable, took.disable].map((of) => `${median(of).toFixed(2)} ms`)
    lines.push(`| \`${table}\` | ${told.join(' | ')} |`)
  }
  return lines
}
