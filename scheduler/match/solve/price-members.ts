import { type PriceRoute, priceIntervals } from './price-intervals.ts'
import { priceBySearch, spaceFor } from './price-search.ts'
import { shapeOf } from './price-shape.ts'
import type { Pricer } from './pricer.ts'
import type { Problem } from './problem.ts'
import type { Work } from './work.ts'

const FREE = {}

/** A pricer that takes for each member the way that suits its columns; what it does is spent from `work`. */
export function createPricer({ members }: Problem, work: Work): Pricer {
  const shapes = members.map(shapeOf)
  const space = spaceFor(shapes)
  const routes = shapes.map(
    (shape): PriceRoute =>
      priceIntervals(shape, work.spend) ?? priceBySearch(shape, space, work.spend),
  )
  const schedule: number[] = []
  return {
    schedule,
    price: (member, profits, only = FREE) => routes[member]?.price(profits, only, schedule) ?? 0,
  }
}
