import type { DrawPair } from '../../../scheduler/replay/summary.ts'
import { isPresent } from '../../../scheduler/replay/variant.ts'
import type { Context } from '../../context.ts'
import { openReplay } from '../../solver/open-replay.ts'
import { playPairs } from '../../solver/play-pairs.ts'
import { composeTerm } from './compose-term.ts'
import type { Going } from './going.ts'
import { type KeptPlay, keptPlay } from './kept-play.ts'
import { madeUpTerm } from './made-up-term.ts'
import type { ReplayQuestion } from './question.ts'
import { readTerm, type TermRead } from './read-term.ts'
import { type ReplayResult, resultOf } from './result.ts'

/** A replay that this process has taken. */
export interface QuestionAsked {
  readonly replayId: string
  readonly poolId: string
  readonly userId: string
  readonly question: ReplayQuestion
  /** Says how far it is. */
  readonly going: Going
  /** What was played by then counts. */
  readonly stop: AbortSignal
  /** Nobody wants anything of it here. */
  readonly abandon: AbortSignal
}

/**
 * Plays what is asked, in threads of their own. Null where it was stopped before anything could be said. The same question over
 * the same history comes to the same. Throws `no-spelregels`, and `ReplayFailed`, also where it is abandoned.
 */
export async function playQuestion(
  context: Context,
  asked: QuestionAsked,
): Promise<ReplayResult | null> {
  const { replayId, question, going, stop, abandon } = asked
  const term = await termOf(context, asked)
  const { history, acceptance } = term
  const task = { history, acceptance, seed: question.seed }
  const replay = openReplay(task)
  const either = AbortSignal.any([stop, abandon])
  either.addEventListener('abort', replay.close, { once: true })
  if (either.aborted) replay.close()
  try {
    const kept = await keptPlay(context, replayId, task, replay.play)
    const counted: KeptPlay['play'] = async (draw) => {
      const figures = await kept.play(draw)
      going.drawsDone = kept.done()
      return figures
    }
    return question.kind === 'composition'
      ? await composed(term, asked, counted)
      : await compared(term, asked, counted)
  } finally {
    replay.close()
  }
}

function termOf(context: Context, { poolId, userId, question }: QuestionAsked): Promise<TermRead> {
  const { term, acceptance, seed } = question
  const whose = { poolId, userId, acceptance }
  if (term.kind === 'past') return readTerm(context, whose, { first: term.from, last: term.to })
  const { members, requests, weeks } = term
  return madeUpTerm(context, whose, { seed, members, requests, weeks })
}

async function compared(
  term: TermRead,
  { question, going, stop, abandon }: QuestionAsked,
  play: KeptPlay['play'],
): Promise<ReplayResult | null> {
  const { variant, draws } = question
  going.phase = 'playing'
  going.drawsTotal = (isPresent(variant) ? 1 : 2) * (draws + 1)
  const numbers = Array.from({ length: draws + 1 }, (_, n) => n)
  const pairs: DrawPair[] = []
  await playPairs(play, variant, numbers, (pair) => pairs.push(pair)).catch((error: unknown) => {
    if (!stop.aborted || abandon.aborted) throw error
  })
  return pairs.length === 0 ? null : resultOf(term, pairs, null)
}

async function composed(
  term: TermRead,
  { question, going, stop, abandon }: QuestionAsked,
  play: KeptPlay['play'],
): Promise<ReplayResult | null> {
  const { variant, draws, seed, fillRatePercent = 100 } = question
  const asked = { history: term.history, variant, seed, draws, target: fillRatePercent / 100 }
  try {
    const { pairs, composition } = await composeTerm(asked, play, (phase) => {
      going.phase = phase
    })
    return resultOf(term, pairs, composition)
  } catch (error) {
    if (!stop.aborted || abandon.aborted) throw error
    return null
  }
}
