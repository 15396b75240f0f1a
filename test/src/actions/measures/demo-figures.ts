import { boardId, poolIdOf, userIdOf } from '../../../../db/seed/demo/ids.ts'
import type { Instant } from '../../../../scheduler/domain/instant.ts'
import { readMeasures, readMeasuresInput } from '../../../../src/actions/measures/read.ts'
import type { MeasureRow, MeasuresRead } from '../../../../src/actions/measures/table-of.ts'
import type { Actor } from '../../../../src/actor.ts'
import type { Context } from '../../../../src/context.ts'
import { testContext } from '../../../support/build/context.ts'
import { DEMO_NOW, useDemoDb } from '../../../support/demo-clone.ts'
import type { TestDb } from '../../../support/use-db.ts'

export const userId = userIdOf('demo-beheer')
export const PILOT = poolIdOf('amersfoort-vo')
export const PRIMARY = poolIdOf('nijmegen-po')
export const FAILING = poolIdOf('rivierland-po')
export const coordinator = {
  role: 'coordinator' as const,
  userId,
  poolIds: [PILOT, PRIMARY, FAILING],
} satisfies Actor
export const board = {
  role: 'board' as const,
  userId,
  boardId: boardId('waalstroom'),
} satisfies Actor

const TWO_YEARS = { from: '2025-08-01', to: '2027-07-31' }

/** The demonstration in a database of its own, to be asked for its figures, and for the rows behind them. */
export function useDemoFigures() {
  return demoFiguresOf(useDemoDb({ statementMs: 60_000 }))
}

/** The same of a database that is there. */
export function demoFiguresOf(database: TestDb) {
  return {
    contextOf: (actor: Actor): Context => testContext(database, actor, { now: () => DEMO_NOW }),
    read: (
      actor: Actor,
      input: Record<string, unknown>,
      now: Instant = DEMO_NOW,
    ): Promise<MeasuresRead> => {
      const context = testContext(database, actor, { now: () => now })
      return readMeasures(context, readMeasuresInput.parse({ ...TWO_YEARS, ...input }))
    },
    sqlRows: async (query: string): Promise<readonly Record<string, string>[]> => {
      return (await database.adminPool.query<Record<string, string>>(query)).rows
    },
  }
}

/** Rows as a page has them: how groups changed against the year before is in files alone. */
export function withoutGroupTrends(rows: readonly MeasureRow[]): readonly MeasureRow[] {
  return rows.map((row) => (row.group === null ? row : { ...row, trend: null }))
}

/** The numerators of one measure by the first day of their stretch, and the group where there is one. */
export function figures({ rows }: MeasuresRead, measureId: string): Record<string, number | null> {
  return Object.fromEntries(
    rows
      .filter((row) => row.measureId === measureId)
      .map((row) => [
        row.group === null ? row.first : `${row.first} ${row.group.id}`,
        row.numerator,
      ]),
  )
}
