import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { id, instant } from './columns.ts'

export const JOB_KINDS = [
  'pool.match',
  'run.match',
  'replay.play',
  'offer.expire',
  'round.next',
  'round.answered',
  'offer.remind',
  'import.forget',
  'notice.gather',
  'sign-in.mail',
  'invitation.mail',
  'account.mail',
  'delivery.send',
  'check.papers',
  'check.availability',
  'check.deadlines',
  'check.data',
  'check.retention',
  'check.figures',
] as const

/** Work for later, written in the same transaction as the change that asks for it. */
export const job = pgTable(
  'job',
  {
    id: id(),
    kind: text('kind', { enum: JOB_KINDS }).notNull(),
    /** What the job is about: one waiting job per kind and subject. */
    subjectId: text('subject_id').notNull(),
    payload: jsonb('payload').$type<Readonly<Record<string, string>>>().notNull(),
    runAfter: instant('run_after').notNull(),
    attempts: integer('attempts').notNull().default(0),
    lockedUntil: instant('locked_until'),
    doneAt: instant('done_at'),
    lastError: text('last_error'),
  },
  (table) => [
    uniqueIndex('job_one_waiting')
      .on(table.kind, table.subjectId)
      .where(sql`done_at is null and locked_until is null`),
    // Each nightly check is made once a day, by whichever worker is first.
    uniqueIndex('job_one_check').on(table.kind, table.subjectId).where(sql`kind like 'check.%'`),
    index('job_due').on(table.runAfter).where(sql`done_at is null`),
  ],
)
