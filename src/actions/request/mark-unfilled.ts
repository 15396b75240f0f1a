import { z } from 'zod'
import { stopDeciding } from '../../../db/queries/stop-deciding.ts'
import { CLASS_CONSEQUENCES } from '../../../scheduler/domain/request.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { idInput, versionInput } from '../input.ts'
import { ownRequest, takeStep } from './own-request.ts'

export const markUnfilledInput = z.strictObject({
  requestId: idInput,
  version: versionInput,
  /** What happened to the class. */
  classConsequence: z.enum(CLASS_CONSEQUENCES),
})

export type MarkUnfilledInput = z.output<typeof markUnfilledInput>

/** The request that nobody came for. */
export interface MarkedUnfilled {
  readonly requestId: string
  readonly version: number
}

/**
 * Closes a question for which nobody was found, with what that meant for the class. Open offers end. Throws `not-found`,
 * `already-decided` and `stale-version`.
 */
export async function markUnfilled(
  context: Context,
  input: MarkUnfilledInput,
): Promise<MarkedUnfilled> {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'request.mark-unfilled', input, async (tx) => {
    const { requestId, version: seen, classConsequence } = input
    const { poolId } = await ownRequest(tx, actor, requestId)
    const step = { requestId, from: ['open'], to: 'unfilled', version: seen } as const
    const version = await takeStep(tx, actor, { ...step, classConsequence })
    const stopped = await stopDeciding(tx, requestId, context.now())
    await record(tx, context, {
      verb: 'request.mark-unfilled',
      subjectId: requestId,
      boardId: actor.boardId,
      poolId,
      facts: { version, classConsequence, ...stopped },
    })
    return { requestId, version }
  })
}
