import type { DiagramStates } from './price-diagram-states.ts'
import type { MemberShape } from './price-shape.ts'

/**
 * All sets that one member can take, as ways through a graph: a node stands for the columns that are still open, and decides
 * the first of them; sets that leave the same columns open, with the same room as far as it matters, meet in one node. Node 0
 * has nothing open, the last node everything; each leads to lower ones. Where columns end before others begin, as absences over
 * a school year do, few sets stay apart: some tens of nodes for most members, where a search would visit thousands; and no
 * more than one node per column where columns are plain intervals.
 *
 * Bergman, Cire, Van Hoeve and Hooker, Decision Diagrams for Optimization (2016), chapter 3: independent sets by open columns.
 */
export interface Diagram {
  /** By node: the column that it decides, falling. */
  readonly columns: Int32Array
  /** By node: the node that follows without the column, and with it. */
  readonly without: Int32Array
  readonly taken: Int32Array
  /** By column: the last node of this column or a later one. One more than there are columns. */
  readonly endOf: Int32Array
}

/** The diagram of one member, made in `states`; `undefined` where it would have more than `nodesMax` nodes. */
export function diagramOf(
  shape: MemberShape,
  states: DiagramStates,
  nodesMax: number,
): Diagram | undefined {
  const inOrder: number[] = []
  const passed = new Int32Array(shape.size + 1)
  states.begin(shape)
  for (let column = 0; column < shape.size; column += 1) {
    passed[column] = inOrder.length
    for (let state = states.firstOf(column); state >= 0; state = states.nextOf(state)) {
      states.follow(state, column)
      inOrder.push(state)
    }
    if (states.count > nodesMax) return undefined
  }
  passed[shape.size] = inOrder.length
  return numbered(states, inOrder, passed)
}

/** Numbers the states from the last one passed to the first, from 1; 0 is where nothing is open. */
function numbered(states: DiagramStates, inOrder: readonly number[], passed: Int32Array): Diagram {
  const count = inOrder.length
  const nodeOf = new Int32Array(count)
  for (const [at, state] of inOrder.entries()) nodeOf[state] = count - at
  const columns = new Int32Array(count + 1)
  const without = new Int32Array(count + 1)
  const taken = new Int32Array(count + 1)
  for (let column = 0; column + 1 < passed.length; column += 1) {
    for (let at = passed[column] ?? 0; at < (passed[column + 1] ?? 0); at += 1) {
      const state = inOrder[at] ?? 0
      const skip = states.without[state] ?? -1
      const take = states.taken[state] ?? -1
      columns[count - at] = column
      without[count - at] = skip < 0 ? 0 : (nodeOf[skip] ?? 0)
      taken[count - at] = take < 0 ? 0 : (nodeOf[take] ?? 0)
    }
  }
  return { columns, without, taken, endOf: passed.map((before) => count - before) }
}
