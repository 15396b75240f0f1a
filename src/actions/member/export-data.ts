import { z } from 'zod'
import { type DataOfMember, dataOfMember } from '../../../db/queries/own-data.ts'
import { insertViewings } from '../../../db/queries/viewing.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { insistOnProof } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'

export const exportDataInput = z.strictObject({
  /** Left out by a member, who means oneself. */
  memberId: idInput.optional(),
})

export type ExportDataInput = z.output<typeof exportDataInput>

/**
 * Everything kept of one member, with who looked at it (AVG articles 15 and 20): for that member, or on request by the board that
 * keeps the file. That it was taken is written down. Throws `not-found` for anybody else's.
 */
export async function exportData(
  context: Context,
  input: ExportDataInput,
): Promise<{ readonly memberId: string; readonly takenAt: number; readonly data: DataOfMember }> {
  const actor = onlyFor(context.actor, 'member', 'school', 'board')
  insistOnProof(context)
  const memberId = actor.role === 'member' ? actor.memberId : input.memberId
  if (memberId === undefined || (input.memberId ?? memberId) !== memberId) throw notFound()
  // Without a key: the answer is not to be kept a second time.
  const once = { ...context, idempotencyKey: undefined }
  return change(once, 'member.export', input, async (tx) => {
    const data = await dataOfMember(tx, memberId)
    if (data === undefined) throw notFound()
    const takenAt = context.now()
    const boardId = actor.role === 'member' ? null : actor.boardId
    if (actor.role !== 'member') {
      const by = { seenAt: takenAt, viewerId: actor.userId, viewerRole: actor.role }
      await insertViewings(tx, [{ ...by, what: 'own-data', memberId, boardId }])
    }
    await record(tx, context, {
      verb: 'member.export',
      subjectId: memberId,
      boardId,
      poolId: null,
      facts: { tables: Object.keys(data).length },
    })
    return { memberId, takenAt, data }
  })
}
