import { wordsFor } from '../bits.ts'
import { BestSet } from './price-best-set.ts'
import type { MemberProblem } from './problem.ts'

/** Arrays that all searches share; large enough for the largest member. */
export interface SearchSpace {
  readonly set: BestSet
  /** The columns that may be chosen, then the ones of the part that is being solved. */
  readonly open: Uint32Array
  readonly part: Uint32Array
  readonly list: Int32Array
  readonly placeOf: Int32Array
  /** By budget: what the forced column leaves, and whether the open columns together exceed it (not 0). */
  readonly rooms: Float64Array
  readonly exceeded: Uint8Array
  /** Whether some search gave up. */
  gaveUp: boolean
}

/** Room for the largest of the members; a search among some columns visits `nodesMax` nodes at most. */
export function spaceFor(members: readonly MemberProblem[], nodesMax: number): SearchSpace {
  const size = Math.max(0, ...members.map((member) => member.size))
  const budgets = Math.max(0, ...members.map((member) => member.budgets.length))
  const words = wordsFor(size)
  return {
    set: new BestSet(size, budgets, nodesMax),
    open: new Uint32Array(words),
    part: new Uint32Array(words),
    list: new Int32Array(size),
    placeOf: new Int32Array(size),
    rooms: new Float64Array(budgets),
    exceeded: new Uint8Array(budgets),
    gaveUp: false,
  }
}
