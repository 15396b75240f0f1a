import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Source } from '../../scheduler/domain/source.ts'
import type { BrokenRule } from '../../scheduler/domain/verdict.ts'
import { member } from './member.ts'
import { offerRound } from './offer-round.ts'

/** Somebody on the list of a round, in its order: waiting to be asked, asked, or skipped because a hard rule came in between. */
export const roundCandidate = pgTable(
  'round_candidate',
  {
    roundId: uuid('round_id')
      .notNull()
      .references(() => offerRound.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    place: integer('place').notNull(),
    source: text('source').$type<Source>().notNull(),
    /** Not on the list that was approved: added by the rules of play when it ran dry. */
    byRules: boolean('by_rules').notNull(),
    status: text('status', { enum: ['waiting', 'asked', 'skipped'] }).notNull(),
    /** The step in which this one was asked last, counted from 1. */
    step: integer('step'),
    /** The rules that kept a skipped one away, with their facts. */
    broken: jsonb('broken').$type<readonly BrokenRule[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.memberId] })],
)
