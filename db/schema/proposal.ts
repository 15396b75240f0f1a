import { type SQL, sql } from 'drizzle-orm'
import {
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import type { Source } from '../../scheduler/domain/source.ts'
import type { StoredVerdict } from '../../scheduler/domain/stored-verdict.ts'
import { appUser } from './app-user.ts'
import { id, instant } from './columns.ts'
import { matchRun } from './match-run.ts'
import { member } from './member.ts'
import { pool } from './pool.ts'
import { request } from './request.ts'
import { spelregels } from './spelregels.ts'

/** What a run found for one request (or one part of it): somebody, or nobody and why. */
export const proposal = pgTable(
  'proposal',
  {
    id: id(),
    runId: uuid('run_id').notNull(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    requestId: uuid('request_id').notNull(),
    boardId: uuid('board_id').notNull(),
    spelregelsId: uuid('spelregels_id').notNull(),
    partId: text('part_id').notNull(),
    sessionIds: uuid('session_ids').array().notNull(),
    /** Null: nobody. */
    memberId: uuid('member_id').references(() => member.id),
    value: doublePrecision('value').notNull(),
    /** What covering these lessons once more was worth at the margin: where the plan after a change begins. Null: not from a search. */
    price: doublePrecision('price'),
    status: text('status', { enum: statusesOf('proposal') }).notNull(),
    /** In the order of the ranking, everybody who could come and the nearest who could not: why this one, why not the others. */
    verdicts: jsonb('verdicts').$type<readonly StoredVerdict[]>().notNull(),
    /** Where the one who is proposed comes from, by the verdict about this one: a list is filtered by it, and verdicts are long. */
    source: text('source')
      .$type<Source>()
      .generatedAlwaysAs(
        (): SQL =>
          sql`jsonb_path_query_first(verdicts, '$[*] ? (@.memberId == $id)', ('{"id":"' || member_id::text || '"}')::jsonb) ->> 'source'`,
      ),
    /** How many were judged, of whom `verdicts` has the best. */
    judgedCount: integer('judged_count').notNull(),
    /** Of all who were judged, how many each rule kept away first, by its id. */
    keptAway: jsonb('kept_away').$type<Readonly<Record<string, number>>>().notNull(),
    /** Requests that hold everybody who could have come; empty where nobody is eligible. */
    heldByRequestIds: uuid('held_by_request_ids').array().notNull(),
    decidedBy: uuid('decided_by').references(() => appUser.id),
    decidedAt: instant('decided_at'),
    /** Why the coordinator chose otherwise or refused. */
    reason: text('reason'),
    overriddenRuleIds: text('overridden_rule_ids').array().notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    unique('proposal_of_request').on(table.id, table.requestId, table.poolId),
    foreignKey({
      name: 'proposal_run_of_pool',
      columns: [table.runId, table.poolId],
      foreignColumns: [matchRun.id, matchRun.poolId],
    }),
    foreignKey({
      name: 'proposal_spelregels_of_pool',
      columns: [table.spelregelsId, table.poolId],
      foreignColumns: [spelregels.id, spelregels.poolId],
    }),
    foreignKey({
      name: 'proposal_request_of_board',
      columns: [table.requestId, table.boardId],
      foreignColumns: [request.id, request.boardId],
    }),
    index('proposal_run').on(table.runId),
    index('proposal_request').on(table.requestId, table.status),
    index('proposal_pool').on(table.poolId, table.status),
  ],
)
