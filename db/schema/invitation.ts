import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { board } from './board.ts'
import { id, instant } from './columns.ts'
import { member } from './member.ts'
import { pool } from './pool.ts'
import { region } from './region.ts'

/** A role that somebody is offered, once: taken by whoever proves to have the mailbox, or the console. */
export const invitation = pgTable(
  'invitation',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id),
    role: text('role', {
      enum: ['school', 'coordinator', 'member', 'board', 'region', 'admin'],
    }).notNull(),
    boardId: uuid('board_id').references(() => board.id),
    siteIds: uuid('site_ids').array(),
    poolId: uuid('pool_id').references(() => pool.id),
    regionId: uuid('region_id').references(() => region.id),
    memberId: uuid('member_id').references(() => member.id),
    /** The pool on whose behalf a coordinator invites. */
    ofPoolId: uuid('of_pool_id').references(() => pool.id),
    /** How it is proved that it reached the right person. */
    proof: text('proof', { enum: ['mailbox', 'console'] }).notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    invitedBy: uuid('invited_by')
      .notNull()
      .references(() => appUser.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('invitation_user').on(table.userId)],
)
