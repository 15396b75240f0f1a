import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { LINE_KINDS, VAT_CATEGORIES, VAT_RULE_IDS } from '../../scheduler/domain/settlement.ts'
import type { Facts } from '../../scheduler/domain/verdict.ts'
import { assignment } from './assignment.ts'
import { board } from './board.ts'
import { cents, dayColumn, id } from './columns.ts'
import { member } from './member.ts'
import { settlementPeriod } from './settlement-period.ts'

/** What one board owes another by one closed period, without VAT; never changed, only followed by a line that corrects it. */
export const settlementLine = pgTable(
  'settlement_line',
  {
    id: id(),
    periodId: uuid('period_id').notNull(),
    poolId: uuid('pool_id').notNull(),
    kind: text('kind', { enum: LINE_KINDS }).notNull(),
    assignmentId: uuid('assignment_id'),
    memberId: uuid('member_id').references(() => member.id),
    /** The month in which was worked; before that of the period in a correction. */
    month: dayColumn('month').notNull(),
    creditorBoardId: uuid('creditor_board_id')
      .notNull()
      .references(() => board.id),
    debtorBoardId: uuid('debtor_board_id')
      .notNull()
      .references(() => board.id),
    minutes: integer('minutes').notNull(),
    wageCents: cents('wage_cents').notNull(),
    travelCents: cents('travel_cents').notNull(),
    handlingCents: cents('handling_cents').notNull(),
    cents: cents('cents').notNull(),
    vatRule: text('vat_rule', { enum: VAT_RULE_IDS }).notNull(),
    vatCategory: text('vat_category', { enum: VAT_CATEGORIES }).notNull(),
    vatBasisPoints: integer('vat_basis_points').notNull(),
    vatIsUncertain: boolean('vat_is_uncertain').notNull(),
    /** What the VAT rule rests on, as it was when the period was closed. */
    evidence: jsonb('evidence').$type<Facts>().notNull(),
    correctsLineId: uuid('corrects_line_id'),
  },
  (table) => [
    foreignKey({
      name: 'settlement_line_period_of_pool',
      columns: [table.periodId, table.poolId],
      foreignColumns: [settlementPeriod.id, settlementPeriod.poolId],
    }),
    foreignKey({
      name: 'settlement_line_assignment_of_borrower',
      columns: [table.assignmentId, table.debtorBoardId, table.poolId],
      foreignColumns: [assignment.id, assignment.boardId, assignment.poolId],
    }),
    foreignKey({
      name: 'settlement_line_corrects_a_line',
      columns: [table.correctsLineId],
      foreignColumns: [table.id],
    }),
    index('settlement_line_period').on(table.periodId),
    index('settlement_line_pool').on(table.poolId),
  ],
)
