import type { DrawFigures } from '../../scheduler/replay/draw-figures.ts'
import type { DrawPair } from '../../scheduler/replay/summary.ts'
import { isPresent, PRESENT, type Variant } from '../../scheduler/replay/variant.ts'
import type { DrawAsked } from './replay-messages.ts'

/** Plays draws side by side, each pair told as soon as it is whole, in whatever order they come. Rejects as `play` does. */
export async function playPairs(
  play: (asked: DrawAsked) => Promise<DrawFigures>,
  variant: Variant,
  draws: readonly number[],
  onPair: (pair: DrawPair) => void,
): Promise<void> {
  const pairs = draws.map(async (draw) => {
    const present = play({ draw, variant: PRESENT })
    const other = isPresent(variant) ? present : play({ draw, variant })
    const [one, beside] = await Promise.all([present, other])
    onPair({ draw, present: one, variant: beside })
  })
  const ended = await Promise.allSettled(pairs)
  const failed = ended.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
