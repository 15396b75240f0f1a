import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { GRADES } from '../../scheduler/domain/qualification.ts'
import { dayColumn, id } from './columns.ts'
import { member } from './member.ts'
import { vak } from './vak.ts'

/** One line of a member's teaching licence. */
export const qualification = pgTable(
  'qualification',
  {
    id: id(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    vakId: text('vak_id').references(() => vak.id),
    grade: text('grade', { enum: GRADES }).notNull(),
    validUntil: dayColumn('valid_until'),
  },
  (table) => [index('qualification_member').on(table.memberId)],
)
