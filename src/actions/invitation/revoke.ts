import { z } from 'zod'
import { revokeInvitation } from '../../../db/queries/invitation.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'

export const withdrawInvitationInput = z.strictObject({ invitationId: idInput })

export type WithdrawInvitationInput = z.output<typeof withdrawInvitationInput>

/** Takes an invitation back before it is taken. Throws `not-found` where it was, or is not one's own to take back. */
export async function withdrawInvitation(
  context: Context,
  input: WithdrawInvitationInput,
): Promise<{ readonly invitationId: string }> {
  onlyFor(context.actor, 'admin', 'coordinator', 'board')
  return change(context, 'invitation.revoke', input, async (tx) => {
    const revoked = await revokeInvitation(tx, input.invitationId, context.now())
    if (revoked === undefined) throw notFound()
    const { id: subjectId, boardId, poolId, ofPoolId, role } = revoked
    const about = { verb: 'invitation.revoke' as const, subjectId, boardId, facts: { role } }
    await record(tx, context, { ...about, poolId: poolId ?? ofPoolId })
    return input
  })
}
