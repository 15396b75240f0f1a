import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { member } from './member.ts'
import { role } from './role.ts'

/** The roles that a member can stand in for. */
export const memberRole = pgTable(
  'member_role',
  {
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    roleCode: text('role_code')
      .notNull()
      .references(() => role.code),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.roleCode] })],
)
