import { priceByDiagram } from './price-diagram.ts'
import { type Diagram, diagramOf } from './price-diagram-of.ts'
import { DiagramStates } from './price-diagram-states.ts'
import { type PriceRoute, priceBySearch } from './price-search.ts'
import { spaceFor } from './price-search-space.ts'
import { type MemberShape, shapeOf } from './price-shape.ts'
import type { Patience, Pricer } from './pricer.ts'
import type { MemberProblem, Problem } from './problem.ts'
import type { Work } from './work.ts'

/** Above this many nodes a pass over the diagram takes longer than most searches. */
const NODES_MAX = 30_000
const FREE = {}
/** Nodes of a search among the columns of one member that hang together. */
const SEARCH_NODES_MAX = { quick: 300, thorough: 2_000 } satisfies Record<Patience, number>

/** What pricing needs of one member, whatever the number of the first column. */
interface Made {
  readonly budgets: MemberProblem['budgets']
  readonly nodesMax: number
  readonly shape: MemberShape
  /** `undefined` where it would be too large. */
  readonly diagram: Diagram | undefined
}

/**
 * By the rows of conflicts, which a member keeps where a problem is made again after a change (see `compileWorld`): only those
 * who can do other things than before are then prepared anew.
 */
const madeFor = new WeakMap<MemberProblem['conflicts'], Made>()

/**
 * A pricer that takes for each member the way that suits its columns, prepared when the member is first priced; what it does is
 * spent from `work`.
 */
export function createPricer(problem: Problem, work: Work, nodesMax = NODES_MAX): Pricer {
  const { members } = problem
  const space = spaceFor(members, SEARCH_NODES_MAX.quick)
  const best = new Float64Array(nodesMax + 1)
  const worth = new Float64Array(Math.max(0, ...members.map(({ size }) => size)))
  const states = new DiagramStates()
  const routes: (PriceRoute | undefined)[] = members.map(() => undefined)
  const routeOf = (member: MemberProblem): PriceRoute => {
    const { shape: made, diagram } = madeOf(problem, member, states, nodesMax)
    const shape = made.first === member.first ? made : { ...made, first: member.first }
    return diagram === undefined
      ? priceBySearch(shape, space, work.spend)
      : priceByDiagram(shape, diagram, { best, worth }, work.spend)
  }
  const schedule: number[] = []
  let patience: Patience = 'quick'
  return {
    schedule,
    get patience() {
      return patience
    },
    set patience(next) {
      patience = next
      space.set.nodesMax = SEARCH_NODES_MAX[next]
      space.gaveUp = false
    },
    get gaveUp() {
      return space.gaveUp
    },
    price(at, profits, only = FREE) {
      const member = members[at]
      if (member === undefined) return 0
      const route = routes[at] ?? routeOf(member)
      routes[at] = route
      return route.price(profits, only, schedule)
    },
  }
}

function madeOf(
  problem: Problem,
  member: MemberProblem,
  states: DiagramStates,
  nodesMax: number,
): Made {
  const { conflicts, budgets } = member
  const before = madeFor.get(conflicts)
  if (before?.budgets === budgets && before.nodesMax === nodesMax) return before
  const shape = shapeOf(member, problem)
  const made = { budgets, nodesMax, shape, diagram: diagramOf(shape, states, nodesMax) }
  madeFor.set(conflicts, made)
  return made
}
