import { jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { dayColumn, id } from './columns.ts'

/** A figure of law or collective agreement, dated and sourced; the newest that has begun is in force. */
export const lawParameter = pgTable(
  'law_parameter',
  {
    id: id(),
    kind: text('kind', {
      enum: ['competence', 'working-time', 'chain', 'vog', 'vat', 'wage-cost'],
    }).notNull(),
    /** Tells several of one kind apart, such as the chain rules of two sectors. */
    code: text('code').notNull(),
    validFrom: dayColumn('valid_from').notNull(),
    body: jsonb('body').notNull(),
    source: text('source').notNull(),
    status: text('status', { enum: ['sourced', 'derived', 'unverified'] }).notNull(),
  },
  (table) => [unique('law_parameter_one_per_day').on(table.kind, table.code, table.validFrom)],
)
