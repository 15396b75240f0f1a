import { integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Spelregels } from '../../scheduler/domain/spelregels.ts'
import { appUser } from './app-user.ts'
import { dayColumn, id, instant } from './columns.ts'
import { pool } from './pool.ts'

/** What the rules of play say, without the version that carries them. */
export type SpelregelsBody = Omit<Spelregels, 'id' | 'poolId' | 'version' | 'validFrom'>

/** One dated version of a pool's rules of play; never changed once made. */
export const spelregels = pgTable(
  'spelregels',
  {
    id: id(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    version: integer('version').notNull(),
    validFrom: dayColumn('valid_from').notNull(),
    body: jsonb('body').$type<SpelregelsBody>().notNull(),
    reason: text('reason').notNull(),
    createdBy: uuid('created_by').references(() => appUser.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('spelregels_one_per_version').on(table.poolId, table.version),
    unique('spelregels_one_per_day').on(table.poolId, table.validFrom),
    unique('spelregels_of_pool').on(table.id, table.poolId),
  ],
)
