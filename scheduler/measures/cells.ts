import type { DayRange } from '../domain/day.ts'
import { OBJECTIVES } from '../domain/spelregels.ts'
import { HARD_RULES } from '../rules/register.ts'
import { type Breakdown, NO_GROUP } from './breakdown.ts'
import { type Facts, ofEachKind } from './facts.ts'

/** A stretch of time with a name. */
export interface Stretch extends DayRange {
  readonly label: string
}

/** The facts of one stretch of time; `group` is null for all of them together. */
export interface Cell {
  readonly stretch: Stretch
  readonly group: string | null
  readonly facts: Facts
}

/** What lies in the stretch, both days included. */
export function factsIn(facts: Facts, { first, last }: DayRange): Facts {
  return ofEachKind(facts, (items) => items.filter(({ day }) => first <= day && day <= last))
}

/** Every rule and every weighing, in the order of the register: one that never did anything is told as well. */
const RULES: readonly string[] = [...HARD_RULES.map(({ id }) => id), ...OBJECTIVES]

/** Every group that the breakdown has among these facts, in order; the overhead belongs to none. */
export function groupsOf(facts: Facts, by: Breakdown): readonly string[] {
  if (by === 'rule') return RULES
  if (by === 'pair') return pairsOf(facts)
  const { overhead: _overhead, offered: _offered, ...divided } = facts
  const groups = Object.values(divided).flatMap((kind) => kind.map((fact) => fact.groups[by]))
  return [...new Set(groups)].toSorted()
}

/** Boards that lent to each other; what stayed within a board, or came from none, is no pair. */
function pairsOf({ supplied }: Facts): readonly string[] {
  const pairs = supplied.map(({ groups }) => groups.pair).filter((pair) => pair !== NO_GROUP)
  return [...new Set(pairs)].toSorted()
}

/** One cell per stretch for the whole, followed by one per group; groups without facts are there too, as zeros. */
export function cellsOf(
  facts: Facts,
  stretches: readonly Stretch[],
  by: Breakdown | null,
): readonly Cell[] {
  const groups = by === null ? [] : groupsOf(facts, by)
  return stretches.flatMap((stretch) => {
    const whole = factsIn(facts, stretch)
    const partOf = by === null ? () => whole : divide(whole, by)
    return [
      { stretch, group: null, facts: whole },
      ...groups.map((group) => ({ stretch, group, facts: partOf(group) })),
    ]
  })
}

/** The facts of one group after the other, each fact looked at once. */
function divide(facts: Facts, by: Breakdown): (group: string) => Facts {
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
  })
}
