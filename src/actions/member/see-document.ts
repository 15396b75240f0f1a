import { z } from 'zod'
import { insertSeenDocument } from '../../../db/queries/seen-document.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { DOCUMENT_KINDS } from '../../../scheduler/domain/member.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'
import { boardOfPool } from './board-of-pool.ts'
import { lockOwnPlace } from './own-place.ts'

export const seeDocumentInput = z.strictObject({
  memberId: idInput,
  /** The board that saw it: every board sees a VOG of its own. */
  boardId: idInput,
  kind: z.enum(DOCUMENT_KINDS),
  issuedOn: dayInput,
  seenOn: dayInput,
})

export type SeeDocumentInput = z.output<typeof seeDocumentInput>

/**
 * That a board saw a document; the document itself is not kept. The same again changes nothing. Throws `not-found`, and
 * `invalid-input` for a board outside the pool and for a day that has not come.
 */
export async function seeDocument(
  context: Context,
  input: SeeDocumentInput,
): Promise<SeeDocumentInput> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'member.see-document', input, async (tx) => {
    const { memberId, boardId, kind, issuedOn, seenOn } = input
    const own = await lockOwnPlace(tx, actor, memberId)
    const today = dayOf(context.now())
    await boardOfPool(tx, own, boardId, today)
    refuseDay(input, today)
    const isNew = await insertSeenDocument(tx, { memberId, boardId, kind, issuedOn, seenOn })
    await record(tx, context, {
      verb: 'member.see-document',
      subjectId: memberId,
      boardId: null,
      poolId: own.poolId,
      facts: { ofBoardId: boardId, kind, issuedOn, seenOn, isNew },
    })
    return input
  })
}

function refuseDay({ issuedOn, seenOn }: SeeDocumentInput, today: Day): void {
  if (issuedOn <= seenOn && seenOn <= today) return
  const remedy =
    seenOn > today
      ? 'Deze dag moet nog komen. Leg het vast als het gezien is.'
      : 'Gezien kan pas nadat het is afgegeven.'
  throw new ActionError('invalid-input', 'Een document is pas gezien als het gezien is.', {
    fields: [{ field: 'seenOn', value: seenOn, remedy }],
  })
}
