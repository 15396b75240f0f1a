import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { event, type RETENTION_KINDS, retentionTerm } from '../schema/index.ts'

/** What is kept for a term of its own; `chain` only keeps a member longer. */
export type RetentionKind = (typeof RETENTION_KINDS)[number]

/** How many things of one kind are due, of one board or of none, and since when the longest. */
export interface DueToForget extends Record<string, unknown> {
  readonly kind: RetentionKind
  readonly boardId: string | null
  readonly count: number
  readonly keptUntil: Day
}

/** What is kept longer than its term on this day, counted by kind and board, as far as the asker may know. */
export async function countDue(tx: Tx, onDay: Day): Promise<readonly DueToForget[]> {
  const { rows } = await tx.execute<DueToForget>(
    sql`select kind, board_id as "boardId", count(*)::int as count, min(kept_until)::text as "keptUntil"
        from due_to_forget(${onDay}) group by kind, board_id order by kind, board_id`,
  )
  return rows
}

/** Forgets what is due of one kind, as the worker; answers how much of each board. */
export async function forgetDue(
  tx: Tx,
  about: { readonly kind: RetentionKind; readonly onDay: Day; readonly at: Instant },
) {
  const at = new Date(about.at).toISOString()
  const { rows } = await tx.execute<{ boardId: string | null; forgotten: number }>(
    sql`select board_id as "boardId", forgotten from forget_due(${about.kind}, ${about.onDay}, ${at})`,
  )
  return rows
}

/** Every term there ever was, the newest of each kind first. */
export function retentionTerms(tx: Tx) {
  return tx
    .select()
    .from(retentionTerm)
    .orderBy(asc(retentionTerm.kind), desc(retentionTerm.validFrom), asc(retentionTerm.boardId))
}

/** Writes a term of one board, from a day on; answers its id, or nothing where that day has one. */
export async function insertRetentionTerm(
  tx: Tx,
  row: Omit<typeof retentionTerm.$inferInsert, 'id' | 'status'>,
): Promise<string | undefined> {
  const [made] = await tx
    .insert(retentionTerm)
    .values({ ...row, status: 'derived' })
    .onConflictDoNothing()
    .returning({ id: retentionTerm.id })
  return made?.id
}

/** What was forgotten, as the chains say it: the newest first, as far as the asker may see. */
export function forgettings(tx: Tx, limit: number) {
  const { at, boardId, seq, hash, facts, verb } = event
  return tx
    .select({
      happenedAt: at,
      boardId,
      seq,
      hash,
      kind: sql<RetentionKind>`${facts} ->> 'kind'`,
      count: sql<number>`(${facts} ->> 'count')::int`,
    })
    .from(event)
    .where(eq(verb, 'retention.forget'))
    .orderBy(desc(at), desc(seq))
    .limit(limit)
}
