import type { Tx } from '../../../db/client.ts'
import { endReplay, failLeftReplays } from '../../../db/queries/replay-step.ts'
import { scopeOf } from '../../actor.ts'
import type { Context, Deps } from '../../context.ts'
import { record } from '../../record.ts'

interface FailedReplay {
  readonly id: string
  readonly poolId: string
  readonly failure: string
}

/** Ends a replay that could not be played. */
export async function failOwnReplay(tx: Tx, context: Context, failed: FailedReplay): Promise<void> {
  const { id, failure } = failed
  const ended = { status: 'failed', failure, finishedAt: context.now() } as const
  if (await endReplay(tx, id, ended)) await recordFailure(tx, context, failed)
}

/** Fails the replays whose work was given up, because each process that began it died; answers how many. */
export function endLeftReplays(deps: Deps): Promise<number> {
  const actor = { role: 'worker', userId: null } as const
  const context = { ...deps, actor, requestId: 'left-replays', idempotencyKey: undefined }
  const failure = 'process-died'
  return deps.db.transaction(scopeOf(actor), async (tx) => {
    const left = await failLeftReplays(tx, { now: context.now(), failure })
    for (const one of left) await recordFailure(tx, context, { ...one, failure })
    return left.length
  })
}

function recordFailure(
  tx: Tx,
  context: Context,
  { id, poolId, failure }: FailedReplay,
): Promise<void> {
  return record(tx, context, {
    verb: 'replay.fail',
    subjectId: id,
    boardId: null,
    poolId,
    facts: { failure },
  })
}
