import { HARD_RULES } from '../../rules/register.ts'
import type { HardRule } from '../../rules/rule.ts'
import { allBits, hasBit } from '../world/bits.ts'
import type { Facts } from './facts.ts'
import { rowsOf } from './rows/rows-of.ts'
import { keepsAway, NOBODY, type RuleRows } from './rows/rule-rows.ts'

/** Who may do what by every hard rule, and which rules keep everybody else away; parts and members by their place. */
export interface Eligibility {
  /** Words per part in `bits`. */
  readonly words: number
  /** Bit `m` of the row that begins at `part * words`: no rule keeps member `m` from the part. */
  readonly bits: Uint32Array
  readonly isEligible: (part: number, member: number) => boolean
  /** Bit `r` is set when rule `r` of `HARD_RULES` keeps the member from the part. */
  readonly failing: (part: number, member: number) => number
}

/** Makes the rows of every rule, and from them who is eligible. */
export function eligibilityOf(facts: Facts, rules: readonly HardRule[] = HARD_RULES): Eligibility {
  const { parts, members, words } = facts
  const rows = rules.map((rule) => rowsOf(facts, rule))
  const bits = new Uint32Array(parts.length * words)
  const everybody = allBits(members.length)
  for (let part = 0; part < parts.length; part += 1) {
    bits.set(everybody, part * words)
    for (const { rowOf, bits: kept } of rows) keepAway(bits, part * words, kept, rowOf[part], words)
  }
  return {
    words,
    bits,
    isEligible: (part, member) => hasBit(bits, part * words, member),
    failing: (part, member) => maskOf(rows, part, member),
  }
}

function keepAway(
  bits: Uint32Array,
  row: number,
  kept: Uint32Array,
  from: number = NOBODY,
  words: number,
): void {
  if (from === NOBODY) return
  for (let word = 0; word < words; word += 1) {
    bits[row + word] = (bits[row + word] ?? 0) & ~(kept[from + word] ?? 0)
  }
}

function maskOf(rows: readonly RuleRows[], part: number, member: number): number {
  let mask = 0
  for (let rule = 0; rule < rows.length; rule += 1) {
    const ofRule = rows[rule]
    if (ofRule !== undefined && keepsAway(ofRule, part, member)) mask |= 1 << rule
  }
  return mask
}
