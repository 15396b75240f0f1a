import { priceByDiagram } from './price-diagram.ts'
import { diagramOf } from './price-diagram-of.ts'
import { DiagramStates } from './price-diagram-states.ts'
import { type PriceRoute, priceBySearch } from './price-search.ts'
import { spaceFor } from './price-search-space.ts'
import { shapeOf } from './price-shape.ts'
import type { Pricer } from './pricer.ts'
import type { Problem } from './problem.ts'
import type { Work } from './work.ts'

/** Above this many nodes a pass over the diagram takes longer than most searches. */
const NODES_MAX = 30_000
const FREE = {}

/** A pricer that takes for each member the way that suits its columns; what it does is spent from `work`. */
export function createPricer({ members }: Problem, work: Work, nodesMax = NODES_MAX): Pricer {
  const shapes = members.map(shapeOf)
  const space = spaceFor(shapes)
  const best = new Float64Array(nodesMax + 1)
  const states = new DiagramStates()
  const worth = new Float64Array(Math.max(0, ...shapes.map(({ size }) => size)))
  const routes = shapes.map((shape): PriceRoute => {
    const diagram = diagramOf(shape, states, nodesMax)
    return diagram === undefined
      ? priceBySearch(shape, space, work.spend)
      : priceByDiagram(shape, diagram, { best, worth }, work.spend)
  })
  const schedule: number[] = []
  return {
    schedule,
    price: (member, profits, only = FREE) => routes[member]?.price(profits, only, schedule) ?? 0,
  }
}
