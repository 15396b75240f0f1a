import { smallestComposition } from '../../../scheduler/replay/compose.ts'
import {
  compositionOf,
  type DrawFigures,
  type GroupSize,
} from '../../../scheduler/replay/draw-figures.ts'
import type { History } from '../../../scheduler/replay/history.ts'
import type { DrawPair } from '../../../scheduler/replay/summary.ts'
import { underVariant } from '../../../scheduler/replay/under-variant.ts'
import type { Variant } from '../../../scheduler/replay/variant.ts'
import { playPairs } from '../../solver/play-pairs.ts'
import type { DrawAsked } from '../../solver/replay-messages.ts'
import { type FoundComposition, fillRateOf, groupsNeeded } from './result.ts'

/** So many draws to look in, and all of them to hold what was found against. */
const SEARCH_DRAWS = 6
/** What did well in a few draws and not in all is looked for again, aiming higher by what was missed. */
const ROUNDS_MAX = 3
const AIM_STEP = 0.005

/** What a composition is looked for in. */
export interface ComposeAsked {
  readonly history: History
  readonly variant: Variant
  readonly seed: number
  readonly draws: number
  /** The share of the asked hours to cover. */
  readonly target: number
}

type Play = (asked: DrawAsked) => Promise<DrawFigures>

/**
 * Looks for the smallest composition that covers so much on average over all draws, and plays it beside the present. Where not
 * even four times as many would do, says so, with what that many would cover. Rejects as `play` does.
 */
export async function composeTerm(
  asked: ComposeAsked,
  play: Play,
  onPhase: (phase: 'searching' | 'checking') => void,
): Promise<{ readonly pairs: readonly DrawPair[]; readonly composition: FoundComposition }> {
  const { history, variant, seed, draws, target } = asked
  const groups = compositionOf(underVariant(history, variant, { seed, draw: 1 }))
  const all = Array.from({ length: draws }, (_, n) => n + 1)
  const { ratesOf, tried } = tryOuts(variant, groups, play)
  let aim = target
  for (let round = 1; ; round += 1) {
    onPhase('searching')
    const present = groups.map(({ members }) => members)
    const { counts, isReached } = await smallestComposition(present, aim, async (one) =>
      meanOf(await ratesOf(one, all.slice(0, SEARCH_DRAWS))),
    )
    onPhase('checking')
    const rates = await ratesOf(counts, all)
    const missed = target - meanOf(rates)
    if (isReached && missed > 0 && round < ROUNDS_MAX) {
      aim = Math.min(1, aim + Math.max(AIM_STEP, missed))
      continue
    }
    const pairs: DrawPair[] = []
    await playPairs(play, withCounts(variant, groups, counts), all, (pair) => pairs.push(pair))
    const drawsReached = rates.filter((rate) => rate >= target).length
    const needed = groupsNeeded(groups, counts)
    const found = { target, isReached: missed <= 0, drawsReached, groups: needed }
    return { pairs, composition: { ...found, tried: tried.size } }
  }
}

/** Tries compositions, and keeps which. */
function tryOuts(variant: Variant, groups: readonly GroupSize[], play: Play) {
  const tried = new Set<string>()
  return {
    tried,
    /** Of each draw in which anything is asked the share of the hours that these many cover. */
    ratesOf: async (counts: readonly number[], draws: readonly number[]) => {
      tried.add(counts.join())
      const otherwise = withCounts(variant, groups, counts)
      const played = draws.map((draw) => play({ draw, variant: otherwise }))
      return (await Promise.all(played)).flatMap((figures) => fillRateOf(figures) ?? [])
    },
  }
}

function withCounts(
  variant: Variant,
  groups: readonly GroupSize[],
  counts: readonly number[],
): Variant {
  const members = groups.map(({ roleCode, vak, level, members: present }, at) => ({
    of: { roleCode, vak, level },
    percent: (100 * (counts[at] ?? 0)) / present,
  }))
  return { ...variant, members }
}

/** Where nothing is asked, all of it is covered. */
function meanOf(rates: readonly number[]): number {
  return rates.length === 0 ? 1 : rates.reduce((sum, rate) => sum + rate, 0) / rates.length
}
