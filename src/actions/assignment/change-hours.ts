import type { Tx } from '../../../db/client.ts'
import { changeRequest } from '../../../db/queries/cover.ts'
import { insertRequestSessions } from '../../../db/queries/request-session.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { callOffLessons } from '../site/call-off-lessons.ts'
import { goOn } from './go-on.ts'
import { type HoursChange, hoursChangeOf, judgeOtherHours, seenOf } from './hours-change.ts'
import type { ChangeHoursInput } from './hours-input.ts'
import type { SamePerson } from './same-person.ts'

/** Other hours, and who has them. */
export interface ChangedHours {
  readonly assignmentId: string
  readonly requestId: string
  readonly falling: number
  readonly fallingMinutes: number
  readonly paidMinutes: number
  readonly coming: number
  readonly comingMinutes: number
  /** `booked` and `asked` are about the same person; `open`: they go into the plan; null where no lesson comes. */
  readonly outcome: 'booked' | 'asked' | 'open' | null
  readonly offerId: string | null
  /** Why the same person does not take them. */
  readonly why: readonly string[]
}

/**
 * The school changes the hours of whom comes already: lessons fall out (paid as the rules of play say), others come. The same
 * person goes first for these, judged by every hard rule with the old ones gone: who may refuse is asked, others are booked, and
 * where it cannot be, the answer says why and the lessons go into the plan. What fell out is nobody's: the class is not there any
 * more at that hour. Throws `not-found`, `already-decided`, `invalid-input` and `stale-version` where something changed since the
 * preview.
 */
export async function changeHours(
  context: Context,
  input: ChangeHoursInput,
): Promise<ChangedHours> {
  const actor = onlyFor(context.actor, 'school')
  const prepared = await prepare(context, input)
  const made = await change(context, 'assignment.change-hours', input, async (tx) => {
    if (prepared instanceof ActionError) throw prepared
    const { seen, ...asked } = input
    const worked = await hoursChangeOf(tx, actor, asked, context.now())
    const isAsSeen = seenOf(prepared.worked, prepared.same) === seen
    if (!isAsSeen || worked.looked !== prepared.worked.looked) {
      throw new ActionError('stale-version', 'Er is intussen iets veranderd. Bekijk het opnieuw.')
    }
    const { assignment, falling, off } = worked
    const { coming, supposed } = prepared.worked
    const { id: assignmentId, requestId, boardId, poolId, memberId, offerId } = assignment
    const left = off.left.filter(({ id }) => !worked.coming.some((one) => one.id === id))
    const request = coming.length > 0 ? await reopened(tx, off.request, coming) : off.request
    const closed = { ...off, request, left: [...left, ...coming] }
    const { paidMinutes } = await callOffLessons(tx, context, closed, 'other-hours')
    const answer: ChangedHours = {
      assignmentId,
      requestId,
      falling: falling.length,
      fallingMinutes: minutesOf(falling),
      paidMinutes,
      coming: coming.length,
      comingMinutes: minutesOf(coming),
      outcome: coming.length === 0 ? null : 'open',
      offerId: null,
      why: [],
    }
    const { why: _why, ...facts } = answer
    await record(tx, context, {
      verb: 'assignment.change-hours',
      subjectId: assignmentId,
      boardId,
      poolId,
      facts: { ...facts, memberId },
    })
    const about = { offerId, requestId, sessions: supposed.sessions }
    return { answer, same: prepared.same ?? null, about }
  })
  const { answer, same, about } = made
  if (same === null) return answer
  return withSamePerson(context, answer, { ...about, decidedBy: actor.userId }, same)
}

/** With lessons that nobody has yet: before anything falls out, or a request whose other hours are confirmed would end. */
async function reopened(
  tx: Tx,
  request: HoursChange['off']['request'],
  coming: HoursChange['coming'],
) {
  await insertRequestSessions(tx, coming)
  await changeRequest(tx, request.id, { status: 'open' })
  return { ...request, status: 'open' as const }
}

async function withSamePerson(
  context: Context,
  answer: ChangedHours,
  about: Parameters<typeof goOn>[1],
  same: SamePerson,
): Promise<ChangedHours> {
  if (!same.possible) return { ...answer, why: same.why }
  const offer = await goOn(context, about, same)
  if (offer === undefined) {
    return { ...answer, why: ['De eerste les begint zo, of de vervanger kreeg ander werk.'] }
  }
  const outcome = offer.status === 'accepted' ? ('booked' as const) : ('asked' as const)
  return { ...answer, outcome, offerId: offer.id }
}

/** As `extendAssignment` has it: what is refused here is thrown behind the idempotency key. */
async function prepare(
  context: Context,
  { seen: _seen, ...asked }: ChangeHoursInput,
): Promise<{ worked: HoursChange; same: SamePerson | undefined } | ActionError> {
  const actor = onlyFor(context.actor, 'school')
  try {
    const worked = await context.db.transaction(scopeOf(actor), (tx) =>
      hoursChangeOf(tx, actor, asked, context.now()),
    )
    return { worked, same: await judgeOtherHours(context, worked) }
  } catch (error) {
    if (error instanceof ActionError) return error
    throw error
  }
}
