import { keepDraw, keepHistoryHash, keptDraws } from '../../../db/queries/replay-step.ts'
import type { DrawFigures } from '../../../scheduler/replay/draw-figures.ts'
import { scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import type { DrawAsked, ReplayTask } from '../../solver/replay-messages.ts'
import { hashOf } from '../../solver/world-hash.ts'
import { ARITHMETIC } from './result.ts'

/** Draws that are played once, whoever asks, and kept as soon as they are there. */
export interface KeptPlay {
  readonly play: (asked: DrawAsked) => Promise<DrawFigures>
  /** How many draws there are. */
  readonly done: () => number
}

/**
 * Plays draws of a replay that this process has taken, going on with those that were kept before: a draw is the same whoever
 * plays it, as long as the history and the way of working out are. Of others nothing is kept.
 */
export async function keptPlay(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  replayId: string,
  task: ReplayTask,
  play: (asked: DrawAsked) => Promise<DrawFigures>,
): Promise<KeptPlay> {
  const scope = scopeOf(actor)
  const kept = await db.transaction(scope, async (tx) => {
    await keepHistoryHash(
      tx,
      replayId,
      hashOf({ ...task, arithmetic: ARITHMETIC }, { isOrdered: false }),
    )
    return keptDraws(tx, replayId)
  })
  // Only this file writes them, so they are what it wrote.
  const known = new Map(
    kept.map(({ variantHash, draw, figures }) => [
      keyOf(variantHash, draw),
      Promise.resolve(figures as DrawFigures),
    ]),
  )
  let done = known.size
  const playNew = async (asked: DrawAsked, variantHash: string) => {
    const figures = await play(asked)
    const { draw } = asked
    await db.transaction(scope, (tx) => keepDraw(tx, replayId, { variantHash, draw, figures }))
    done += 1
    return figures
  }
  return {
    done: () => done,
    play: (asked) => {
      const variantHash = hashOf(asked.variant)
      const key = keyOf(variantHash, asked.draw)
      const figures = known.get(key) ?? playNew(asked, variantHash)
      known.set(key, figures)
      return figures
    },
  }
}

function keyOf(variantHash: string, draw: number): string {
  return `${variantHash} ${draw}`
}
