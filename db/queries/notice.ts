import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Facts } from '../../scheduler/domain/verdict.ts'
import type { Tx } from '../client.ts'
import { notice } from '../schema/index.ts'
import type { NOTICE_AUDIENCES, NOTICE_KINDS, NOTICE_NOUNS } from '../schema/notice.ts'

export type NoticeRow = typeof notice.$inferSelect
export type NoticeKind = (typeof NOTICE_KINDS)[number]
export type NoticeAudience = (typeof NOTICE_AUDIENCES)[number]

/** Something that an audience is told; PostgreSQL finds who that is. */
export interface NoticeEntry {
  /** Names the decision: nobody is told twice about the same. */
  readonly decision: string
  readonly kind: NoticeKind
  readonly audience: NoticeAudience
  readonly noun: (typeof NOTICE_NOUNS)[number]
  readonly subjectId: string
  readonly facts: Facts
  /** How long it waits for company; what is near does not wait. */
  readonly gatherMs: number
  /** Where the noun is of no pool by itself. */
  readonly poolId: string | null
}

/** Writes notices with the work of telling them. Who was told already about a decision is left out. */
export async function writeNotices(
  tx: Tx,
  entries: readonly NoticeEntry[],
  { at, actingUserId }: { readonly at: Instant; readonly actingUserId: string | null },
): Promise<void> {
  await tx.execute(
    sql`select write_notices(${JSON.stringify(entries)}::jsonb, ${new Date(at).toISOString()}::timestamptz, ${actingUserId}::uuid)`,
  )
}

/** Who a notice or a delivery is for. */
export interface Receiver {
  readonly userId: string | null
  readonly memberId: string | null
}

/** At most so many go out in one mail. */
const TOGETHER_MAX = 100

/**
 * What waits for the person whom this notice is for, locked, in the order of writing; empty where it waits no more. The notice
 * itself is among it, also where more waits than goes out together: its own work is over then.
 */
export async function lockWaitingWith(tx: Tx, noticeId: string): Promise<readonly NoticeRow[]> {
  const [one] = await tx.select().from(notice).where(eq(notice.id, noticeId))
  if (one === undefined || one.status !== 'waiting') return []
  const rows = await tx
    .select()
    .from(notice)
    .where(
      and(
        one.userId === null
          ? eq(notice.memberId, one.memberId ?? '')
          : eq(notice.userId, one.userId),
        eq(notice.status, 'waiting'),
      ),
    )
    .orderBy(sql`${notice.id} = ${noticeId} desc`, asc(notice.writtenAt), asc(notice.id))
    .limit(TOGETHER_MAX)
    .for('update')
  return rows.toSorted((a, b) => a.writtenAt - b.writtenAt || (a.id < b.id ? -1 : 1))
}

/** What a message tells; of one from the door nothing. */
export function noticesIn(
  tx: Tx,
  { id, mailId }: { readonly id: string; readonly mailId: string | null },
): Promise<readonly NoticeRow[]> {
  return tx
    .select()
    .from(notice)
    .where(eq(notice.deliveryId, mailId ?? id))
    .orderBy(asc(notice.writtenAt), asc(notice.id))
}

/** Which of these offers the member was told about before; of somebody who is no member none. */
export async function toldOffers(
  tx: Tx,
  memberId: string | null,
  offerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (memberId === null || offerIds.length === 0) return new Set()
  const rows = await tx
    .select({ subjectId: notice.subjectId })
    .from(notice)
    .where(
      and(
        eq(notice.memberId, memberId),
        inArray(notice.subjectId, [...offerIds]),
        inArray(notice.kind, ['offer.sent', 'offer.reminder']),
        eq(notice.status, 'told'),
      ),
    )
  return new Set(rows.map(({ subjectId }) => subjectId))
}

/** Ends notices: they are in this mail, or there is nothing to tell any more. */
export async function endNotices(
  tx: Tx,
  noticeIds: readonly string[],
  deliveryId: string | null,
): Promise<void> {
  if (noticeIds.length === 0) return
  const status = deliveryId === null ? ('lapsed' as const) : ('told' as const)
  await tx
    .update(notice)
    .set({ status, deliveryId })
    .where(and(inArray(notice.id, [...noticeIds]), eq(notice.status, 'waiting')))
}

/** Which of these decisions somebody was told about, or is about to be. */
export async function knownDecisions(
  tx: Tx,
  decisions: readonly string[],
): Promise<ReadonlySet<string>> {
  if (decisions.length === 0) return new Set()
  const rows = await tx
    .selectDistinct({ decision: notice.decision })
    .from(notice)
    .where(inArray(notice.decision, [...decisions]))
  return new Set(rows.map(({ decision }) => decision))
}
