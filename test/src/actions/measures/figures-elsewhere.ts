import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { openDb } from '../../../../db/client.ts'
import type { Instant } from '../../../../scheduler/domain/instant.ts'
import { readDashboard, readDashboardInput } from '../../../../src/actions/measures/dashboard.ts'
import { readMeasures, readMeasuresInput } from '../../../../src/actions/measures/read.ts'
import { dashboardCsv } from '../../../../web/document/dashboard-csv.ts'
import { sectionsOf } from '../../../../web/insight/sections-of.ts'
import { nl } from '../../../../web/words/nl.ts'
import { testContext } from '../../../support/build/context.ts'
import type { TestDb } from '../../../support/use-db.ts'

/** Whose figures, and when they are asked for. */
interface AskedElsewhere {
  readonly poolId: string
  readonly userId: string
  readonly now: Instant
}

/** Figures of the demonstration as one number each: by week and vak, which nothing keeps, and the file that a person takes along. */
export async function figuresDigest(
  { db }: Pick<TestDb, 'db'>,
  { poolId, userId, now }: AskedElsewhere,
) {
  const actor = { role: 'coordinator', userId, poolIds: [poolId] } as const
  const context = testContext({ db }, actor, { now: () => now })
  const days = { from: '2025-08-01', to: '2026-11-20', poolId }
  const byWeek = await readMeasures(
    context,
    readMeasuresInput.parse({ ...days, period: 'week', by: 'vak' }),
  )
  const dashboard = await readDashboard(context, readDashboardInput.parse(days))
  const file = dashboardCsv(nl, dashboard, sectionsOf(nl, dashboard))
  return {
    rows: byWeek.rows.length,
    byWeek: digestOf(JSON.stringify(byWeek)),
    file: digestOf(file),
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** As a process of its own, with the clock and the language of its environment; it tells what it found of both. */
async function tellElsewhere(url: string, asked: AskedElsewhere): Promise<void> {
  const db = openDb(url, { statementMs: 60_000 })
  const { rows } = await db.read({ role: 'measures', userId: asked.userId }, (tx) =>
    tx.execute<{ zone: string }>(sql`select current_setting('TimeZone') as zone`),
  )
  const told = {
    ...(await figuresDigest({ db }, asked)),
    localHour: new Date(asked.now).getHours(),
    locale: new Intl.NumberFormat().resolvedOptions().locale,
    databaseZone: rows[0]?.zone,
  }
  await db.close()
  process.stdout.write(JSON.stringify(told))
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await tellElsewhere(process.env['DATABASE_URL'] ?? '', JSON.parse(process.env['ASKED'] ?? ''))
