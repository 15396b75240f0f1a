import type { HardRule } from '../../../rules/rule.ts'
import { setBit } from '../../bits.ts'
import { asksOf, type Facts } from '../facts.ts'
import { type RuleRows, rowsByPart } from './rule-rows.ts'

/** To whom the board can give no further contract: only where a limit was told, and asked once per engagement and room. */
export function rowsOfContractChain(facts: Facts, rule: HardRule): RuleRows {
  const { parts, words, engagements } = facts
  const { ofPart } = facts.chains()
  const asks = asksOf(facts, rule)
  const known = new Map<number, boolean[]>()
  const fails = (part: number, member: number, room: number) => {
    const engagement = engagements.inForce[engagements.timeOf[part] ?? 0]?.[member] ?? 0
    const byRoom = known.get(room) ?? []
    known.set(room, byRoom)
    byRoom[engagement] ??= asks(part, member)
    return byRoom[engagement]
  }
  return rowsByPart(parts.length, words, (bits, row, part) => {
    let some = false
    for (const { member, room } of ofPart(part)) {
      if (!fails(part, member, room)) continue
      setBit(bits, row, member)
      some = true
    }
    return some
  })
}
