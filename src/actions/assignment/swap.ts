import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { cancelSessions, stepAssignment } from '../../../db/queries/assignment.ts'
import { changeRequest } from '../../../db/queries/cover.ts'
import { finishWorked } from '../../../db/queries/finish.ts'
import { askMatch } from '../../../db/queries/job.ts'
import { lockMember } from '../../../db/queries/lock.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { type ActorAs, onlyFor, scopeOf } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { takeOffer } from '../offer/take-offer.ts'
import { judgeSwap, type SwapJudgements, seenOf, whyNot } from './judge-swap.ts'
import { offerTo } from './offer-to.ts'
import { previewSwapInput } from './swap-input.ts'
import { type SwapSide, swapSides } from './swap-sides.ts'

export const swapAssignmentsInput = previewSwapInput.safeExtend({
  /** What `previewSwap` answered: nothing happens that was not shown. */
  seen: z.string().length(64),
})

export type SwapAssignmentsInput = z.output<typeof swapAssignmentsInput>

/** Lessons that somebody else gives now. */
export interface SwappedSide {
  readonly requestId: string
  readonly memberId: string
  readonly assignmentId: string
  readonly fromAssignmentId: string
  readonly offerId: string
  readonly sessions: number
  readonly minutes: number
}

/**
 * Two members take over each other's lessons, whole or from a day on: both are freed and both are booked in one transaction, so
 * that no lesson is ever without somebody. Only where the rules of play let the pool decide for both. What has begun stays with
 * who gave it. Throws as `swapSides` does, `stale-version` where something changed since the preview, `rule-broken` where it is
 * not possible, `offer-closed` where a lesson is about to begin, and `double-booking`.
 */
export async function swapAssignments(
  context: Context,
  input: SwapAssignmentsInput,
): Promise<{ readonly swapped: readonly [SwappedSide, SwappedSide] }> {
  const actor = onlyFor(context.actor, 'coordinator')
  const judged = await judgeBefore(context, actor, input)
  return change(context, 'assignment.swap', input, async (tx) => {
    if (judged instanceof ActionError) throw judged
    const sides = await sidesNow(tx, context, actor, input)
    if (seenOf(sides, judged) !== input.seen) throw stale()
    const why = judged.flatMap(whyNot)
    if (why.length > 0) throw new ActionError('rule-broken', `Ruilen kan niet. ${why.join(' ')}`)
    const [one, other] = sides
    const memberIds = sides.map(({ assignment }) => assignment.memberId)
    for (const id of memberIds.toSorted()) await lockMember(tx, id)
    // Both are free before either is booked: the lessons may lie at the same time.
    for (const side of sides) await free(tx, context, side)
    const swapped = [
      await book(tx, context, { side: one, taker: other, judgement: judged[0] }),
      await book(tx, context, { side: other, taker: one, judgement: judged[1] }),
    ] as const
    for (const { request } of sides) await finishWorked(tx, request.id)
    await askMatch(tx, one.assignment.poolId, context.now())
    await recordSide(tx, context, one, swapped[0])
    await recordSide(tx, context, other, swapped[1])
    return { swapped }
  })
}

/**
 * Judged before anything is locked for long, as the engine sees it. What is refused here is thrown behind the idempotency key,
 * which may have an answer from before.
 */
async function judgeBefore(
  context: Context,
  actor: ActorAs<'coordinator'>,
  input: SwapAssignmentsInput,
): Promise<SwapJudgements | ActionError> {
  try {
    const sides = await context.db.transaction(scopeOf(actor), (tx) =>
      sidesNow(tx, context, actor, input),
    )
    return await judgeSwap(context, sides)
  } catch (error) {
    if (error instanceof ActionError) return error
    throw error
  }
}

function sidesNow(
  tx: Tx,
  context: Context,
  actor: ActorAs<'coordinator'>,
  input: SwapAssignmentsInput,
) {
  const now = context.now()
  return swapSides(tx, actor, { ...input, fromDay: input.fromDay ?? dayOf(now), now })
}

async function free(tx: Tx, context: Context, { assignment, request, taken, isWhole }: SwapSide) {
  await cancelSessions(
    tx,
    taken.map(({ id }) => id),
    'swapped',
  )
  const cancelled = { cancelledAt: context.now(), cancelledBy: 'coordinator' as const }
  if (isWhole) await stepAssignment(tx, { id: assignment.id, to: 'cancelled', ...cancelled })
  await changeRequest(tx, request.id, { status: 'open' })
}

async function book(
  tx: Tx,
  context: Context,
  { side, taker, judgement }: Booking,
): Promise<SwappedSide> {
  const { assignment, supposed } = side
  const { memberId } = taker.assignment
  const { offerId, requestId } = assignment
  const { sessions } = supposed
  const about = { offerId, sessions, decidedBy: context.actor.userId ?? '', memberId }
  const offer = await offerTo(tx, context, about, judgement)
  if (offer === undefined || judgement.terms === null) {
    throw new ActionError('offer-closed', 'De eerste les begint zo. Kies een latere dag.')
  }
  const taken = await takeOffer(tx, context, offer, judgement.terms)
  const { assignmentId, sessionCount, minutes } = taken
  // That it was open for a moment is nobody's wait: it was covered when it first was.
  const { coveredAt } = side.request
  if (coveredAt !== null) await changeRequest(tx, requestId, { coveredAt })
  const made = { requestId, memberId, assignmentId, sessions: sessionCount, minutes }
  return { ...made, fromAssignmentId: assignment.id, offerId: offer.id }
}

interface Booking {
  readonly side: SwapSide
  readonly taker: SwapSide
  readonly judgement: SwapJudgements[number]
}

/** One event for each side: a school sees what is its own. */
async function recordSide(
  tx: Tx,
  context: Context,
  { assignment, isWhole, taken }: SwapSide,
  swapped: SwappedSide,
): Promise<void> {
  const { boardId, poolId, memberId: beforeMemberId } = assignment
  const { assignmentId: subjectId } = swapped
  const sessionIds = taken.map(({ requestSessionId }) => requestSessionId)
  const facts = { ...swapped, beforeMemberId, isWhole, sessionIds }
  await record(tx, context, { verb: 'assignment.swap', subjectId, boardId, poolId, facts })
}

function stale(): ActionError {
  return new ActionError(
    'stale-version',
    'Er is intussen iets veranderd. Bekijk opnieuw wat er gebeurt.',
  )
}
