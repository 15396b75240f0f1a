import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { hasBegun, hasConfirmedHours as hasHours } from '../../../db/queries/fulfilment.ts'
import { askMatch } from '../../../db/queries/job.ts'
import { stopDeciding } from '../../../db/queries/stop-deciding.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { ActorAs } from '../../actor.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput, versionInput } from '../input.ts'
import { ownRequest, takeStep } from './own-request.ts'

export const withdrawRequestInput = z.strictObject({ requestId: idInput, version: versionInput })

export type WithdrawRequestInput = z.output<typeof withdrawRequestInput>

/** What ended with the request. */
export interface WithdrawnRequest {
  readonly requestId: string
  readonly version: number
  readonly assignmentIds: readonly string[]
  readonly offerIds: readonly string[]
}

/**
 * Takes a question back: nobody is needed after all. Whoever was coming is free again, open offers end. Throws `not-found`,
 * `already-decided` and `stale-version`.
 */
export async function withdrawRequest(
  context: Context,
  input: WithdrawRequestInput,
): Promise<WithdrawnRequest> {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'request.withdraw', input, (tx) => withdrawOne(tx, context, actor, input))
}

/** The same inside the transaction of a withdrawn absence; `version` null takes the request as it stands. */
export async function withdrawOne(
  tx: Tx,
  context: Context,
  actor: ActorAs<'school'>,
  { requestId, version }: { readonly requestId: string; readonly version: number | null },
): Promise<WithdrawnRequest> {
  const { poolId } = await ownRequest(tx, actor, requestId)
  await refuseWorked(tx, requestId, context.now())
  const from = ['open', 'covered'] as const
  const moved = await takeStep(tx, actor, { requestId, from, to: 'withdrawn', version })
  const stopped = await stopDeciding(tx, requestId, context.now())
  // Whoever was kept for it, if only in the plan, may be what another request waits for.
  if (poolId !== null) await askMatch(tx, poolId, context.now())
  await record(tx, context, {
    verb: 'request.withdraw',
    subjectId: requestId,
    boardId: actor.boardId,
    poolId,
    facts: { version: moved, ...stopped },
  })
  const { assignmentIds, offerIds } = stopped
  return { requestId, version: moved, assignmentIds, offerIds }
}

/** What was worked cannot be taken back. */
async function refuseWorked(tx: Tx, requestId: string, at: Instant): Promise<void> {
  const hasConfirmedHours = await hasHours(tx, requestId)
  if (!hasConfirmedHours && !(await hasBegun(tx, requestId, at))) return
  const what = hasConfirmedHours
    ? 'Van een deel van de lessen zijn de uren al bevestigd.'
    : 'Een deel van de lessen is al gegeven of bezig.'
  throw new ActionError('already-decided', `${what} Stop eerder, of zeg af wat nog komt.`, {
    facts: { hasConfirmedHours },
  })
}
