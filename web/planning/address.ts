import { addDays, mondayOf, parseDay } from '../../scheduler/domain/day.ts'
import { PLANNING_SPANS, type PlanningSpan } from '../../src/actions/planning/show.ts'
import type { View } from '../view.ts'

/** What the address calls the spans of the board. */
export const SPAN_NAMES = {
  week: 'week',
  weken: 'month',
  periode: 'term',
} as const satisfies Readonly<Record<string, PlanningSpan>>

const DEFAULT = 'weken'

/** The name of the span in the address; five weeks where it says none, or one that is none. */
export function spanName({ query }: Pick<View, 'query'>): keyof typeof SPAN_NAMES {
  const asked = query['weergave'] ?? ''
  return Object.hasOwn(SPAN_NAMES, asked) ? (asked as keyof typeof SPAN_NAMES) : DEFAULT
}

/** What the address asks of the board, as the action has it. */
export function planningInputOf(view: Pick<View, 'query'>) {
  const { query } = view
  return {
    from: query['vanaf'],
    span: SPAN_NAMES[spanName(view)],
    vak: query['vak'],
    level: query['niveau'],
    boardId: query['bestuur'],
    poolId: query['pool'],
  }
}

/** The filter of an address and nothing else, as the board itself writes it. */
export function boardSearch(query: View['query']): string {
  const kept = ['weergave', 'vanaf', 'vak', 'niveau', 'bestuur', 'pool'].flatMap((name) => {
    const value = query[name] ?? ''
    return value === '' ? [] : [[name, value] as const]
  })
  return new URLSearchParams(Object.fromEntries(kept)).toString()
}

/** The same board as many spans later; earlier where negative. */
export function laterAddress(
  { query, today }: Pick<View, 'query' | 'today'>,
  spans: number,
): string {
  const first = mondayOf(parseDay(query['vanaf'] ?? '') ?? today)
  const days = PLANNING_SPANS[SPAN_NAMES[spanName({ query })]]
  return `/planbord?${boardSearch({ ...query, vanaf: addDays(first, spans * days) })}`
}

/** How an id begins: short enough to stand in a page a thousand times (see web/README.md). */
export function startOf(id: string): string {
  return id.slice(0, 8)
}
