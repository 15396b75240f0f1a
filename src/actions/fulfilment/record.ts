import { z } from 'zod'
import type { AssignmentRow } from '../../../db/queries/assignment.ts'
import { finishWorked } from '../../../db/queries/finish.ts'
import { putFulfilment } from '../../../db/queries/fulfilment.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import type { RequestKind } from '../../../scheduler/domain/request.ts'
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
import { fitInput } from './fit-input.ts'
import { type SessionsByHours, sessionsDue } from './sessions-due.ts'
import { workedMinutes } from './worked-minutes.ts'

export const recordFulfilmentInput = z.strictObject({
  assignmentId: idInput,
  /** Only the lessons that went otherwise than planned. */
  sessions: z
    .array(z.strictObject({ assignmentSessionId: idInput, minutes: z.number().int() }))
    .max(500)
    .default([]),
  /** Only these lessons are confirmed now; left out: every lesson that is over. */
  assignmentSessionIds: z.array(idInput).min(1).max(500).optional(),
  rating: fitInput.rating.optional(),
  fitWords: fitInput.fitWords.optional(),
  /** Of cover for training alone: whether the training went ahead. */
  trainingWentAhead: z.boolean().optional(),
})

export type RecordFulfilmentInput = z.output<typeof recordFulfilmentInput>

/** Confirmed hours with what they cost and saved: of the whole assignment so far, with a line for each lesson confirmed now. */
export interface RecordedFulfilment {
  readonly fulfilmentId: string
  readonly assignmentId: string
  readonly requestId: string
  /** Whether every lesson is confirmed now. */
  readonly isWhole: boolean
  readonly minutes: number
  readonly wageCents: number
  readonly travelCents: number
  readonly poolCents: number
  readonly alternative: Costs['alternative']
  readonly tariffId: string | null
  readonly alternativeCents: CentsRange
  /** Of this assignment alone; idle hours and overhead are subtracted in the measures. */
  readonly savingCents: CentsRange
  /** As the school said, now or before; null where it did not. */
  readonly trainingWentAhead: boolean | null
  readonly lines: readonly {
    readonly assignmentSessionId: string
    readonly minutes: number
    readonly wageCents: number
  }[]
}

/**
 * The school confirms the hours of lessons that are over, as planned unless it says otherwise, also while others are still to
 * come. With the last one the assignment is fulfilled. Throws `not-found`, `already-decided` where all is confirmed,
 * `not-yet-taught` where no lesson waits, and `hours-out-of-range`.
 */
export async function recordFulfilment(
  context: Context,
  input: RecordFulfilmentInput,
): Promise<RecordedFulfilment> {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'fulfilment.record', input, async (tx) => {
    const { assignment, request } = await lockedAssignment(tx, actor, input.assignmentId)
    const { id, boardId, poolId } = assignment
    insistOnTraining(request, input)
    const sorted = await sessionsDue(tx, id, context.now(), input.assignmentSessionIds)
    const worked = workedMinutes(sorted.due, input.sessions)
    const all = inTime([...sorted.done, ...worked])
    const lines = all.map(({ session, minutes }) => ({ day: session.day, minutes }))
    const counted = answerOf(assignment, { all, worked }, await costsOf(tx, assignment, lines))
    const by = { confirmedBy: actor.userId, confirmedAt: context.now() }
    const { rating = null, fitWords = null, trainingWentAhead = null } = input
    const fit = { rating, fitWords, trainingWentAhead }
    const written = await putFulfilment(
      tx,
      { ...rowOf(assignment, counted), ...by, ...fit },
      counted.lines,
    )
    const isWhole = (await finishWorked(tx, request.id)).has(id)
    const { lines: now, alternativeCents, savingCents: _saving, ...facts } = counted
    await record(tx, context, {
      verb: 'fulfilment.record',
      subjectId: written.fulfilmentId,
      boardId,
      poolId,
      facts: { ...facts, ...alternativeCents, isWhole, sessions: now.length },
    })
    return { ...written, isWhole, ...counted }
  })
}

function insistOnTraining(
  { kind }: { readonly kind: RequestKind },
  { trainingWentAhead }: RecordFulfilmentInput,
): void {
  if (trainingWentAhead === undefined || kind === 'training') return
  const remedy = 'Laat dit weg: deze vervanging was niet voor scholing.'
  const value = String(trainingWentAhead)
  throw new ActionError('invalid-input', 'Of scholing doorging hoort alleen bij scholing.', {
    fields: [{ field: 'trainingWentAhead', value, remedy }],
  })
}

type Worked = SessionsByHours['done']
type Counted = Omit<RecordedFulfilment, 'fulfilmentId' | 'isWhole' | 'trainingWentAhead'>

function inTime(worked: Worked): Worked {
  return worked.toSorted(
    (one, other) => one.session.during.startsAt - other.session.during.startsAt,
  )
}

function rowOf(
  { id: assignmentId, boardId, poolId }: AssignmentRow,
  { minutes, wageCents, travelCents, alternative, tariffId, alternativeCents }: Counted,
) {
  return {
    assignmentId,
    boardId,
    poolId,
    minutes,
    wageCents,
    travelCents,
    alternative,
    tariffId,
    alternativeLowCents: alternativeCents.lowCents,
    alternativeExpectedCents: alternativeCents.expectedCents,
    alternativeHighCents: alternativeCents.highCents,
  }
}

function answerOf(
  { id: assignmentId, requestId }: AssignmentRow,
  { all, worked }: { readonly all: Worked; readonly worked: Worked },
  costs: Costs,
): Counted {
  const { wageLines, ...amounts } = costs
  const poolCents = costs.wageCents + costs.travelCents
  const confirmedNow = new Set(worked.map(({ session }) => session.id))
  return {
    assignmentId,
    requestId,
    minutes: minutesOf(all),
    ...amounts,
    poolCents,
    savingCents: savingCents(costs.alternativeCents, poolCents),
    lines: all.flatMap(({ session, minutes }, index) =>
      confirmedNow.has(session.id)
        ? [{ assignmentSessionId: session.id, minutes, wageCents: wageLines[index] ?? 0 }]
        : [],
    ),
  }
}
