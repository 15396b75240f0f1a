import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { comingAssignmentIds } from '../../../db/queries/assignment.ts'
import { askMatch } from '../../../db/queries/job.ts'
import { isKnownMember } from '../../../db/queries/member.ts'
import { amendRequestRow, type RequestAmendment } from '../../../db/queries/request.ts'
import type { RequestKind, Urgency } from '../../../scheduler/domain/request.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput, plainText, versionInput } from '../input.ts'
import { ownRequest, refuseStep } from './own-request.ts'

export const amendRequestInput = z.strictObject({
  requestId: idInput,
  version: versionInput,
  /** For the class; never about a person's health. */
  notes: plainText(1000)
    .nullable()
    .transform((text) => (text === '' ? null : text)),
  preferredMemberId: idInput.nullable(),
  classWouldBeSentHome: z.boolean(),
})

export type AmendRequestInput = z.output<typeof amendRequestInput>

/** The request as it stands after the change. */
export interface AmendedRequest {
  readonly requestId: string
  readonly version: number
  readonly urgency: Urgency
}

const CAN_STILL_CHANGE = ['open', 'covered'] as const

/**
 * Changes what a school may say otherwise while a request is under way: the notes for the class, the person it would like and
 * whether the class would have to go home. Days and lessons change by extending, ending early or posting anew. An open request is
 * matched again. Throws `not-found`, `already-decided`, `stale-version` and `invalid-input` for a preference that is unknown.
 */
export async function amendRequest(
  context: Context,
  input: AmendRequestInput,
): Promise<AmendedRequest> {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'request.amend', input, async (tx) => {
    const { requestId, version: seen, preferredMemberId } = input
    const { poolId, kind, notes } = await ownRequest(tx, actor, requestId)
    await checkPreferred(tx, preferredMemberId)
    const amendment = amendmentOf(input, kind)
    const step = { requestId, from: CAN_STILL_CHANGE, version: seen }
    const amended = await amendRequestRow(tx, step, amendment)
    if (amended === undefined) throw await refuseStep(tx, actor, step)
    if (poolId !== null && amended.status === 'open') await askMatch(tx, poolId, context.now())
    const { version } = amended
    const { urgency } = amendment
    const isOtherwise = amendment.notes !== notes
    const toldIds = isOtherwise ? await comingAssignmentIds(tx, requestId) : []
    await record(tx, context, {
      verb: 'request.amend',
      subjectId: requestId,
      boardId: actor.boardId,
      poolId,
      facts: { version, urgency, preferredMemberId, hasNotes: amendment.notes !== null, toldIds },
    })
    return { requestId, version, urgency }
  })
}

function amendmentOf(
  { notes, preferredMemberId, classWouldBeSentHome }: AmendRequestInput,
  kind: RequestKind,
): RequestAmendment {
  return { notes, preferredMemberId, urgency: classWouldBeSentHome ? 'class-sent-home' : kind }
}

async function checkPreferred(tx: Tx, memberId: string | null): Promise<void> {
  if (memberId === null || (await isKnownMember(tx, memberId))) return
  const remedy =
    'Kies iemand van het eigen bestuur of die hier al eens kwam, of laat de voorkeur weg.'
  throw new ActionError('invalid-input', 'Uw voorkeur is niemand die u kent.', {
    fields: [{ field: 'preferredMemberId', value: memberId, remedy }],
  })
}
