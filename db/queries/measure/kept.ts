import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Tx } from '../../client.ts'
import { factsChange, keptPart } from '../../schema/index.ts'
import type { MeasureReach } from './scope.ts'

export type KeptRow = Omit<typeof keptPart.$inferInsert, 'id'>

/** Kept parts of one owner, of some breakdowns. */
export interface KeptQuestion {
  readonly owner: string
  readonly madeBy: string
  readonly by: readonly string[]
  /** The days of each part that is asked, from the first up to and including the last. */
  readonly spans: readonly DayRange[]
  /** Whose facts are behind them. */
  readonly reach: MeasureReach
  /** Those whose body is not asked for. */
  readonly knownIds: readonly string[]
}

/** What has changed that a kept part does not see; what is withheld rests on facts of every kind. */
export const changedSince = ({ poolIds, boardIds }: MeasureReach) => sql`exists (
  select from ${factsChange}
  where ${keptPart.kind} in ('withheld', ${factsChange.kind})
    and ${factsChange.firstWeek} <= ${keptPart.lastDay} and ${factsChange.lastWeek} >= ${keptPart.firstDay}
    and (${factsChange.poolId} = any (${sql.param([...poolIds])}::uuid[])
      or ${factsChange.boardId} = any (${sql.param([...boardIds])}::uuid[])
      or num_nonnulls(${factsChange.poolId}, ${factsChange.boardId}) = 0)
    and ${factsChange.changedBy} >= pg_snapshot_xmin(${keptPart.seen})
    and not pg_visible_in_snapshot(${factsChange.changedBy}, ${keptPart.seen}))`

/** The kept parts of which every fact is still as it was. */
export function partsThatHold(tx: Tx, asked: KeptQuestion) {
  const { owner, madeBy, by, spans, reach } = asked
  const { id, kind, firstDay, lastDay, throughDay } = keptPart
  const isKnown = sql`${id} = any (${sql.param([...asked.knownIds])}::uuid[])`
  const body = sql`case when not ${isKnown} then ${keptPart.body} end`.mapWith(
    (json: unknown) => json,
  )
  return tx
    .select({ id, kind, by: keptPart.by, firstDay, lastDay, throughDay, body })
    .from(keptPart)
    .where(
      and(
        eq(keptPart.owner, owner),
        eq(keptPart.madeBy, madeBy),
        inArray(keptPart.by, [...by]),
        sql`(${firstDay}, ${lastDay}) in (select * from unnest(
          ${sql.param(spans.map(({ first }) => first))}::date[], ${sql.param(spans.map(({ last }) => last))}::date[]))`,
        sql`not ${changedSince(reach)}`,
      ),
    )
}

/** What this statement and those after it surely see. Asked before facts are read, it says of which changes they tell. */
export async function seenNow(
  tx: Tx,
): Promise<{ readonly seen: string; readonly cluster: string }> {
  const { rows } = await tx.execute<{ seen: string; cluster: string }>(sql`
    select pg_current_snapshot()::text as seen, system_identifier::text as cluster from pg_control_system()`)
  const [found] = rows
  if (found === undefined) throw new Error('the server does not say what it sees')
  return found
}

const ROWS_AT_ONCE = 200

/** Keeps parts in the place of those that were kept before. */
export async function keepParts(tx: Tx, rows: readonly KeptRow[]): Promise<void> {
  const { owner, kind, by, firstDay, lastDay } = keptPart
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx
      .insert(keptPart)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflictDoUpdate({
        target: [owner, kind, by, firstDay, lastDay],
        set: {
          id: sql`excluded.id`,
          throughDay: sql`excluded.through_day`,
          madeBy: sql`excluded.made_by`,
          seen: sql`excluded.seen`,
          body: sql`excluded.body`,
        },
      })
  }
}

/**
 * Forgets changes of before this moment, and with them every part that may not know of them: those that were made while the last of
 * these was under way, or before.
 */
export async function forgetChanges(tx: Tx, before: Instant): Promise<void> {
  const old = lt(factsChange.changedAt, before)
  await tx.delete(keptPart).where(sql`pg_snapshot_xmin(${keptPart.seen}) <= (
    select ${factsChange.changedBy} from ${factsChange} where ${old} order by ${factsChange.changedBy} desc limit 1)`)
  await tx.delete(factsChange).where(old)
}
