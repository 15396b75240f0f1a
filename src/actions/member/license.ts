import { z } from 'zod'
import { putQualification } from '../../../db/queries/qualification.ts'
import { vakken } from '../../../db/queries/reference.ts'
import { GRADES } from '../../../scheduler/domain/qualification.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput, lineOfText } from '../input.ts'
import { lockOwnPlace } from './own-place.ts'

export const licenseMemberInput = z.strictObject({
  memberId: idInput,
  /** Null: every vak, as of who was trained for primary education. */
  vak: lineOfText(40).nullable().default(null),
  grade: z.enum(GRADES),
  /** The last day on which it is valid; null: it stays. A day that is over ends a line. */
  validUntil: dayInput.nullable().default(null),
})

export type LicenseMemberInput = z.output<typeof licenseMemberInput>

/**
 * What somebody may teach from now on, as the coordinator saw it: a new line, or until when a known one is valid. What was
 * decided before stays. Throws `not-found`, and `invalid-input` for an unknown vak.
 */
export async function licenseMember(
  context: Context,
  input: LicenseMemberInput,
): Promise<LicenseMemberInput & { readonly isNew: boolean }> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'member.license', input, async (tx) => {
    const { memberId, vak, grade, validUntil } = input
    const { poolId } = await lockOwnPlace(tx, actor, memberId)
    if (vak !== null && !(await vakken(tx)).some(({ id }) => id === vak)) {
      throw new ActionError('invalid-input', 'Dit vak is niet bekend. Er is niets veranderd.', {
        fields: [{ field: 'vak', value: vak, remedy: 'Kies uit de lijst.' }],
      })
    }
    const { id, isNew } = await putQualification(tx, { memberId, vakId: vak, grade, validUntil })
    await record(tx, context, {
      verb: 'member.license',
      subjectId: memberId,
      boardId: null,
      poolId,
      facts: { qualificationId: id, vak, grade, validUntil, isNew },
    })
    return { ...input, isNew }
  })
}
