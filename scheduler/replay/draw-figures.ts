import { SOURCES, type Source } from '../domain/source.ts'
import type { AskedFact, Facts } from '../measures/facts.ts'
import type { Found } from '../measures/measure.ts'
import { MEASURES } from '../measures/register.ts'
import { HARD_RULES } from '../rules/register.ts'
import { canBeOverridden } from '../rules/rule.ts'
import { factsOfReplay } from './facts-of.ts'
import type { History } from './history.ts'
import { groupKey, groupOf, type MemberGroup } from './member-group.ts'
import type { ReplayedTerm } from './replay-term.ts'

/** The measures that a replay can say something about, by their ids in the register. */
export const REPLAYED_MEASURES = [
  'demand-hours',
  'fill-rate',
  'same-person',
  'deployment',
  'idle-hours',
  'idle-cost',
  'pool-cost',
  'saving-low',
  'saving-expected',
  'saving-high',
] as const
export type ReplayedMeasure = (typeof REPLAYED_MEASURES)[number]

/** What was asked and covered of one vak and level, with how many people were away behind it. */
export interface VakLevel {
  readonly vak: string
  readonly level: string
  readonly minutes: number
  readonly coveredMinutes: number
  readonly persons: number
}

/** How many members a pool has of one group, and for how many minutes a week they have a contract. */
export interface GroupSize extends MemberGroup {
  readonly members: number
  readonly weekMinutes: number
}

/** Covered minutes by where who came from stands in the order of sources. */
export interface SourceMinutes {
  readonly source: Source
  readonly minutes: number
}

/** Open minutes for which one rule was all that stood in the way of somebody. */
export interface RuleBinds {
  readonly ruleId: string
  readonly isOfPool: boolean
  readonly minutes: number
}

/** What one draw came to; plain data, so that it can be kept. */
export interface DrawFigures {
  readonly measures: Readonly<Record<ReplayedMeasure, Found>>
  readonly cells: readonly VakLevel[]
  readonly composition: readonly GroupSize[]
  /** Every source that gave anybody, in their usual order. */
  readonly sources: readonly SourceMinutes[]
  /** People who took anything at all, and what their travel cost. */
  readonly deployedMembers: number
  readonly travelCents: number
  readonly binds: readonly RuleBinds[]
  readonly openMinutes: number
  /** Open minutes for which somebody could have come who was needed elsewhere. */
  readonly neededElsewhereMinutes: number
  /** Over all matches of the term: what the plans were worth, and can have been worth at most. */
  readonly value: number
  readonly bound: number
  readonly matches: number
  readonly refusals: number
  readonly solverFailures: number
}

/** The figures of a term that was played again. */
export function drawFigures(history: History, term: ReplayedTerm): DrawFigures {
  const facts = factsOfReplay(history, term.assignments)
  const { value, bound, matches, refusals, solverFailures } = term
  return {
    measures: measuresOf(facts),
    cells: vakLevels(facts.asked),
    composition: compositionOf(history),
    sources: sourcesOf(facts.asked),
    deployedMembers: new Set(term.assignments.map(({ memberId }) => memberId)).size,
    travelCents: facts.delivered.reduce((sum, one) => sum + one.travelCents, 0),
    ...bindsOf(facts.asked, term),
    value,
    bound,
    matches,
    refusals,
    solverFailures,
  }
}

/** How far the plans of a draw are from the best at most, as a share of the bound: 0 is proven best. */
export function gapOfDraw({ value, bound }: Pick<DrawFigures, 'value' | 'bound'>): number {
  return bound <= 0 ? 0 : Math.max(0, (bound - value) / bound)
}

/** The measures of a replay out of facts, also of what really happened. Throws `RangeError` where the register misses one. */
export function measuresOf(facts: Facts): DrawFigures['measures'] {
  const found = REPLAYED_MEASURES.map((id) => {
    const measure = MEASURES.find((one) => one.id === id)
    if (measure === undefined) throw new RangeError(`no measure ${id}`)
    return [id, measure.find(facts, facts)] as const
  })
  return Object.fromEntries(found) as DrawFigures['measures']
}

/** Asked and covered minutes by vak and level, in order. */
export function vakLevels(asked: readonly AskedFact[]): readonly VakLevel[] {
  const cells = Map.groupBy(asked, ({ groups }) => `${groups.vak}\n${groups.level}`)
  return [...cells]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, facts]) => {
      const [vak = '', level = ''] = key.split('\n')
      return {
        vak,
        level,
        minutes: facts.reduce((sum, one) => sum + one.minutes, 0),
        coveredMinutes: facts.reduce((sum, one) => sum + one.coveredMinutes, 0),
        persons: new Set(facts.flatMap(({ persons }) => persons)).size,
      }
    })
}

/** How many members there are of each group on the days of the term, in order. */
export function compositionOf({ members, law, term }: History): readonly GroupSize[] {
  const present = members.filter(
    ({ member, leftOn }) => member.joinedOn <= term.last && (leftOn ?? term.first) >= term.first,
  )
  const groups = Map.groupBy(present, ({ member }) => groupKey(groupOf(member, law)))
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, ofGroup]) => {
      const [first] = ofGroup
      if (first === undefined) return []
      const weekMinutes = ofGroup.reduce(
        (sum, { member }) => sum + (member.engagements.at(-1)?.weekMinutes ?? 0),
        0,
      )
      return [{ ...groupOf(first.member, law), members: ofGroup.length, weekMinutes }]
    })
}

function sourcesOf(asked: readonly AskedFact[]): readonly SourceMinutes[] {
  const covered = Map.groupBy(asked, ({ groups }) => groups.source)
  return SOURCES.flatMap((source) => {
    const minutes = (covered.get(source) ?? []).reduce((sum, one) => sum + one.coveredMinutes, 0)
    return minutes === 0 ? [] : [{ source, minutes }]
  })
}

function bindsOf(
  asked: readonly AskedFact[],
  { bindings }: ReplayedTerm,
): Pick<DrawFigures, 'binds' | 'openMinutes' | 'neededElsewhereMinutes'> {
  const open = asked.filter(({ unfilledMinutes }) => unfilledMinutes > 0)
  const minutesOf = (holds: (requestId: string) => boolean) =>
    open.reduce(
      (sum, { requestId, unfilledMinutes }) => sum + (holds(requestId) ? unfilledMinutes : 0),
      0,
    )
  const binds = HARD_RULES.map((rule) => ({
    ruleId: rule.id,
    isOfPool: canBeOverridden(rule),
    minutes: minutesOf((id) => bindings.get(id)?.ruleIds.includes(rule.id) ?? false),
  })).filter(({ minutes }) => minutes > 0)
  return {
    binds: binds.toSorted((a, b) => b.minutes - a.minutes || (a.ruleId < b.ruleId ? -1 : 1)),
    openMinutes: minutesOf(() => true),
    neededElsewhereMinutes: minutesOf((id) => bindings.get(id)?.neededElsewhere ?? false),
  }
}
