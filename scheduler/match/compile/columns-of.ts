import { eachBit } from '../bits.ts'
import type { Part } from '../world/parts-of.ts'
import type { Eligibility } from './eligibility.ts'
import type { Facts } from './facts.ts'

/** Possible assignments: by member, and for each by the moment on which the part begins. */
export interface Columns {
  readonly count: number
  readonly partOf: Int32Array
  readonly memberOf: Int32Array
  /** Member `m` has the columns `firstOf[m]` up to `firstOf[m + 1]`. */
  readonly firstOf: Int32Array
}

/** One column per eligible pair. */
export function columnsOf(
  { parts, members }: Facts,
  { bits, words }: Pick<Eligibility, 'bits' | 'words'>,
): Columns {
  const firstOf = new Int32Array(members.length + 1)
  const inTime = [...parts.keys()].toSorted(
    (a, b) => startOf(parts[a]) - startOf(parts[b]) || byId(parts[a], parts[b]),
  )
  eachEligible(inTime, bits, words, (_, member) => {
    firstOf[member + 1] = (firstOf[member + 1] ?? 0) + 1
  })
  for (let member = 0; member < members.length; member += 1) {
    firstOf[member + 1] = (firstOf[member + 1] ?? 0) + (firstOf[member] ?? 0)
  }
  const count = firstOf[members.length] ?? 0
  const [partOf, memberOf, next] = [new Int32Array(count), new Int32Array(count), firstOf.slice()]
  eachEligible(inTime, bits, words, (part, member) => {
    const column = next[member] ?? 0
    next[member] = column + 1
    partOf[column] = part
    memberOf[column] = member
  })
  return { count, partOf, memberOf, firstOf }
}

function eachEligible(
  parts: readonly number[],
  bits: Uint32Array,
  words: number,
  visit: (part: number, member: number) => void,
): void {
  for (const part of parts) {
    eachBit(bits, part * words, words, (member) => visit(part, member))
  }
}

function startOf(part: Part | undefined): number {
  return part?.sessions[0]?.startsAt ?? 0
}

function byId(one: Part | undefined, other: Part | undefined): number {
  return (one?.id ?? '') < (other?.id ?? '') ? -1 : 1
}
