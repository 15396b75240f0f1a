import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { askAgain, callOff } from '../../../db/queries/closing.ts'
import { moveLastDay } from '../../../db/queries/cover.ts'
import { askMatch } from '../../../db/queries/job.ts'
import { insertRequestSessions } from '../../../db/queries/request-session.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Length } from '../../../scheduler/domain/length.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'
import { asksTheSame, type Extension, extensionOf } from './extension.ts'
import { goOn } from './go-on.ts'
import { lockedAssignment } from './locked-assignment.ts'
import { judgeSamePerson, type SamePerson } from './same-person.ts'

export const extendAssignmentInput = z.strictObject({
  assignmentId: idInput,
  /** The new last day of the absence. */
  lastDay: dayInput,
})

export type ExtendAssignmentInput = z.output<typeof extendAssignmentInput>

/** A request that lasts longer, and who goes on. */
export interface ExtendedAssignment {
  readonly assignmentId: string
  readonly requestId: string
  readonly lastDay: string
  readonly length: Length
  readonly sessions: number
  readonly minutes: number
  /** `booked` and `asked` are about the same person; `open`: the added lessons go into the plan. */
  readonly outcome: 'booked' | 'asked' | 'open'
  readonly offerId: string | null
  /** Why the same person does not go on. */
  readonly why: readonly string[]
}

/**
 * The absence lasts longer: the weekly lessons go on to the new last day and the same person goes first. Every hard rule is
 * judged for the same person; who may refuse is asked, others are booked, and where it cannot be, the answer says why and the
 * lessons go into the plan. Throws `not-found`, `already-decided` where it is over, `invalid-input`, `no-school-days`,
 * `too-large`, and `stale-version` when the request changed meanwhile.
 */
export async function extendAssignment(
  context: Context,
  input: ExtendAssignmentInput,
): Promise<ExtendedAssignment> {
  const actor = onlyFor(context.actor, 'school')
  const prepared = await prepare(context, input)
  const made = await change(context, 'assignment.extend', input, async (tx) => {
    if (prepared instanceof ActionError) throw prepared
    const { extension, same } = prepared
    const { assignment, request } = await lockedAssignment(tx, actor, input.assignmentId)
    const now = await extensionOf(tx, { assignment, request }, input.lastDay)
    if (request.version !== extension.request.version || !asksTheSame(now, extension)) {
      throw new ActionError('stale-version', 'De vraag is intussen gewijzigd. Probeer opnieuw.')
    }
    const { poolId, boardId, offerId, memberId } = assignment
    const { supposed, length, minutes } = extension
    await writeLessons(tx, extension, context.now())
    const end = { lastDay: input.lastDay, openEnded: request.openEnded, length, minutes }
    await moveLastDay(tx, request, { ...end, status: 'open' })
    await askMatch(tx, poolId, context.now())
    const answer = answerOf(input, extension)
    await record(tx, context, {
      verb: 'assignment.extend',
      subjectId: assignment.id,
      boardId,
      poolId,
      facts: {
        requestId: request.id,
        memberId,
        lastDay: input.lastDay,
        ...length,
        minutes,
        possible: same.possible,
      },
    })
    const about = { offerId, requestId: request.id, sessions: supposed.sessions }
    return { answer, same, about }
  })
  const { answer, same, about } = made
  if (!same.possible) return { ...answer, why: same.why }
  const offer = await goOn(context, { ...about, decidedBy: actor.userId }, same)
  if (offer === undefined) {
    return {
      ...answer,
      why: ['De eerste extra les begint zo, of de vervanger kreeg ander werk.'],
    }
  }
  const outcome = offer.status === 'accepted' ? ('booked' as const) : ('asked' as const)
  return { ...answer, outcome, offerId: offer.id }
}

async function writeLessons(tx: Tx, { rows, falling, again }: Extension, at: Instant) {
  const idsOf = (lessons: Extension['rows']) => lessons.map(({ id }) => id)
  if (rows.length > 0) await insertRequestSessions(tx, rows)
  await callOff(tx, idsOf(falling), { at, because: 'closed' })
  await askAgain(tx, idsOf(again))
}

/**
 * Worked out before anything is written, since the school may not see what the rules look at. What is refused here is thrown
 * behind the idempotency key, which may have an answer from before.
 */
async function prepare(
  context: Context,
  { assignmentId, lastDay }: ExtendAssignmentInput,
): Promise<{ extension: Extension; same: SamePerson } | ActionError> {
  const actor = onlyFor(context.actor, 'school')
  try {
    const extension = await context.db.transaction(scopeOf(actor), async (tx) =>
      extensionOf(tx, await lockedAssignment(tx, actor, assignmentId), lastDay),
    )
    const { assignment, supposed } = extension
    return { extension, same: await judgeSamePerson(context, assignment, supposed) }
  } catch (error) {
    if (error instanceof ActionError) return error
    throw error
  }
}

function answerOf(
  { assignmentId, lastDay }: ExtendAssignmentInput,
  { request, supposed, length }: Extension,
): ExtendedAssignment {
  return {
    assignmentId,
    requestId: request.id,
    lastDay,
    length,
    sessions: supposed.sessions.length,
    minutes: minutesOf(supposed.sessions),
    outcome: 'open',
    offerId: null,
    why: [],
  }
}
