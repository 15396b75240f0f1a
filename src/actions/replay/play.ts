import { z } from 'zod'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { DrawFigures } from '../../../scheduler/replay/draw-figures.ts'
import type { Acceptance } from '../../../scheduler/replay/play-draw.ts'
import { type DrawPair, type ReplaySummary, summaryOf } from '../../../scheduler/replay/summary.ts'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { openReplay } from '../../solver/open-replay.ts'
import { playPairs } from '../../solver/play-pairs.ts'
import { dayInput, idInput } from '../input.ts'
import { readTerm, termThatIsOver } from './read-term.ts'
import { variantInput } from './variant-input.ts'

const DRAWS_MAX = 200

export const playReplayInput = z.strictObject({
  poolId: idInput,
  from: dayInput,
  to: dayInput,
  /** Besides the term as it was, so many like it. */
  draws: z.number().int().min(1).max(DRAWS_MAX).default(30),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  /** `everybody`: an assumption; `as-before`: as often as offers of the term were taken. */
  acceptance: z.enum(['everybody', 'as-before']).default('as-before'),
  variant: variantInput,
})

export type PlayReplayInput = z.output<typeof playReplayInput>

/** What a replay came to, with what it rests on. */
export interface PlayedReplay {
  readonly term: DayRange
  readonly seed: number
  readonly requestCount: number
  readonly memberCount: number
  readonly acceptance: Acceptance
  /** What really happened: measured, where all else here is worked out. */
  readonly happened: DrawFigures['measures']
  /** The term as it was posted: under the present rules, and under the variant. */
  readonly asItWas: DrawPair | null
  readonly summary: ReplaySummary
  readonly pairs: readonly DrawPair[]
}

/** How whoever asks goes along with a replay. */
export interface AlongReplay {
  readonly onDraw?: (done: number, total: number) => void
  /** What was played by then counts; draws under way do not. */
  readonly stop?: AbortSignal
}

/**
 * Plays a term of a pool again under a variant, beside the present, in threads of their own; nothing is written. The same history,
 * input and seed give the same. Throws `not-found` for somebody else's pool, `invalid-input` for days in the wrong order, too many or
 * not over yet, `no-spelregels`, and `no-plan` where a thread failed.
 */
export async function playReplay(
  context: Context,
  input: PlayReplayInput,
  { onDraw, stop }: AlongReplay = {},
): Promise<PlayedReplay> {
  const { poolIds, userId } = onlyFor(context.actor, 'coordinator')
  if (!poolIds.includes(input.poolId)) throw notFound()
  const term = termThatIsOver(context, input)
  const { history, happened, acceptance } = await readTerm(context, { ...input, userId }, term)
  const { draws, seed, variant } = input
  const pairs: DrawPair[] = []
  const wanted = Array.from({ length: draws + 1 }, (_, n) => n)
  const replay = openReplay({ history, acceptance, seed })
  stop?.addEventListener('abort', replay.close, { once: true })
  await playPairs(replay.play, variant, wanted, (pair) => {
    if (stop?.aborted === true) return
    pairs.push(pair)
    onDraw?.(pairs.length, wanted.length)
  })
    .catch((error: unknown) => {
      if (stop?.aborted === true) return
      const reason = error instanceof Error ? error.message : 'unknown'
      throw new ActionError('no-plan', 'Het naspelen is door een fout afgebroken.', {
        facts: { reason },
      })
    })
    .finally(replay.close)
  const inOrder = pairs.toSorted((one, other) => one.draw - other.draw)
  const [first] = inOrder
  return {
    term,
    seed,
    requestCount: history.requests.length,
    memberCount: history.members.length,
    acceptance,
    happened,
    asItWas: first?.draw === 0 ? first : null,
    summary: summaryOf(inOrder),
    pairs: inOrder,
  }
}
