import { z } from 'zod'
import { admitTo } from '../../../db/queries/admission.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'
import { boardOfPool } from './board-of-pool.ts'
import { lockOwnPlace } from './own-place.ts'

export const admitMemberInput = z.strictObject({
  memberId: idInput,
  boardId: idInput,
  /** From which day on; today unless given. */
  admittedOn: dayInput.optional(),
})

export type AdmitMemberInput = z.output<typeof admitMemberInput>

/** How a member stands with a board. */
export interface Admission {
  readonly memberId: string
  readonly boardId: string
  readonly isAdmitted: boolean
}

/**
 * A board lets a member work at its schools, as it told the coordinator. Whom it let in already stays so. Throws `not-found`,
 * and `invalid-input` for a board that does not draw from the pool.
 */
export async function admitMember(context: Context, input: AdmitMemberInput): Promise<Admission> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'member.admit', input, async (tx) => {
    const today = dayOf(context.now())
    const { memberId, boardId, admittedOn = today } = input
    const own = await lockOwnPlace(tx, actor, memberId)
    await boardOfPool(tx, own, boardId, today)
    await admitTo(tx, memberId, [boardId], admittedOn)
    await record(tx, context, {
      verb: 'member.admit',
      subjectId: memberId,
      boardId: null,
      poolId: own.poolId,
      facts: { ofBoardId: boardId, admittedOn },
    })
    return { memberId, boardId, isAdmitted: true }
  })
}
