import type { CompiledWorld } from '../compile/compile-world.ts'
import { GONE } from './replan-changes.ts'

/** Finds the column of a pair by the places of part and member; `GONE` where there is none. */
export function columnOfPair({
  possible,
}: Pick<CompiledWorld, 'possible'>): (part: number, member: number) => number {
  const { firstOf, partOf } = possible
  return (part, member) => {
    for (let column = firstOf[member] ?? 0; column < (firstOf[member + 1] ?? 0); column += 1) {
      if (partOf[column] === part) return column
    }
    return GONE
  }
}
