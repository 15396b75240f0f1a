import { index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Facts } from '../../scheduler/domain/verdict.ts'
import { appUser } from './app-user.ts'
import { board } from './board.ts'
import { id, instant } from './columns.ts'
import { delivery } from './delivery.ts'
import { member } from './member.ts'
import { pool } from './pool.ts'

/** What people are told about. */
export const NOTICE_KINDS = [
  'offer.sent',
  'offer.reminder',
  'offer.withdrawn',
  'offer.lost',
  'offer.expired',
  'offer.declined',
  'offer.unanswered',
  'assignment.confirmed',
  'assignment.extended',
  'assignment.shortened',
  'assignment.changed',
  'assignment.cancelled',
  'request.covered',
  'request.nobody-found',
  'request.unfilled',
  'paper.ends',
  'availability.stale',
  'correction.asked',
  'correction.decided',
  'run.failed',
  'job.dead',
  'data.broken',
] as const

export const NOTICE_AUDIENCES = ['member', 'school', 'coordinator', 'admin'] as const

/** What a notice is about; the words are made from what is so when it goes out. */
export const NOTICE_NOUNS = ['offer', 'assignment', 'request', 'member', 'run', 'job'] as const

/**
 * What one person is told about one decision, written in the transaction of that decision: once, whatever is tried again. Facts
 * hold ids, numbers and codes, as those of an event.
 */
export const notice = pgTable(
  'notice',
  {
    id: id(),
    /** Names the decision: nobody is told twice about the same. */
    decision: text('decision').notNull(),
    kind: text('kind', { enum: NOTICE_KINDS }).notNull(),
    audience: text('audience', { enum: NOTICE_AUDIENCES }).notNull(),
    /** Who is told: a user, or a member, who need not have an account. */
    userId: uuid('user_id').references(() => appUser.id),
    memberId: uuid('member_id').references(() => member.id),
    boardId: uuid('board_id').references(() => board.id),
    poolId: uuid('pool_id').references(() => pool.id),
    noun: text('noun', { enum: NOTICE_NOUNS }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    facts: jsonb('facts').$type<Facts>().notNull(),
    /** When the first lesson that is still to come begins, and until when an answer is waited for. */
    startsAt: instant('starts_at'),
    deadlineAt: instant('deadline_at'),
    writtenAt: instant('written_at').notNull(),
    /** Not before this moment, so that what comes together goes together. */
    gatherUntil: instant('gather_until').notNull(),
    /** `lapsed`: when it could go out there was nothing to tell any more. */
    status: text('status', { enum: ['waiting', 'told', 'lapsed'] }).notNull(),
    /** The mail that it is in. */
    deliveryId: uuid('delivery_id').references(() => delivery.id),
  },
  (table) => [
    unique('notice_once').on(table.decision, table.userId, table.memberId).nullsNotDistinct(),
    index('notice_user').on(table.userId, table.status),
    index('notice_member').on(table.memberId, table.status),
    index('notice_pool').on(table.poolId, table.deliveryId),
    index('notice_delivery').on(table.deliveryId),
    index('notice_subject').on(table.subjectId),
  ],
)
