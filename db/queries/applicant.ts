import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { ReferralOutcome } from '../../scheduler/domain/shortage.ts'
import type { Tx } from '../client.ts'
import { applicant, board, referral, site, vacancy } from '../schema/index.ts'

/** Writes somebody who looks for work; answers the id. */
export async function insertApplicant(
  tx: Tx,
  row: Omit<typeof applicant.$inferInsert, 'id' | 'consentWithdrawnOn' | 'forgottenAt'>,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(applicant).values({ id, ...row })
  return id
}

/** Somebody of an own pool, also who drew back; nothing where the asker may not see them, or they are forgotten. */
export async function applicantById(tx: Tx, id: string) {
  const [found] = await tx
    .select()
    .from(applicant)
    .where(and(eq(applicant.id, id), isNull(applicant.forgottenAt)))
  return found
}

/** Everybody who consents to be referred, the last who came first. */
export function applicants(tx: Tx, limit: number) {
  const { id, poolId, name, email, phone, roleCode, vakIds, levels, fteHundredths, consentOn } =
    applicant
  return tx
    .select({
      id,
      poolId,
      name,
      email,
      phone,
      roleCode,
      vakIds,
      levels,
      fteHundredths,
      consentOn,
    })
    .from(applicant)
    .where(isNull(applicant.consentWithdrawnOn))
    .orderBy(desc(consentOn), asc(name), asc(id))
    .limit(limit)
}

/** Takes the consent back; `false` where that was done before. */
export async function withdrawConsent(tx: Tx, id: string, on: Day): Promise<boolean> {
  const changed = await tx
    .update(applicant)
    .set({ consentWithdrawnOn: on })
    .where(and(eq(applicant.id, id), isNull(applicant.consentWithdrawnOn)))
    .returning({ id: applicant.id })
  return changed.length > 0
}

/** Ends every referral of somebody about which nobody decided; answers which. */
export async function endOpenReferrals(tx: Tx, applicantId: string, on: Day) {
  const ended = await tx
    .update(referral)
    .set({ outcome: 'withdrawn', outcomeOn: on })
    .where(and(eq(referral.applicantId, applicantId), isNull(referral.outcome)))
    .returning({ id: referral.id })
  return ended.map(({ id }) => id)
}

/** Sends somebody to a vacancy; nothing where they were sent already and nobody decided. */
export async function insertReferral(
  tx: Tx,
  row: Omit<typeof referral.$inferInsert, 'id' | 'outcome' | 'outcomeOn' | 'leftOn'>,
): Promise<string | undefined> {
  const [made] = await tx
    .insert(referral)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: referral.id })
  return made?.id
}

/** A referral that the asker may see. */
export async function referralById(tx: Tx, id: string) {
  const [found] = await tx.select().from(referral).where(eq(referral.id, id))
  return found
}

/** Writes what became of a referral; `false` where that was written before. */
export async function decideReferral(
  tx: Tx,
  id: string,
  set: { readonly outcome: ReferralOutcome; readonly outcomeOn: Day },
): Promise<boolean> {
  const changed = await tx
    .update(referral)
    .set(set)
    .where(and(eq(referral.id, id), isNull(referral.outcome)))
    .returning({ id: referral.id })
  return changed.length > 0
}

/** Writes when somebody who was hired left again; `false` where that was written before, or nobody was hired. */
export async function endHiring(tx: Tx, id: string, leftOn: Day): Promise<boolean> {
  const changed = await tx
    .update(referral)
    .set({ leftOn })
    .where(and(eq(referral.id, id), eq(referral.outcome, 'hired'), isNull(referral.leftOn)))
    .returning({ id: referral.id })
  return changed.length > 0
}

/** Where somebody was referred to and what became of it, for who asks what is kept of them. */
export function referralsOf(tx: Tx, applicantId: string) {
  const { id, referredOn, outcome, outcomeOn, leftOn } = referral
  return tx
    .select({
      id,
      boardName: board.name,
      siteName: site.name,
      referredOn,
      outcome,
      outcomeOn,
      leftOn,
    })
    .from(referral)
    .innerJoin(vacancy, eq(vacancy.id, referral.vacancyId))
    .innerJoin(board, eq(board.id, vacancy.boardId))
    .innerJoin(site, eq(site.id, vacancy.siteId))
    .where(eq(referral.applicantId, applicantId))
    .orderBy(asc(referredOn), asc(id))
}
