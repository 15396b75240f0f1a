import type { Diagram } from './price-diagram-of.ts'
import type { PriceRoute } from './price-search.ts'
import type { MemberShape } from './price-shape.ts'

/** Arrays that all diagrams share; large enough for the largest. */
export interface DiagramSpace {
  /** By node: the most that its open columns can bring. */
  readonly best: Float64Array
  /** By column: its profit. */
  readonly worth: Float64Array
}

/** Prices a member along its diagram: the longest way from everything open to nothing left, in one pass over the nodes. */
export function priceByDiagram(
  shape: MemberShape,
  diagram: Diagram,
  space: DiagramSpace,
  spend: (units: number) => void,
): PriceRoute {
  const { first, size, stands } = shape
  const root = diagram.columns.length - 1
  return {
    price(profits, { force = -1, ban = -1 }, into) {
      spend(1 + ((root + size) >>> 3))
      into.length = 0
      if (force >= 0 && stands[force] === 0) return -Infinity
      for (let column = 0; column < size; column += 1) {
        space.worth[column] = column === ban ? -Infinity : (profits[first + column] ?? 0)
      }
      passNodes(diagram, space, force)
      walk(diagram, space, force, into)
      return space.best[root] ?? 0
    },
  }
}

/**
 * Nodes stand in falling order of their column: those of the columns behind the forced one, then its own, where it is taken,
 * then those before, from which no way may lead past it. Without a forced column all stand behind.
 */
function passNodes(diagram: Diagram, { best, worth }: DiagramSpace, force: number): void {
  const { columns, without, taken, endOf } = diagram
  const root = columns.length - 1
  const behind = force < 0 ? root : (endOf[force + 1] ?? 0)
  const own = force < 0 ? root : (endOf[force] ?? 0)
  best[0] = 0
  for (let node = 1; node <= behind; node += 1) {
    const skip = best[without[node] ?? 0] ?? 0
    const take = (worth[columns[node] ?? 0] ?? 0) + (best[taken[node] ?? 0] ?? 0)
    best[node] = take > skip ? take : skip
  }
  for (let node = behind + 1; node <= own; node += 1) {
    best[node] = (worth[force] ?? 0) + (best[taken[node] ?? 0] ?? 0)
  }
  for (let node = own + 1; node <= root; node += 1) {
    const skip = without[node] ?? 0
    const take = taken[node] ?? 0
    const skipped = skip <= behind ? -Infinity : (best[skip] ?? 0)
    const gained = take <= behind ? -Infinity : (best[take] ?? 0)
    best[node] = Math.max(skipped, (worth[columns[node] ?? 0] ?? 0) + gained)
  }
}

/** Follows the longest way again, and leaves out what brings nothing. */
function walk(
  { columns, without, taken, endOf }: Diagram,
  { best }: DiagramSpace,
  force: number,
  into: number[],
): void {
  const root = columns.length - 1
  const behind = force < 0 ? root : (endOf[force + 1] ?? 0)
  for (let node = root; node > 0; ) {
    const column = columns[node] ?? 0
    const skip = without[node] ?? 0
    const isOpen = node <= behind || skip > behind
    const isTaken = column === force || !isOpen || (best[node] ?? 0) > (best[skip] ?? 0)
    if (isTaken) into.push(column)
    node = (isTaken ? taken[node] : skip) ?? 0
  }
}
