import { and, asc, eq, isNull, like, lt, notExists, or, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { job, offer, offerRound } from '../schema/index.ts'

/** Offers that still wait for an answer while their deadline was before this moment. */
export function overdueOffers(tx: Tx, before: Instant) {
  return tx
    .select({ id: offer.id })
    .from(offer)
    .where(and(eq(offer.status, 'sent'), lt(offer.deadlineAt, before)))
    .orderBy(asc(offer.id))
}

/** Rounds that run while nobody has an offer of them, they wait for no source, and no work is left that would take them on. */
export async function stuckRounds(tx: Tx, before: Instant) {
  const hasOffer = tx
    .select()
    .from(offer)
    .where(and(eq(offer.roundId, offerRound.id), eq(offer.status, 'sent')))
  const hasWork = tx
    .select()
    .from(job)
    .where(
      and(
        isNull(job.doneAt),
        like(job.kind, 'round.%'),
        like(job.subjectId, sql`${offerRound.id} || '%'`),
      ),
    )
  return tx
    .select({ id: offerRound.id })
    .from(offerRound)
    .where(
      and(
        eq(offerRound.status, 'running'),
        or(isNull(offerRound.waitsForSource), lt(offerRound.nextAt, before)),
        notExists(hasOffer),
        notExists(hasWork),
      ),
    )
    .orderBy(asc(offerRound.id))
}

/** Asks again for what waits since before this moment while no work is left that would do it. */
export async function askAgainForLost(
  tx: Tx,
  { before, now }: { readonly before: Instant; readonly now: Instant },
): Promise<void> {
  const [since, runAfter] = [new Date(before).toISOString(), new Date(now).toISOString()]
  await tx.execute(sql`insert into job (kind, subject_id, payload, run_after)
    select lost.kind, lost.id::text, '{}', ${runAfter}::timestamptz
    from (
      select 'notice.gather' as kind, id from notice where status = 'waiting' and gather_until < ${since}::timestamptz
      union all
      select 'delivery.send', id from delivery where status = 'waiting' and written_at < ${since}::timestamptz
    ) lost
    where not exists (
      select from job where job.kind = lost.kind and job.subject_id = lost.id::text and job.done_at is null)
    on conflict do nothing`)
}
