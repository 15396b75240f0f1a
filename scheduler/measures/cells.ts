import type { DayRange } from '../domain/day.ts'
import { OBJECTIVES } from '../domain/spelregels.ts'
import { HARD_RULES } from '../rules/register.ts'
import { type Breakdown, NO_GROUP } from './breakdown.ts'
import { type Facts, ofEachKind } from './facts.ts'

/** A stretch of time with a name. */
export interface Stretch extends DayRange {
  readonly label: string
}

/** What lies in the stretch, both days included. */
export function factsIn(facts: Facts, { first, last }: DayRange): Facts {
  return ofEachKind(facts, (items) => items.filter(({ day }) => first <= day && day <= last))
}

/** Every rule and every weighing, in the order of the register: one that never did anything is told as well. */
const RULES: readonly string[] = [...HARD_RULES.map(({ id }) => id), ...OBJECTIVES]

/** Every group that the breakdown has among these facts, in order; what a pool has as a whole belongs to none. */
export function groupsOf(facts: Facts, by: Breakdown): readonly string[] {
  if (by === 'pair') return inOrder(pairsOf(facts), by)
  const {
    overhead: _overhead,
    offered: _offered,
    concerns: _concerns,
    wishes: _wishes,
    departures: _departures,
    searched: _searched,
    ...divided
  } = facts
  const groups = new Set<string>()
  for (const kind of Object.values(divided)) for (const fact of kind) groups.add(fact.groups[by])
  return inOrder(groups, by)
}

/** Groups that were found in several places, each once and in order. */
export function inOrder(groups: Iterable<string>, by: Breakdown): readonly string[] {
  return by === 'rule' ? RULES : [...new Set(groups)].toSorted()
}

/** Boards that lent to each other; what stayed within a board, or came from none, is no pair. */
function pairsOf({ supplied }: Facts): readonly string[] {
  return supplied.map(({ groups }) => groups.pair).filter((pair) => pair !== NO_GROUP)
}

/** The facts of one group after the other, each fact looked at once. */
export function partsBy(facts: Facts, by: Breakdown): (group: string) => Facts {
  const parts = {
    asked: Map.groupBy(facts.asked, ({ groups }) => groups[by]),
    offers: Map.groupBy(facts.offers, ({ groups }) => groups[by]),
    blocks: Map.groupBy(facts.blocks, ({ groups }) => groups[by]),
    rulings: Map.groupBy(facts.rulings, ({ groups }) => groups[by]),
    work: Map.groupBy(facts.work, ({ groups }) => groups[by]),
    delivered: Map.groupBy(facts.delivered, ({ groups }) => groups[by]),
    cancelled: Map.groupBy(facts.cancelled, ({ groups }) => groups[by]),
    supplied: Map.groupBy(facts.supplied, ({ groups }) => groups[by]),
    agreed: Map.groupBy(facts.agreed, ({ groups }) => groups[by]),
    offered: Map.groupBy(facts.offered, ({ groups }) => groups[by]),
    overhead: Map.groupBy(facts.overhead, ({ groups }) => groups[by]),
    concerns: Map.groupBy(facts.concerns, ({ groups }) => groups[by]),
    beginners: Map.groupBy(facts.beginners, ({ groups }) => groups[by]),
    firstYears: Map.groupBy(facts.firstYears, ({ groups }) => groups[by]),
    wishes: Map.groupBy(facts.wishes, ({ groups }) => groups[by]),
    departures: Map.groupBy(facts.departures, ({ groups }) => groups[by]),
    searched: Map.groupBy(facts.searched, ({ groups }) => groups[by]),
  }
  return (group) => ({
    asked: parts.asked.get(group) ?? [],
    offers: parts.offers.get(group) ?? [],
    blocks: parts.blocks.get(group) ?? [],
    rulings: parts.rulings.get(group) ?? [],
    work: parts.work.get(group) ?? [],
    delivered: parts.delivered.get(group) ?? [],
    cancelled: parts.cancelled.get(group) ?? [],
    supplied: parts.supplied.get(group) ?? [],
    agreed: parts.agreed.get(group) ?? [],
    offered: parts.offered.get(group) ?? [],
    overhead: parts.overhead.get(group) ?? [],
    concerns: parts.concerns.get(group) ?? [],
    beginners: parts.beginners.get(group) ?? [],
    firstYears: parts.firstYears.get(group) ?? [],
    wishes: parts.wishes.get(group) ?? [],
    departures: parts.departures.get(group) ?? [],
    searched: parts.searched.get(group) ?? [],
  })
}
