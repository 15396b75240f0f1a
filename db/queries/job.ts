import { sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import type { JOB_KINDS } from '../schema/job.ts'

/**
 * Writes work for later, in the transaction of the change that asks for it. One job per kind and subject waits at a time: a
 * second one is not written, and the first begins after this transaction, so that it finds what both saw.
 */
export async function enqueue(
  tx: Tx,
  work: {
    readonly kind: (typeof JOB_KINDS)[number]
    readonly subjectId: string
    readonly payload: Readonly<Record<string, string>>
    readonly runAfter: Instant
  },
): Promise<void> {
  const { kind, subjectId, payload, runAfter } = work
  const notBefore = new Date(runAfter).toISOString()
  await tx.execute(
    sql`select ask_job(${kind}, ${subjectId}, ${JSON.stringify(payload)}::jsonb, ${notBefore}::timestamptz)`,
  )
}

/** Asks for a match of a pool; one that waits already will see the same. */
export function askMatch(tx: Tx, poolId: string, runAfter: Instant): Promise<void> {
  return enqueue(tx, { kind: 'pool.match', subjectId: poolId, payload: { poolId }, runAfter })
}

/** Asks for a match of each of these pools. */
export async function askMatches(
  tx: Tx,
  poolIds: readonly string[],
  runAfter: Instant,
): Promise<void> {
  for (const poolId of poolIds) await askMatch(tx, poolId, runAfter)
}

/** Asks that a run that waits is carried out. */
export function askRun(
  tx: Tx,
  about: { readonly runId: string; readonly poolId: string },
  runAfter: Instant,
): Promise<void> {
  const { runId, poolId } = about
  return enqueue(tx, { kind: 'run.match', subjectId: runId, payload: { poolId }, runAfter })
}

/** Asks that an offer is ended at its deadline. */
export function askExpiry(tx: Tx, offerId: string, deadlineAt: Instant): Promise<void> {
  const payload = { offerId }
  return enqueue(tx, { kind: 'offer.expire', subjectId: offerId, payload, runAfter: deadlineAt })
}

/** Asks that a round goes on to its next source at this moment, after the step in which the last one ran dry. */
export function askNextSource(
  tx: Tx,
  about: { readonly roundId: string; readonly step: number },
  runAfter: Instant,
): Promise<void> {
  const { roundId, step } = about
  const subjectId = `${roundId} ${step}`
  return enqueue(tx, { kind: 'round.next', subjectId, payload: { roundId }, runAfter })
}

/** Asks that a round looks at what was answered. */
export function tellRound(tx: Tx, roundId: string, runAfter: Instant): Promise<void> {
  return enqueue(tx, { kind: 'round.answered', subjectId: roundId, payload: { roundId }, runAfter })
}

/** Asks that a file that was sent is forgotten when its hour is over. */
export function askForgetting(tx: Tx, uploadId: string, expiresAt: Instant): Promise<void> {
  return enqueue(tx, {
    kind: 'import.forget',
    subjectId: uploadId,
    payload: {},
    runAfter: expiresAt,
  })
}

/** Asks that a member is reminded of an offer. */
export function askReminder(tx: Tx, offerId: string, remindAt: Instant): Promise<void> {
  return enqueue(tx, { kind: 'offer.remind', subjectId: offerId, payload: {}, runAfter: remindAt })
}

/** Asks that a message is handed over. */
export function askDelivery(tx: Tx, deliveryId: string, runAfter: Instant): Promise<void> {
  return enqueue(tx, { kind: 'delivery.send', subjectId: deliveryId, payload: {}, runAfter })
}

/** Asks that the code of an attempt is mailed, where somebody has the address. */
export function askCodeMail(tx: Tx, attemptId: string, runAfter: Instant): Promise<void> {
  return enqueue(tx, { kind: 'sign-in.mail', subjectId: attemptId, payload: {}, runAfter })
}

/** Asks that somebody is told what an administrator, a board or a coordinator did about their signing in. */
export function askAccountMail(
  tx: Tx,
  { userId, what, by }: { readonly userId: string; readonly what: string; readonly by: string },
  runAfter: Instant,
): Promise<void> {
  const payload = { userId, what, by }
  return enqueue(tx, { kind: 'account.mail', subjectId: crypto.randomUUID(), payload, runAfter })
}

/** Asks that somebody is told what was done to the own signing in, so that whoever did not do it knows. */
export function askOwnAccountMail(
  tx: Tx,
  { userId, what }: { readonly userId: string; readonly what: string },
  runAfter: Instant,
): Promise<void> {
  return askAccountMail(tx, { userId, what, by: userId }, runAfter)
}

/** Asks that an invitation is mailed. What its link holds is of use to whoever has the mailbox alone. */
export function askInvitationMail(
  tx: Tx,
  { invitationId, token }: { readonly invitationId: string; readonly token: string },
  runAfter: Instant,
): Promise<void> {
  return enqueue(tx, {
    kind: 'invitation.mail',
    subjectId: invitationId,
    payload: { token },
    runAfter,
  })
}

/** Asks that a replay that waits is played. */
export function askReplay(tx: Tx, replayId: string, runAfter: Instant): Promise<void> {
  return enqueue(tx, { kind: 'replay.play', subjectId: replayId, payload: {}, runAfter })
}
