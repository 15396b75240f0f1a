import { pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { LEFT_FOR } from '../../scheduler/domain/mobility.ts'
import { appUser } from './app-user.ts'
import { board } from './board.ts'
import { dayColumn, id, instant } from './columns.ts'
import { member } from './member.ts'
import { pool } from './pool.ts'
import { spelregels } from './spelregels.ts'

/** Somebody's place in a pool, from candidate to leaver. */
export const poolMember = pgTable(
  'pool_member',
  {
    id: id(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    status: text('status', { enum: ['candidate', 'admitted', 'rejected', 'left'] }).notNull(),
    /** Since when a candidate; null for whoever came with an import. */
    candidateOn: dayColumn('candidate_on'),
    /** Who accepted or rejected the candidate, when, why, and under which rules of play. */
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by').references(() => appUser.id),
    decisionReason: text('decision_reason'),
    decidedUnder: uuid('decided_under').references(() => spelregels.id),
    joinedOn: dayColumn('joined_on'),
    leftOn: dayColumn('left_on'),
    /** Where to, such as a permanent job at a school of the region. */
    leftTo: text('left_to'),
    /** For what; null for who stays, and for who left before it was asked. */
    leftFor: text('left_for', { enum: LEFT_FOR }),
    /** Set for somebody of a board's own supra-school team. */
    internalTeamBoardId: uuid('internal_team_board_id').references(() => board.id),
  },
  (table) => [unique('pool_member_once').on(table.poolId, table.memberId)],
)
