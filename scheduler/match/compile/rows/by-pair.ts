import type { HardRule } from '../../../rules/rule.ts'
import { setBit } from '../../bits.ts'
import { asksOf, type Facts } from '../facts.ts'
import { type RuleRows, rowsByPart } from './rule-rows.ts'

/** Asks the rule for every pair: right for any rule, and slow. A new rule begins here. */
export function rowsByPair(facts: Facts, rule: HardRule): RuleRows {
  const { parts, members, words } = facts
  const asks = asksOf(facts, rule)
  return rowsByPart(parts.length, words, (bits, row, part) => {
    let some = false
    for (let member = 0; member < members.length; member += 1) {
      if (!asks(part, member)) continue
      setBit(bits, row, member)
      some = true
    }
    return some
  })
}
