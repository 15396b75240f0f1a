import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import {
  type AssignmentRow,
  sessionsOfAssignment,
  stepAssignment,
  unfinishedAssignments,
} from '../../../db/queries/assignment.ts'
import { changeRequest } from '../../../db/queries/cover.ts'
import { insertFulfilment } from '../../../db/queries/fulfilment.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import type { CentsRange } from '../../../scheduler/money/alternative-cents.ts'
import { savingCents } from '../../../scheduler/money/saving-cents.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { lockedAssignment } from '../assignment/locked-assignment.ts'
import { idInput } from '../input.ts'
import { type Costs, costsOf } from './costs-of.ts'
import { workedMinutes } from './worked-minutes.ts'

export const recordFulfilmentInput = z.strictObject({
  assignmentId: idInput,
  /** Only the lessons that went otherwise than planned. */
  sessions: z
    .array(z.strictObject({ assignmentSessionId: idInput, minutes: z.number().int() }))
    .max(500)
    .default([]),
  /** How well it fitted, 1 to 5; it informs a conversation and never a ranking. */
  rating: z.number().int().min(1).max(5).optional(),
})

export type RecordFulfilmentInput = z.output<typeof recordFulfilmentInput>

/** Confirmed hours with what they cost and saved. */
export interface RecordedFulfilment {
  readonly fulfilmentId: string
  readonly assignmentId: string
  readonly requestId: string
  readonly minutes: number
  readonly wageCents: number
  readonly travelCents: number
  readonly poolCents: number
  readonly alternative: Costs['alternative']
  readonly tariffId: string | null
  readonly alternativeCents: CentsRange
  /** Of this assignment alone; idle hours and overhead are subtracted in the measures. */
  readonly savingCents: CentsRange
  readonly lines: readonly {
    readonly assignmentSessionId: string
    readonly minutes: number
    readonly wageCents: number
  }[]
}

/**
 * The school confirms the hours that were worked, as planned unless it says otherwise, once the last lesson has ended. Throws
 * `not-found`, `already-decided`, `not-yet-taught` and `hours-out-of-range`.
 */
export async function recordFulfilment(
  context: Context,
  input: RecordFulfilmentInput,
): Promise<RecordedFulfilment> {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'fulfilment.record', input, async (tx) => {
    const { assignment, request } = await lockedAssignment(tx, actor, input.assignmentId)
    const confirmed = await taughtSessions(tx, assignment, context)
    const worked = workedMinutes(confirmed, input.sessions)
    const lines = worked.map(({ session, minutes }) => ({ day: session.day, minutes }))
    const answer = answerOf(assignment, worked, await costsOf(tx, assignment, lines))
    const by = { confirmedBy: actor.userId, confirmedAt: context.now() }
    const row = { ...by, rating: input.rating ?? null }
    const fulfilmentId = await insertFulfilment(tx, rowOf(assignment, answer, row), answer.lines)
    if (fulfilmentId === undefined) throw new Error('a confirmed assignment has hours already')
    await endRoad(tx, assignment, request)
    const { lines: _lines, alternativeCents, savingCents: _saving, ...facts } = answer
    await record(tx, context, {
      verb: 'fulfilment.record',
      subjectId: fulfilmentId,
      boardId: assignment.boardId,
      poolId: assignment.poolId,
      facts: { ...facts, ...alternativeCents },
    })
    return { fulfilmentId, ...answer }
  })
}

type Answer = Omit<RecordedFulfilment, 'fulfilmentId'>

function rowOf(
  { id: assignmentId, boardId, poolId }: AssignmentRow,
  { minutes, wageCents, travelCents, alternative, tariffId, alternativeCents }: Answer,
  by: Pick<Parameters<typeof insertFulfilment>[1], 'confirmedBy' | 'confirmedAt' | 'rating'>,
): Parameters<typeof insertFulfilment>[1] {
  const of = { assignmentId, boardId, poolId, minutes, wageCents, travelCents }
  return {
    ...of,
    ...by,
    alternative,
    tariffId,
    alternativeLowCents: alternativeCents.lowCents,
    alternativeExpectedCents: alternativeCents.expectedCents,
    alternativeHighCents: alternativeCents.highCents,
  }
}

/** The assignment is fulfilled, and with the last one its request. */
async function endRoad(
  tx: Tx,
  { id }: AssignmentRow,
  request: { readonly id: string; readonly status: string },
): Promise<void> {
  await stepAssignment(tx, { id, to: 'fulfilled' })
  const done = (await unfinishedAssignments(tx, request.id)) === 0
  if (done && request.status === 'covered') {
    await changeRequest(tx, request.id, { status: 'fulfilled' })
  }
}

/** The confirmed sessions, all of them over. */
async function taughtSessions(tx: Tx, { id }: AssignmentRow, context: Context) {
  const sessions = await sessionsOfAssignment(tx, id)
  const confirmed = sessions.filter(({ status }) => status === 'confirmed')
  const endsAt = Math.max(...confirmed.map(({ during }) => during.endsAt))
  if (endsAt > context.now()) {
    throw new ActionError(
      'not-yet-taught',
      'De laatste les is nog niet geweest. Bevestig de uren daarna.',
      { facts: { endsAt } },
    )
  }
  return confirmed
}

function answerOf(
  { id: assignmentId, requestId }: AssignmentRow,
  worked: ReturnType<typeof workedMinutes>,
  costs: Costs,
): Answer {
  const { wageLines, ...amounts } = costs
  const poolCents = costs.wageCents + costs.travelCents
  return {
    assignmentId,
    requestId,
    minutes: minutesOf(worked),
    ...amounts,
    poolCents,
    savingCents: savingCents(costs.alternativeCents, poolCents),
    lines: worked.map(({ session, minutes }, index) => ({
      assignmentSessionId: session.id,
      minutes,
      wageCents: wageLines[index] ?? 0,
    })),
  }
}
