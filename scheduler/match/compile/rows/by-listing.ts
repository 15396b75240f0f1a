import type { HardRule } from '../../../rules/rule.ts'
import { setBit } from '../../bits.ts'
import type { Part } from '../../world/parts-of.ts'
import { asksOf, type Facts } from '../facts.ts'
import { type RuleRows, rowsByKind } from './rule-rows.ts'

/**
 * A rule that looks what a list says of a member, where each part has its list: who saw whose documents, who is excluded where,
 * whom a board admitted. For most members a list says the same.
 */
export interface Listing {
  /** Names the list of a part. */
  readonly list: (part: Part, at: number) => string
  /** By member, what the list says, as a number from 0: all that the rule looks at. */
  readonly says: (part: Part, at: number) => ArrayLike<number>
  /** What else the rule looks at of the part. */
  readonly alike: (part: Part) => string
}

/** Asks the rule once per thing that lists say. */
export function rowsByListing(facts: Facts, rule: HardRule, listing: Listing): RuleRows {
  const { parts, words } = facts
  const asks = asksOf(facts, rule)
  const answers = new Map<string, (boolean | undefined)[]>()
  const kinds = parts.map((part, at) => `${listing.alike(part)}\n${listing.list(part, at)}`)
  return rowsByKind(kinds, (_, at) => {
    const row = new Uint32Array(words)
    const part = parts[at]
    if (part === undefined) return row
    const alike = listing.alike(part)
    const known = answers.get(alike) ?? []
    answers.set(alike, known)
    const says = listing.says(part, at)
    for (let member = 0; member < says.length; member += 1) {
      const said = says[member] ?? 0
      let fails = known[said]
      if (fails === undefined) {
        fails = asks(at, member)
        known[said] = fails
      }
      if (fails) setBit(row, 0, member)
    }
    return row
  })
}
