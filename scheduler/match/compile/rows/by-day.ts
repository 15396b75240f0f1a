import { addBits, setBit } from '../../bits.ts'
import type { Facts } from '../facts.ts'
import { type RuleRows, rowsByPart } from './rule-rows.ts'

/** Rows of members by day of the timeline: whom a rule keeps from whatever is on that day. */
export interface DayRows {
  readonly bits: Uint32Array
  /** By day: whether any bit is set. */
  readonly some: Uint8Array
}

/** No bits yet, for every day of the timeline. */
export function noDayRows({ timeline, words }: Facts): DayRows {
  const { length } = timeline().days
  return { bits: new Uint32Array(length * words), some: new Uint8Array(length) }
}

/** Notes that the rule keeps the member from this day. */
export function keepFromDay({ bits, some }: DayRows, words: number, day: number, at: number): void {
  setBit(bits, day * words, at)
  some[day] = 1
}

/** Who is kept from a part is who is kept from one of its days. */
export function rowsByDay({ parts, timeline, words }: Facts, { bits, some }: DayRows): RuleRows {
  const { daysOf } = timeline()
  return rowsByPart(parts.length, words, (into, row, part) => {
    let any = false
    for (const day of daysOf[part] ?? []) {
      if (some[day] !== 1) continue
      addBits(into, row, bits, day * words, words)
      any = true
    }
    return any
  })
}
