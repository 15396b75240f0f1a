import { pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { pool } from './pool.ts'
import { region } from './region.ts'

/** The regions in which a pool works. */
export const poolRegion = pgTable(
  'pool_region',
  {
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    regionId: uuid('region_id')
      .notNull()
      .references(() => region.id),
  },
  (table) => [primaryKey({ columns: [table.poolId, table.regionId] })],
)
