import { SOURCES, type Source } from '../domain/source.ts'
import { type Found, valueOf } from '../measures/measure.ts'
import {
  type DrawFigures,
  gapOfDraw,
  REPLAYED_MEASURES,
  type ReplayedMeasure,
} from './draw-figures.ts'
import { type Estimate, estimateOf } from './estimate.ts'

/** One draw under the present and under the variant: the same people ask the same, so that only the variant differs. */
export interface DrawPair {
  readonly draw: number
  readonly present: DrawFigures
  readonly variant: DrawFigures
}

/** A figure side by side; the interval of the difference is over pairs of draws. */
export interface Compared {
  readonly present: Estimate | null
  readonly variant: Estimate | null
  readonly difference: Estimate | null
}

/** What a replay came to. Draw 0 is the term as it was; intervals are over the others. */
export interface ReplaySummary {
  readonly draws: number
  readonly measures: readonly (Compared & { readonly id: ReplayedMeasure })[]
  readonly cells: readonly {
    readonly vak: string
    readonly level: string
    /** People who were away behind it in the term as it was, under the present and the variant. */
    readonly persons: number
    readonly hours: Compared
    readonly fillRate: Compared
  }[]
  /** Of the covered hours, the share of each source. */
  readonly sources: readonly { readonly source: Source; readonly share: Compared }[]
  readonly deployedMembers: Compared
  readonly travelCents: Compared
  readonly binds: readonly {
    readonly ruleId: string
    readonly isOfPool: boolean
    /** Of all open minutes, the share for which this rule was all that stood in the way of somebody. */
    readonly share: Compared
  }[]
  readonly neededElsewhere: Compared
  /** The widest gap of any draw, as a share of its bound. */
  readonly gapMax: { readonly present: number; readonly variant: number }
}

/** Draws side by side, in whatever order they came. */
export function summaryOf(pairs: readonly DrawPair[]): ReplaySummary {
  const inOrder = pairs.toSorted((one, other) => one.draw - other.draw)
  const drawn = inOrder.filter(({ draw }) => draw > 0)
  const both = (value: (figures: DrawFigures) => number | null) => compare(drawn, value)
  return {
    draws: drawn.length,
    measures: REPLAYED_MEASURES.map((id) => ({
      id,
      ...both(({ measures }) => valueOf(measures[id])),
    })),
    cells: cellsIn(inOrder).map(({ vak, level }) => {
      const cell = (figures: DrawFigures) =>
        figures.cells.find((one) => one.vak === vak && one.level === level)
      return {
        vak,
        level,
        persons: personsBehind(inOrder, vak, level),
        hours: both((figures) => (cell(figures)?.minutes ?? 0) / 60),
        fillRate: both((figures) => {
          const found = cell(figures)
          return found === undefined ? null : share(found.coveredMinutes, found.minutes)
        }),
      }
    }),
    sources: sourcesIn(drawn).map((source) => ({
      source,
      share: both((figures) => shareOfSource(figures, source)),
    })),
    deployedMembers: both(({ deployedMembers }) => deployedMembers),
    travelCents: both(({ travelCents }) => travelCents),
    binds: bindsIn(drawn).map(({ ruleId, isOfPool }) => ({
      ruleId,
      isOfPool,
      share: both(({ binds, openMinutes }) =>
        share(binds.find((one) => one.ruleId === ruleId)?.minutes ?? 0, openMinutes),
      ),
    })),
    neededElsewhere: both(({ neededElsewhereMinutes, openMinutes }) =>
      share(neededElsewhereMinutes, openMinutes),
    ),
    gapMax: {
      present: widestGap(inOrder.map(({ present }) => present)),
      variant: widestGap(inOrder.map(({ variant }) => variant)),
    },
  }
}

function share(numerator: number, denominator: number): number | null {
  return valueOf({ numerator, denominator } satisfies Found)
}

function compare(
  drawn: readonly DrawPair[],
  value: (figures: DrawFigures) => number | null,
): Compared {
  const pairs = drawn.map(({ present, variant }) => [value(present), value(variant)] as const)
  const known = (values: readonly (number | null)[]) => values.flatMap((one) => one ?? [])
  return {
    present: estimateOf(known(pairs.map(([one]) => one))),
    variant: estimateOf(known(pairs.map(([, other]) => other))),
    difference: estimateOf(
      pairs.flatMap(([one, other]) => (one === null || other === null ? [] : [other - one])),
    ),
  }
}

function cellsIn(pairs: readonly DrawPair[]) {
  const keys = new Set(
    pairs.flatMap(({ present, variant }) =>
      [...present.cells, ...variant.cells].map(({ vak, level }) => `${vak}\n${level}`),
    ),
  )
  return [...keys].toSorted().map((key) => {
    const [vak = '', level = ''] = key.split('\n')
    return { vak, level }
  })
}

function widestGap(figures: readonly DrawFigures[]): number {
  return Math.max(0, ...figures.map(gapOfDraw))
}

function shareOfSource({ sources }: DrawFigures, of: Source): number | null {
  const covered = sources.reduce((sum, { minutes }) => sum + minutes, 0)
  return share(sources.find(({ source }) => source === of)?.minutes ?? 0, covered)
}

function sourcesIn(pairs: readonly DrawPair[]): readonly Source[] {
  const there = new Set(
    pairs.flatMap(({ present, variant }) =>
      [...present.sources, ...variant.sources].map(({ source }) => source),
    ),
  )
  return SOURCES.filter((source) => there.has(source))
}

/** Draw 0 holds those who were really away; where a variant asks less, the smaller number counts. */
function personsBehind(pairs: readonly DrawPair[], vak: string, level: string): number {
  const [first] = pairs
  if (first === undefined || first.draw !== 0) return 0
  const of = ({ cells }: DrawFigures) =>
    cells.find((one) => one.vak === vak && one.level === level)?.persons ?? 0
  return Math.min(of(first.present), of(first.variant))
}

/** Every rule that bound anywhere, those that bound most first. */
function bindsIn(pairs: readonly DrawPair[]) {
  const rules = new Map<string, { ruleId: string; isOfPool: boolean; minutes: number }>()
  for (const { ruleId, isOfPool, minutes } of pairs.flatMap(({ present, variant }) => [
    ...present.binds,
    ...variant.binds,
  ])) {
    const before = rules.get(ruleId)?.minutes ?? 0
    rules.set(ruleId, { ruleId, isOfPool, minutes: before + minutes })
  }
  return [...rules.values()].toSorted(
    (a, b) => b.minutes - a.minutes || (a.ruleId < b.ruleId ? -1 : 1),
  )
}
