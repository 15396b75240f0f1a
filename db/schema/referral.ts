import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { REFERRAL_OUTCOMES } from '../../scheduler/domain/shortage.ts'
import { appUser } from './app-user.ts'
import { applicant } from './applicant.ts'
import { board } from './board.ts'
import { dayColumn, id } from './columns.ts'
import { pool } from './pool.ts'
import { vacancy } from './vacancy.ts'

/** An applicant who was sent to a vacancy, and what became of it. */
export const referral = pgTable(
  'referral',
  {
    id: id(),
    vacancyId: uuid('vacancy_id')
      .notNull()
      .references(() => vacancy.id),
    applicantId: uuid('applicant_id')
      .notNull()
      .references(() => applicant.id),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    boardId: uuid('board_id')
      .notNull()
      .references(() => board.id),
    referredOn: dayColumn('referred_on').notNull(),
    referredBy: uuid('referred_by')
      .notNull()
      .references(() => appUser.id),
    /** Null: nobody decided yet. */
    outcome: text('outcome', { enum: REFERRAL_OUTCOMES }),
    outcomeOn: dayColumn('outcome_on'),
    /** Who was hired and left again, on this day. */
    leftOn: dayColumn('left_on'),
  },
  (table) => [
    index('referral_vacancy').on(table.vacancyId),
    index('referral_applicant').on(table.applicantId),
    index('referral_pool').on(table.poolId),
  ],
)
