import { z } from 'zod'
import { withdrawAdmission } from '../../../db/queries/admission.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import type { Admission } from './admit.ts'
import { lockOwnPlace } from './own-place.ts'

export const dismissMemberInput = z.strictObject({ memberId: idInput, boardId: idInput })

export type DismissMemberInput = z.output<typeof dismissMemberInput>

/** A board no longer lets a member in; what was agreed stays agreed. Throws `not-found`, also for who was not let in. */
export async function dismissMember(
  context: Context,
  input: DismissMemberInput,
): Promise<Admission> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'member.dismiss', input, async (tx) => {
    const { memberId, boardId } = input
    const { poolId } = await lockOwnPlace(tx, actor, memberId)
    if (!(await withdrawAdmission(tx, memberId, boardId))) throw notFound()
    await record(tx, context, {
      verb: 'member.dismiss',
      subjectId: memberId,
      boardId: null,
      poolId,
      facts: { ofBoardId: boardId },
    })
    return { memberId, boardId, isAdmitted: false }
  })
}
