import { askReplay } from '../../../db/queries/job.ts'
import { aliveReplayOf, insertReplay } from '../../../db/queries/replay.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { type AskReplayInput, refuseUnfit } from './question.ts'
import { termThatIsOver } from './read-term.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { showReplay } from './show.ts'
import type { ReplayWithResult } from './shown-replay.ts'

/**
 * Asks what would have been otherwise in a term, or whom it takes to cover so much of one; a worker plays it, and the answer is
 * the replay to follow. For whoever runs the pool: it plays with all its people, boards and rules, and a question that leaves out
 * every board but one would tell of that board what nobody else may know. One of a pool at a time. Throws `not-found`,
 * `invalid-input` and `already-running`.
 */
export async function askForReplay(
  context: Context,
  input: AskReplayInput,
): Promise<ReplayWithResult> {
  const actor = onlyFor(context.actor, 'coordinator')
  const { poolId, ...question } = input
  if (!actor.poolIds.includes(poolId)) throw notFound()
  refuseUnfit(question)
  if (question.term.kind === 'past') termThatIsOver(context, question.term)
  const { kind } = question
  const { replayId } = await change(context, 'replay.ask', input, async (tx) => {
    await refuseUnknown(tx, input, dayOf(context.now()))
    const other = await aliveReplayOf(tx, poolId)
    if (other !== undefined) {
      throw new ActionError(
        'already-running',
        'Er wordt voor deze pool al een periode nagespeeld.',
        {
          facts: { replayId: other.id, askedAt: other.askedAt },
        },
      )
    }
    const askedAt = context.now()
    const row = { poolId, kind, question, askedBy: actor.userId, askedAt }
    const made = await insertReplay(tx, row)
    await askReplay(tx, made, askedAt)
    await record(tx, context, {
      verb: 'replay.ask',
      subjectId: made,
      boardId: null,
      poolId,
      facts: { kind, draws: question.draws, seed: question.seed },
    })
    return { replayId: made }
  })
  return showReplay(context, { replayId })
}
