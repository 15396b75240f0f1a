import type { HardRule } from '../../../rules/rule.ts'
import { setBit } from '../../world/bits.ts'
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
  /** What the list says of a member: all that the rule looks at. */
  readonly says: (part: Part, at: number) => (member: number) => string
  /** What else the rule looks at of the part. */
  readonly alike: (part: Part) => string
}

/** Asks the rule once per thing that lists say. */
export function rowsByListing(facts: Facts, rule: HardRule, listing: Listing): RuleRows {
  const { parts, members, words } = facts
  const asks = asksOf(facts, rule)
  const answers = new Map<string, Map<string, boolean>>()
  const kinds = parts.map((part, at) => `${listing.alike(part)}\n${listing.list(part, at)}`)
  return rowsByKind(kinds, (_, at) => {
    const row = new Uint32Array(words)
    const part = parts[at]
    if (part === undefined) return row
    const alike = listing.alike(part)
    const known = answers.get(alike) ?? new Map<string, boolean>()
    answers.set(alike, known)
    const says = listing.says(part, at)
    let [last, fails]: [string | undefined, boolean] = [undefined, false]
    for (let member = 0; member < members.length; member += 1) {
      const said = says(member)
      if (said !== last) {
        fails = known.get(said) ?? asks(at, member)
        known.set(said, fails)
        last = said
      }
      if (fails) setBit(row, 0, member)
    }
    return row
  })
}
