import {
  type DrawFigures,
  type GroupSize,
  gapOfDraw,
} from '../../../scheduler/replay/draw-figures.ts'
import type { MemberGroup } from '../../../scheduler/replay/member-group.ts'
import type { Acceptance } from '../../../scheduler/replay/play-draw.ts'
import { type DrawPair, type ReplaySummary, summaryOf } from '../../../scheduler/replay/summary.ts'
import type { TermRead } from './read-term.ts'

/** One side of one draw, in the few figures by which draws are told apart. */
export interface DrawSide {
  /** How far from the best plans at most, as a share of the bound. */
  readonly gap: number
  /** Null where nothing was asked. */
  readonly fillRate: number | null
  readonly matches: number
  readonly refusals: number
}

/** How many of a group there are, and how many it takes. */
export interface GroupNeeded extends MemberGroup {
  readonly present: number
  readonly needed: number
}

/** The composition that was found. */
export interface FoundComposition {
  /** The share of the asked hours to cover. */
  readonly target: number
  /** Whether the mean over all draws reaches it; where not, these come as near as was found. */
  readonly isReached: boolean
  /** In how many of the draws in which anything was asked it was reached. */
  readonly drawsReached: number
  readonly groups: readonly GroupNeeded[]
  /** How many compositions were tried. */
  readonly tried: number
}

/**
 * Which way of working out a replay this is; one more as soon as the same question comes to other figures. 1 (not written down):
 * the deployment counted what people on call had been promised before the term, and who said no was asked again at once.
 */
export const ARITHMETIC = 2

/** What a kept replay came to: counts and money, nobody by name. */
export interface ReplayResult {
  readonly arithmetic: number
  readonly requestCount: number
  readonly memberCount: number
  readonly acceptance: Acceptance
  /** What really happened, measured; null where the term is made up. */
  readonly happened: DrawFigures['measures'] | null
  readonly summary: ReplaySummary
  /** Every draw with its gap, in order; draw 0 is the term as it was. */
  readonly draws: readonly {
    readonly draw: number
    readonly present: DrawSide
    readonly variant: DrawSide
  }[]
  readonly composition: FoundComposition | null
}

/** What is kept of draws that were played. */
export function resultOf(
  { history, acceptance, happened }: TermRead,
  pairs: readonly DrawPair[],
  composition: FoundComposition | null,
): ReplayResult {
  const inOrder = pairs.toSorted((one, other) => one.draw - other.draw)
  return {
    arithmetic: ARITHMETIC,
    requestCount: history.requests.length,
    memberCount: history.members.length,
    acceptance,
    happened,
    summary: summaryOf(inOrder),
    draws: inOrder.map(({ draw, present, variant }) => ({
      draw,
      present: sideOf(present),
      variant: sideOf(variant),
    })),
    composition,
  }
}

/** Whether a result was worked out otherwise than it would be now. */
export function isOutdated({ arithmetic }: Pick<ReplayResult, 'arithmetic'>): boolean {
  return arithmetic < ARITHMETIC
}

/** The share of the asked hours that is covered; null where nothing was asked. */
export function fillRateOf({ measures }: Pick<DrawFigures, 'measures'>): number | null {
  const { numerator, denominator } = measures['fill-rate']
  return denominator === null || denominator === 0 ? null : numerator / denominator
}

function sideOf(figures: DrawFigures): DrawSide {
  const { matches, refusals } = figures
  return { gap: gapOfDraw(figures), fillRate: fillRateOf(figures), matches, refusals }
}

/** The groups of a composition beside those that there are. */
export function groupsNeeded(
  groups: readonly GroupSize[],
  counts: readonly number[],
): readonly GroupNeeded[] {
  return groups.map(({ roleCode, vak, level, members }, at) => {
    return { roleCode, vak, level, present: members, needed: counts[at] ?? 0 }
  })
}
