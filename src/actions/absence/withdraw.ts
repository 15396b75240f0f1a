import { z } from 'zod'
import { absenceWithRequest, withdrawAbsenceRow } from '../../../db/queries/absence.ts'
import { isOwnSite, onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { type WithdrawnRequest, withdrawOne } from '../request/withdraw.ts'

export const withdrawAbsenceInput = z.strictObject({ absenceId: idInput })

export type WithdrawAbsenceInput = z.output<typeof withdrawAbsenceInput>

/** The absence that is no more, and the requests that ended with it. */
export interface WithdrawnAbsence {
  readonly absenceId: string
  readonly requests: readonly WithdrawnRequest[]
}

/**
 * Takes a post back: the person is there after all. Its requests end too, unless they have been fulfilled or had ended.
 * Throws `not-found`, and `already-decided` when the absence was withdrawn or has ended.
 */
export async function withdrawAbsence(
  context: Context,
  input: WithdrawAbsenceInput,
): Promise<WithdrawnAbsence> {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'absence.withdraw', input, async (tx) => {
    const { absenceId } = input
    const known = await absenceWithRequest(tx, actor.boardId, absenceId)
    if (known === undefined || !isOwnSite(actor, known.siteId)) throw notFound()
    if (!(await withdrawAbsenceRow(tx, absenceId))) {
      const now = await absenceWithRequest(tx, actor.boardId, absenceId)
      throw alreadyEnded(now?.status ?? known.status)
    }
    const requests: WithdrawnRequest[] = []
    for (const { id, status } of known.requests) {
      if (status !== 'open' && status !== 'covered') continue
      requests.push(await withdrawOne(tx, context, actor, { requestId: id, version: null }))
    }
    await record(tx, context, {
      verb: 'absence.withdraw',
      subjectId: absenceId,
      boardId: actor.boardId,
      poolId: null,
      facts: { requestIds: requests.map(({ requestId }) => requestId) },
    })
    return { absenceId, requests }
  })
}

function alreadyEnded(status: string): ActionError {
  const detail =
    status === 'ended' ? 'Deze afwezigheid is al voorbij.' : 'Deze melding is al ingetrokken.'
  return new ActionError('already-decided', detail, { facts: { status } })
}
