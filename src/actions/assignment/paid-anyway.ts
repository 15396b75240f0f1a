import type { Tx } from '../../../db/client.ts'
import type { AssignmentRow } from '../../../db/queries/assignment.ts'
import { termsOfMember } from '../../../db/queries/member.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { hasFixedHours } from '../../../scheduler/domain/engagement.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'

/** What of cancelled lessons is paid all the same, and by which rule. */
export interface PaidAnyway {
  readonly paidMinutes: number
  /** Fixed hours are paid with or without work. */
  readonly hasFixedHours: boolean
  /** How near to its start a cancelled lesson is paid to whoever has none (`cancelPaidHours`). */
  readonly paidWithinHours: number
}

interface CancelledLesson {
  readonly id: string
  readonly during: { readonly startsAt: Instant }
  readonly minutes: number
}

/**
 * What is paid of lessons that the school or the pool cancels now: all of fixed hours, else the lessons that begin within the
 * hours that the rules of play of today say. By law four days (article 7:628a BW; a collective agreement may say 24 hours,
 * domain.md 2.2). Whoever cancels their own lessons is paid by the own contract, not by this.
 */
export async function paidLessons(
  tx: Tx,
  { memberId, poolId, engagementId }: Pick<AssignmentRow, 'memberId' | 'poolId' | 'engagementId'>,
  cancelled: readonly CancelledLesson[],
  now: Instant,
): Promise<PaidAnyway & { readonly paid: readonly CancelledLesson[] }> {
  const { engagements } = await termsOfMember(tx, memberId, poolId)
  const form = engagements.find(({ id }) => id === engagementId)?.form
  const isFixed = form !== undefined && hasFixedHours(form)
  const spelregels = await spelregelsInForce(tx, poolId, dayOf(now))
  const paidWithinHours = spelregels?.cancelPaidHours ?? 0
  const paid = cancelled.filter(
    ({ during }) => isFixed || during.startsAt - now < paidWithinHours * MS_PER_HOUR,
  )
  return { paidMinutes: minutesOf(paid), hasFixedHours: isFixed, paidWithinHours, paid }
}

/** The same without the lessons themselves. */
export async function paidAnyway(...about: Parameters<typeof paidLessons>): Promise<PaidAnyway> {
  const { paid: _paid, ...answer } = await paidLessons(...about)
  return answer
}
