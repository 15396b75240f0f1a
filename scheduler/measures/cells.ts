import type { DayRange } from '../domain/day.ts'
import type { Breakdown, Facts } from './facts.ts'

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

/** What lies in the stretch and, where given, in the group of the breakdown. */
export function factsIn(
  facts: Facts,
  { first, last }: DayRange,
  only?: { readonly by: Breakdown; readonly group: string },
): Facts {
  const within = <Item extends Facts[keyof Facts][number]>(items: readonly Item[]) =>
    items.filter(
      ({ day, groups }) =>
        first <= day && day <= last && (only === undefined || groups[only.by] === only.group),
    )
  return {
    asked: within(facts.asked),
    offers: within(facts.offers),
    blocks: within(facts.blocks),
    work: within(facts.work),
    delivered: within(facts.delivered),
    overhead: within(facts.overhead),
  }
}

/** Every group that the breakdown has among these facts, in order. */
export function groupsOf(facts: Facts, by: Breakdown): readonly string[] {
  const { asked, offers, blocks, work, delivered } = facts
  const groups = [asked, offers, blocks, work, delivered].flatMap((kind) =>
    kind.map((fact) => fact.groups[by]),
  )
  return [...new Set(groups)].toSorted()
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
    return [
      { stretch, group: null, facts: whole },
      ...groups.map((group) => ({
        stretch,
        group,
        facts: by === null ? whole : factsIn(whole, stretch, { by, group }),
      })),
    ]
  })
}
